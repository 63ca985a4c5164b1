import { type NamedLists, nameIn, recordColumns, recordKinds } from '../core/record-columns.ts';
import type { Column, Row, Value } from '../core/table.ts';
import type { Locale } from '../core/text.ts';
import type { FilePart } from '../exchange/files/work.ts';
import type { DrillAnswer } from '../report/drill.ts';

const id = { fa: 'شناسه', en: 'Id' };
const name = { fa: 'نام', en: 'Name' };
const kind = { fa: 'نوع', en: 'Kind' };

/** The records behind a figure of a report, as a part of a file: the columns that a page shows of them. */
export function figurePart(
  part: FilePart,
  { records }: DrillAnswer,
  named: NamedLists,
  locale: Locale,
): FilePart {
  const used = Object.entries(recordColumns).filter(([column]) =>
    records.some((record) => (record[column] ?? null) !== null),
  );
  const columns: Column[] = [
    { name: 'record_id', label: id, kind: 'id' },
    { name: 'name', label: name, kind: 'text' },
    { name: 'record_type', label: kind, kind: 'enum', words: recordKinds },
    ...used.map(
      ([column, { label, kind, words }]): Column => ({
        name: column,
        label,
        kind: words === undefined ? kind : 'enum',
        ...(words === undefined ? {} : { words }),
      }),
    ),
  ];
  const rows = records.map((record): Row => {
    const cells = used.map(([column, read]): [string, Value] => {
      const value = record[column] ?? null;
      return [
        column,
        value === null || read.names === undefined ? value : nameIn(named, read, String(value)),
      ];
    });
    const { id: record_id = null, name = null, record_type = null } = record;
    const called = name ?? `${recordKinds[String(record_type)]?.[locale] ?? ''} ${record_id}`.trim();
    return { record_id, name: called, record_type, ...Object.fromEntries(cells) };
  });
  const { answer, report } = part;
  const label = { fa: 'رکوردها', en: 'Records' };
  return {
    ...part,
    // No chart draws records.
    report: { ...report, chart: { type: 'log', y: [] } },
    answer: {
      ...answer,
      rows,
      tables: {},
      totals: {},
      notes: {},
      columns: { rows: columns },
      labels: { ...answer.labels, tables: { rows: label } },
    },
  };
}
