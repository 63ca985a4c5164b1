import { useMemo } from 'react';
import type { DescribedType, RecordNames } from '../../core/record-view.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import type { FormField } from '../forms/form-fields.ts';
import { useReader, useText } from '../language/reader.tsx';
import { FieldValue } from '../record/FieldValue.tsx';
import { currencyOf, fieldText, isAmount, isUnset, leftToRight, verbatim } from '../record/field-text.ts';
import { RecordLink } from '../record/RecordLink.tsx';
import type { GridColumn } from '../table/grid/grid-column.ts';
import { listedValue } from './listed-value.ts';
import { useReading } from './use-reading.ts';

const numeric: ReadonlySet<FormField['type']> = new Set(['money', 'decimal', 'integer']);

/** The columns of a list: what the record is called, and the fields that are shown of it. */
export function useListColumns(
  type: string,
  described: DescribedType,
  fields: readonly FormField[],
  shown: readonly string[],
  names: RecordNames,
): readonly GridColumn<ListedRecord>[] {
  const text = useText();
  const { format } = useReader();
  const { reading, titleOf } = useReading(described, names);
  return useMemo(() => {
    const byName = new Map(fields.map((field) => [field.name, field]));
    const title = described.fields[described.title ?? ''];
    const naming: GridColumn<ListedRecord> = {
      id: described.title ?? 'id',
      label: title === undefined ? text(described.label.one) : text(title.label),
      numeric: false,
      sortable: title !== undefined,
      text: titleOf,
      copy: titleOf,
      hint: (record) => (titleOf(record).length > 60 ? titleOf(record) : undefined),
      control: (record, tabIndex) => (
        <RecordLink type={type} id={record.id} tabIndex={tabIndex}>
          <span className="line-clamp-2 w-max max-w-[min(18rem,44vw)] wrap-anywhere">{titleOf(record)}</span>
        </RecordLink>
      ),
    };
    const own = shown.flatMap((name): GridColumn<ListedRecord>[] => {
      const field = byName.get(name);
      return field === undefined || name === described.title ? [] : [columnOf(field)];
    });
    return [naming, ...own];

    /** What a cell shows where that is more than its text, or runs another way. */
    function drawing(field: FormField, said: (record: ListedRecord) => string) {
      const { name } = field;
      if (field.type === 'text' && leftToRight.test(name))
        return {
          draw: (record: ListedRecord) => (
            <bdi dir="ltr" {...(verbatim.test(name) ? { lang: 'en' } : {})} className="whitespace-nowrap">
              {said(record)}
            </bdi>
          ),
        };
      if (field.type !== 'tags' && !field.isLink) return {};
      return {
        draw: (record: ListedRecord) =>
          isUnset(listedValue(record, field)) ? undefined : (
            <span className="line-clamp-2 block w-max max-w-[min(18rem,44vw)] wrap-anywhere">
              <FieldValue
                name={name}
                field={field}
                value={listedValue(record, field)}
                fields={record.fields}
                names={names}
              />
            </span>
          ),
      };
    }

    function columnOf(field: FormField): GridColumn<ListedRecord> {
      const { name } = field;
      const own = format.options.currency;
      const isMoney = field.type === 'money' && field.moneyWhen === undefined;
      const said = (record: ListedRecord): string => {
        const value = listedValue(record, field);
        if (isUnset(value)) return '—';
        if (field.unit === 'seconds') return format.durationShort(Number(value));
        const isOwn = isMoney && (currencyOf(field, record.fields) ?? own) === own;
        return isOwn
          ? format.moneyEven(String(value))
          : fieldText(name, field, value, record.fields, reading);
      };
      return {
        id: name,
        label: text(field.label),
        ...(isMoney ? { unit: format.moneyUnit() } : {}),
        numeric: numeric.has(field.type),
        sortable: field.type !== 'tags' && typeof field.ref !== 'object',
        text: said,
        copy: (record) => {
          const value = listedValue(record, field);
          if (isUnset(value)) return '';
          if (!numeric.has(field.type)) return said(record);
          return isAmount(field, record.fields)
            ? format.moneyPlain(String(value), currencyOf(field, record.fields))
            : String(value);
        },
        ...drawing(field, said),
      };
    }
  }, [described, fields, shown, names, reading, titleOf, text, format, type]);
}
