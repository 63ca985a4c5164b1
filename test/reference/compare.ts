import type { Answer } from '../../src/report/answer.ts';
import type { Reference, ReferenceRow } from './reference.ts';

/** What of an answer is compared. */
export type Compared = Pick<Answer, 'rows' | 'tables' | 'totals' | 'notes'>;

function isNear(key: string, expected: unknown, given: unknown): boolean {
  if (expected === given) return true;
  if (typeof expected !== 'number' || typeof given !== 'number') return false;
  return Math.abs(expected - given) <= (key.endsWith('_s') ? 1.01e-3 : 1.01e-4);
}

/** Labels stand beside the ids that they name. */
function isLabel(key: string, row: ReferenceRow): boolean {
  return `${key}_id` in row || (key === 'subject_name' && 'subject_id' in row) || key === 'recording_url';
}

function* rowDifferences(where: string, expected: ReferenceRow, given: Readonly<Record<string, unknown>>) {
  for (const [key, value] of Object.entries(expected))
    if (!isNear(key, value, given[key]))
      yield `${where} ${key}: ${String(given[key])}, expected ${String(value)} in ${JSON.stringify(expected)}`;
  for (const key of Object.keys(given))
    if (!(key in expected || isLabel(key, expected))) yield `${where}: ${key} is not defined`;
}

function* tableDifferences(
  name: string,
  expected: readonly ReferenceRow[],
  given: readonly Readonly<Record<string, unknown>>[] | undefined,
) {
  if (given?.length !== expected.length) yield `${name}: ${given?.length} rows, expected ${expected.length}`;
  for (const [index, row] of expected.entries())
    yield* rowDifferences(`${name} ${index}`, row, given?.[index] ?? {});
}

/** Where an answer is not what the reference says, rows in their order. */
export function differences(expected: Reference, given: Compared): string[] {
  const found = [
    ...tableDifferences('rows', expected.rows, given.rows),
    ...rowDifferences('totals', expected.totals, given.totals),
    ...rowDifferences('notes', expected.notes, given.notes),
  ];
  for (const name of new Set([...Object.keys(expected.tables), ...Object.keys(given.tables)]))
    found.push(...tableDifferences(name, expected.tables[name] ?? [], given.tables[name]));
  return found;
}
