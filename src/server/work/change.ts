import type { Context } from 'hono';
import type { Reader } from '../../access/reader.ts';
import { type Action, hiddenFields, mayAct } from '../../access/rights.ts';
import { BineshError, errorPayload } from '../../core/errors.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { StoredRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';
import { missing, shownRow } from '../record-input.ts';
import { answerWrite, type Body, expectedVersion } from '../writing.ts';

/** A record as the answers of writes show it. */
export function shownRecord(reader: Reader, type: RecordName, row: StoredRow) {
  return {
    type,
    id: String(row.fields.id),
    rowVersion: row.version,
    ...shownRow(reader, records[type], row),
  };
}

/** The record, where the reader may do this to it; of what they may not see, nobody learns that it exists. */
export async function permittedRecord(
  tx: Tx,
  reader: Reader,
  action: Action,
  type: RecordName,
  id: string,
): Promise<StoredRow> {
  const row = id.includes('\0') ? undefined : await tx.get(type, id);
  if (row === undefined || !(await mayAct(reader, 'see', type, row.fields, tx.client)))
    throw missing(type, id);
  if (action !== 'see') await permit(tx, reader, action, type, row.fields);
  return row;
}

/** Refuses what the reader may not do to a record of these fields. */
export async function permit(
  tx: Tx,
  reader: Reader,
  action: Action,
  type: RecordName,
  fields: StoredRow['fields'],
): Promise<void> {
  if (!(await mayAct(reader, action, type, fields, tx.client))) throw new BineshError('forbidden');
}

/** Refuses fields that the reader neither sees nor writes. */
export function refuseHidden(reader: Reader, type: RecordName, given: Body): void {
  const hidden = hiddenFields(reader, type);
  const field = Object.keys(given).find((name) => hidden.has(name) && given[name] !== undefined);
  if (field === undefined) return;
  const known = Object.keys(records[type].fields).filter((name) => !hidden.has(name));
  throw new BineshError('unknown_field', { field, expected: known.join(', ') });
}

/**
 * Changes one record that the reader may change, and answers as `PATCH` does: with the record as it is now, or with
 * the stored one where somebody else was faster.
 */
export async function changeOne(
  house: House,
  c: Context,
  [type, id]: readonly [type: RecordName, id: string],
  given: Body,
  work: (tx: Tx, row: StoredRow, reader: Reader) => Promise<unknown>,
): Promise<Response> {
  const expected = expectedVersion(c);
  return answerWrite(c, house, async (tx, reader) => {
    const row = await permittedRecord(tx, reader, 'edit', type, id);
    if (expected !== undefined && expected !== row.version) {
      const error = errorPayload(new BineshError('edited_meanwhile'), errorLocale(c));
      return { status: 409, body: { error, given, stored: shownRecord(reader, type, row) } };
    }
    await work(tx, row, reader);
    const now = await permittedRecord(tx, reader, 'edit', type, id);
    return { body: { ...shownRecord(reader, type, now), changed: now.version === tx.version } };
  });
}
