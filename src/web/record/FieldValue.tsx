import {
  type DescribedField,
  type FieldJson,
  namedType,
  type RecordFields,
  type RecordNames,
} from '../../core/record-view.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { useRecordTypes } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';

/** Fields whose values are written by people in Latin order, whatever stands around them. */
const leftToRight = /(^|_)(phone|email|id)$/;
/** Of them those that programs read: their digits stay as they are. */
const verbatim = /(^|_)(email|id)$/;

/** A field's value as the reader reads it; a reference leads to its record. */
export function FieldValue({
  name,
  field,
  value,
  fields,
  names,
}: {
  name: string;
  field: DescribedField;
  value: FieldJson;
  /** The record's fields, which say the currency and what a reference is of. */
  fields: RecordFields;
  names: RecordNames;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const types = useRecordTypes();
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <span className="text-ink2">{t('unset')}</span>;
  const written = String(value);
  switch (field.type) {
    case 'ref': {
      const type = namedType(field, fields);
      const called = (type === undefined ? undefined : names[type]?.[written]) ?? written;
      if (type === undefined || !types[type]?.hasPage) return <bdi>{called}</bdi>;
      return (
        <RecordLink type={type} id={written}>
          {called}
        </RecordLink>
      );
    }
    case 'enum': {
      const word = field.words?.[written];
      return <bdi>{word === undefined ? written : text(word)}</bdi>;
    }
    case 'instant':
      return <bdi dir="ltr">{format.instant(written)}</bdi>;
    case 'date':
      return <bdi dir="ltr">{format.date(written)}</bdi>;
    case 'money': {
      const { currencyField, moneyWhen } = field;
      if (moneyWhen !== undefined && fields[moneyWhen.by] !== moneyWhen.is)
        return <bdi dir="ltr">{format.number(written)}</bdi>;
      const currency = currencyField === undefined ? undefined : fields[currencyField];
      return <bdi>{format.moneyFull(written, typeof currency === 'string' ? currency : undefined)}</bdi>;
    }
    case 'decimal':
    case 'integer': {
      if (field.unit === 'seconds') return <bdi>{format.duration(Number(written))}</bdi>;
      const said = field.unit === 'percent' ? format.percent(written) : format.number(written);
      return <bdi dir="ltr">{said}</bdi>;
    }
    case 'boolean':
      return <bdi>{format.boolean(value === true)}</bdi>;
    case 'tags':
      return (
        <span className="flex flex-wrap gap-1">
          {[value].flat().map((tag) => (
            <bdi key={String(tag)} className="rounded-full bg-accent-soft px-2 text-xs">
              {tag}
            </bdi>
          ))}
        </span>
      );
    case 'text':
      if (!leftToRight.test(name)) return <bdi className="whitespace-pre-line wrap-anywhere">{written}</bdi>;
      return (
        <bdi dir="ltr" {...(verbatim.test(name) ? { lang: 'en' } : {})} className="wrap-anywhere">
          {verbatim.test(name) ? written : format.written(written)}
        </bdi>
      );
  }
}
