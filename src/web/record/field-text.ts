import type { Formatter } from '../../core/format.ts';
import { type DescribedField, type FieldJson, namedType, type RecordFields } from '../../core/record-view.ts';
import type { Text } from '../../core/text.ts';

/** What a field's value is read with: the record's other fields say its currency and what a reference is of. */
export interface Reading {
  readonly format: Formatter;
  readonly text: (text: Text) => string;
  readonly nameOf: (type: string, id: string) => string | undefined;
}

/** Fields whose values are written by people in Latin order, whatever stands around them. */
export const leftToRight = /(^|_)(phone|email|id)$/;
/** Of them those that programs read: their digits stay as they are. */
export const verbatim = /(^|_)(email|id)$/;

export const isUnset = (value: FieldJson | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The currency of an amount, where it is one and not the workspace's. */
export function currencyOf({ currencyField }: DescribedField, fields: RecordFields): string | undefined {
  const currency = currencyField === undefined ? undefined : fields[currencyField];
  return typeof currency === 'string' && currency !== '' ? currency : undefined;
}

/** Whether a money field of a record holds an amount, and not a count. */
export const isAmount = ({ type, moneyWhen }: DescribedField, fields: RecordFields): boolean =>
  type === 'money' && (moneyWhen === undefined || fields[moneyWhen.by] === moneyWhen.is);

/** A field's value as the reader reads it; nothing where nothing is set. */
export function fieldText(
  name: string,
  field: DescribedField,
  value: FieldJson | undefined,
  fields: RecordFields,
  { format, text, nameOf }: Reading,
): string {
  if (isUnset(value)) return '';
  const written = String(value);
  switch (field.type) {
    case 'ref': {
      const type = namedType(field, fields);
      return (type === undefined ? undefined : nameOf(type, written)) ?? written;
    }
    case 'enum': {
      const word = field.words?.[written];
      return word === undefined ? written : text(word);
    }
    case 'instant':
      return format.instant(written);
    case 'date':
      return format.date(written);
    case 'money':
      return isAmount(field, fields)
        ? format.moneyFull(written, currencyOf(field, fields))
        : format.number(written);
    case 'decimal':
    case 'integer':
      if (field.unit === 'seconds') return format.duration(Number(written));
      return field.unit === 'percent' ? format.percent(written) : format.number(written);
    case 'boolean':
      return format.boolean(value === true || value === 'true');
    case 'tags':
      return format.list([value].flat().map(String));
    case 'text':
      return leftToRight.test(name) && !verbatim.test(name) ? format.written(written) : written;
  }
}
