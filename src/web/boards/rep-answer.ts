import type { Row } from '../../core/table.ts';
import type { Answer } from '../data/types.ts';

const isOf = (owner: string) => (row: Row | null) =>
  row === null || row.owner_id === undefined || row.owner_id === owner;

/**
 * An answer with one person's rows only. Where a figure is compared with the whole team, the server must be asked about
 * the whole team: filtered to one person the team would be that person.
 */
export function ofOwner(answer: Answer, owner: string): Answer {
  const keep = isOf(owner);
  const rowsOf = (rows: readonly Row[]) => rows.filter(keep);
  const { comparison, tables } = answer;
  const tableRows = (name: string): readonly Row[] => (name === 'rows' ? answer.rows : (tables[name] ?? []));
  return {
    ...answer,
    rows: rowsOf(answer.rows) as Answer['rows'],
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rowsOf(rows)]),
    ) as Answer['tables'],
    ...(comparison === undefined
      ? {}
      : {
          comparison: {
            ...comparison,
            tables: Object.fromEntries(
              Object.entries(comparison.tables).map(([name, before]) => [
                name,
                before.filter((_, at) => keep(tableRows(name)[at] ?? null)),
              ]),
            ),
            onlyBefore: Object.fromEntries(
              Object.entries(comparison.onlyBefore).map(([name, rows]) => [name, rowsOf(rows)]),
            ),
          },
        }),
  };
}
