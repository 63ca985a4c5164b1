import {
  type DescribedField,
  type FieldJson,
  namedType,
  type RecordFields,
  type RecordNames,
} from '../../core/record-view.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { fieldText, isAmount, isUnset, leftToRight, verbatim } from './field-text.ts';
import { useRecordTypes } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** A field's value as the reader reads it; a reference leads to its record. */
export function FieldValue({
  name,
  field,
  value,
  fields,
  names,
  isPlain = false,
}: {
  name: string;
  field: DescribedField;
  value: FieldJson;
  /** The record's fields, which say the currency and what a reference is of. */
  fields: RecordFields;
  names: RecordNames;
  /** Nothing in it leads elsewhere, as in a choice between values. */
  isPlain?: boolean;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const types = useRecordTypes();
  if (isUnset(value)) return <span className="text-ink2">{t('unset')}</span>;
  const nameOf = (type: string, id: string) => names[type]?.[id];
  const said = fieldText(name, field, value, fields, { format, text, nameOf });
  switch (field.type) {
    case 'ref': {
      const type = namedType(field, fields);
      if (isPlain || type === undefined || !types[type]?.hasPage) return <bdi>{said}</bdi>;
      return (
        <RecordLink type={type} id={String(value)}>
          {said}
        </RecordLink>
      );
    }
    case 'instant':
    case 'date':
      return <bdi dir="ltr">{said}</bdi>;
    case 'money':
      return <bdi {...(isAmount(field, fields) ? {} : { dir: 'ltr' })}>{said}</bdi>;
    case 'decimal':
    case 'integer':
      return <bdi {...(field.unit === 'seconds' ? {} : { dir: 'ltr' })}>{said}</bdi>;
    case 'enum':
    case 'boolean':
      return <bdi>{said}</bdi>;
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
      if (!isPlain && isWebAddress(said))
        return (
          <a
            href={said}
            target="_blank"
            rel="noopener noreferrer"
            dir="ltr"
            lang="en"
            className="rounded text-accent underline-offset-4 wrap-anywhere hover:underline"
          >
            {said}
          </a>
        );
      if (!leftToRight.test(name)) return <bdi className="whitespace-pre-line wrap-anywhere">{said}</bdi>;
      return (
        <bdi dir="ltr" {...(verbatim.test(name) ? { lang: 'en' } : {})} className="wrap-anywhere">
          {said}
        </bdi>
      );
  }
}
