import type { DescribedField, RecordFields, RecordView, RelatedRecords } from '../../core/record-view.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { FieldValue } from './FieldValue.tsx';
import { useRecordTypes } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';
import { Card } from './RecordPage.tsx';
import { useShownCount } from './use-shown-count.ts';

const shownFields = 5;

/** Long texts and what a list of its own would be needed for. */
const isBrief = ({ type }: DescribedField): boolean => type !== 'tags' && type !== 'text';
const numeric: ReadonlySet<DescribedField['type']> = new Set<DescribedField['type']>([
  'money',
  'decimal',
  'integer',
]);

/** Records that refer to this one and stand on no timeline: a deal's products, a company's deals and contacts. */
export function RelatedLists({ record }: { record: RecordView }) {
  const types = useRecordTypes();
  return record.related
    .filter(({ type }) => types[type] !== undefined && types[type].moment === undefined)
    .map((related) => (
      <RelatedList key={`${related.type} ${related.field}`} related={related} record={record} />
    ));
}

function RelatedList({ related, record }: { related: RelatedRecords; record: RecordView }) {
  const t = useMessage();
  const text = useText();
  const shownCount = useShownCount();
  const described = useRecordTypes()[related.type];
  if (described === undefined) return null;
  const many = text(described.label.many);
  const field = described.fields[related.field];
  const isTwice = record.related.filter(({ type }) => type === related.type).length > 1;
  const title = isTwice && field !== undefined ? t('throughField', { many, field: text(field.label) }) : many;
  const columns = Object.entries(described.fields)
    .filter(
      ([name, each]) =>
        name !== related.field &&
        name !== described.title &&
        isBrief(each) &&
        related.records.some(({ fields }) => (fields[name] ?? null) !== null),
    )
    .slice(0, shownFields);
  const hasTitle = described.title !== undefined || described.hasPage;
  const cell = 'border-t border-line px-2 py-2 align-top';
  return (
    <Card title={title} hint={shownCount(related.records.length, related.count)}>
      <div className="relative max-h-96 overflow-auto">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr>
              {hasTitle && (
                <th scope="col" className="px-2 pb-2 text-start text-xs font-medium text-ink2">
                  {text(described.label.one)}
                </th>
              )}
              {columns.map(([name, { label, type }]) => (
                <th
                  key={name}
                  scope="col"
                  className={`px-2 pb-2 text-xs font-medium whitespace-nowrap text-ink2 ${numeric.has(type) ? 'text-right' : 'text-start'}`}
                >
                  {text(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {related.records.map(({ id, fields }) => (
              <tr key={id}>
                {hasTitle && (
                  <th scope="row" className={`${cell} text-start font-medium`}>
                    <span className="line-clamp-2 w-max max-w-56 wrap-anywhere">
                      <RecordLink type={related.type} id={id}>
                        {nameIn(fields, described.title) ?? id}
                      </RecordLink>
                    </span>
                  </th>
                )}
                {columns.map(([name, each]) => (
                  <td
                    key={name}
                    className={`${cell} whitespace-nowrap ${numeric.has(each.type) ? 'text-right tabular-nums' : ''}`}
                  >
                    <FieldValue
                      {...{ name, field: each, fields, names: record.names }}
                      value={fields[name] ?? null}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function nameIn(fields: RecordFields, title: string | undefined): string | undefined {
  const name = fields[title ?? ''];
  return typeof name === 'string' && name !== '' ? name : undefined;
}
