import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Reader, readerOf } from '../../access/reader.ts';
import { hiddenFields, mayAct } from '../../access/rights.ts';
import { BineshError, errorPayload } from '../../core/errors.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { StoredRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import { toJson } from '../../store/values.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';

/** A record as the API shows it to a reader. */
export function shownRecord(reader: Reader, type: RecordName, { fields, custom, version }: StoredRow) {
  const hidden = hiddenFields(reader, type);
  const names = Object.keys(records[type].fields).filter((name) => !hidden.has(name));
  const shown = Object.fromEntries(names.map((name) => [name, toJson(fields[name] ?? null)]));
  return { rowVersion: version, fields: shown, custom };
}

/** The record, where the reader may see it; nobody learns that another one exists. */
export async function seenRecord(tx: Tx, reader: Reader, type: RecordName, id: string): Promise<StoredRow> {
  const row = await tx.get(type, id);
  if (row === undefined || !(await mayAct(reader, 'see', type, row.fields)))
    throw new BineshError('record_not_found', { type, value: id });
  return row;
}

/** The record, where the reader may change it. */
export async function editableRecord(
  tx: Tx,
  reader: Reader,
  type: RecordName,
  id: string,
): Promise<StoredRow> {
  const row = await seenRecord(tx, reader, type, id);
  await permit(reader, 'edit', type, row.fields);
  return row;
}

/** Refuses what the reader may not do to a record of these fields. */
export async function permit(
  reader: Reader,
  action: 'edit' | 'delete',
  type: RecordName,
  fields: StoredRow['fields'],
): Promise<void> {
  if (!(await mayAct(reader, action, type, fields))) throw new BineshError('forbidden');
}

/** Refuses fields that the reader neither sees nor writes. */
export function refuseHidden(
  reader: Reader,
  type: RecordName,
  given: Readonly<Record<string, unknown>>,
): void {
  const hidden = hiddenFields(reader, type);
  if (Object.keys(given).some((name) => hidden.has(name) && given[name] !== undefined))
    throw new BineshError('forbidden');
}

/** The version of the row that `If-Match` says the change was made of; undefined where it says nothing. */
export function expectedVersion(c: Context): number | undefined {
  const given = c.req.header('if-match');
  if (given === undefined || given === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,15})"?$/.exec(given.trim());
  if (!match)
    throw new BineshError('invalid_parameter', { field: 'If-Match', value: given, expected: '"12"' });
  return Number(match[1]);
}

/**
 * Changes one record that the reader may change, and answers as `PATCH` does: with the record as it is now, or with
 * the stored one where somebody else was faster.
 */
export async function changeOne(
  house: House,
  c: Context,
  [type, id]: readonly [type: RecordName, id: string],
  given: unknown,
  work: (tx: Tx, row: StoredRow, reader: Reader) => Promise<unknown>,
): Promise<Response> {
  const reader = readerOf(c);
  const expected = expectedVersion(c);
  const { version, result } = await house.store.write(reader.workspace.id, reader.id, async (tx) => {
    const row = await editableRecord(tx, reader, type, id);
    if (expected !== undefined && expected !== row.version) return { row, isStale: true };
    await work(tx, row, reader);
    return { row: await editableRecord(tx, reader, type, id), isStale: false };
  });
  const shown = shownRecord(reader, type, result.row);
  if (result.isStale) {
    const error = new BineshError('edited_meanwhile', { value: id });
    const body = { error: errorPayload(error, errorLocale(c)), given, stored: shown };
    return c.json(body, error.status as ContentfulStatusCode);
  }
  c.header('ETag', `"${shown.rowVersion}"`);
  return c.json({ type, id, version, changed: shown.rowVersion === version, ...shown });
}
