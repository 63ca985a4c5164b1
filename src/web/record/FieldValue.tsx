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
      const currency = field.currencyField === undefined ? undefined : fields[field.currencyField];
      return <bdi>{format.moneyFull(written, typeof currency === 'string' ? currency : undefined)}</bdi>;
    }
    case 'decimal':
      return (
        <bdi dir="ltr">
          {/percent|likelihood/.test(name) ? format.percent(written) : format.number(written)}
        </bdi>
      );
    case 'integer':
      return <bdi>{name.endsWith('_s') ? format.duration(Number(written)) : format.number(written)}</bdi>;
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
      return leftToRight.test(name) ? (
        <bdi dir="ltr" className="wrap-anywhere">
          {format.written(written)}
        </bdi>
      ) : (
        <bdi className="whitespace-pre-line wrap-anywhere">{written}</bdi>
      );
  }
}
