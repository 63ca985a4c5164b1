import type { Reader } from '../access/reader.ts';
import { mayAct, maySeeRecord, sightOf } from '../access/rights.ts';
import { kept, records } from '../records/index.ts';
import type { KeptName, RecordName, StoredName } from '../records/record.ts';
import type { Change, ChangeFields } from '../store/changes.ts';
import type { Store } from '../store/store.ts';
import { keyValues, type StoredRow, storedRow, tableSql } from '../store/tables.ts';
import { loggedFields } from '../store/undo.ts';

/** The records that changed, by their type; `workspace` without any: how it works. Null: it may be anything. */
export type Changed = Readonly<Record<string, readonly string[]>> | null;

/** Records that are told one by one; where more have changed, a page does better to ask anew for all it shows. */
const mostTold = 100;
/** Rows of the change log that are read for them: a record has several. */
const mostRead = 1_000;

/**
 * What of the versions after `after`, up to `version`, this reader may know to have changed: records that it sees, or
 * saw before. Of the others it learns nothing but that there is a version.
 */
export async function changedFor(
  store: Store,
  reader: Reader,
  after: number,
  version: number,
): Promise<Changed> {
  if (after >= version) return after === version ? {} : null;
  const changes = await store.changes(reader.workspace.id, after, mostRead);
  if (changes.length >= mostRead || changes.some(({ action }) => action === 'import')) return null;
  const told: Record<string, string[]> = {};
  const groups = Map.groupBy(changes, subjectOf);
  groups.delete(undefined);
  if (groups.size > mostTold) return null;
  for (const [subject = '', ofOne] of groups) {
    const { recordType: type, recordId } = ofOne[0] as Change;
    if (subject === 'workspace') told.workspace = [];
    else if (recordId !== null && (await sees(store, reader, type as StoredName, recordId, ofOne)))
      told[type] = [...(told[type] ?? []), recordId];
  }
  return told;
}

/** The past of a record is told with the record. */
function subjectOf({ recordType, recordId }: Change): string | undefined {
  if (recordType === 'history') return undefined;
  return recordType === 'workspace' ? 'workspace' : `${recordType} ${recordId}`;
}

/** Whether the reader sees a record as it is, or saw it as it was before any of these changes. */
async function sees(
  store: Store,
  reader: Reader,
  type: StoredName,
  id: string,
  changes: readonly Change[],
): Promise<boolean> {
  const isRecord = Object.hasOwn(records, type);
  if (isRecord && sightOf(reader) === null) return true;
  const now = await rowOf(store, reader, type, id);
  let fields = now?.fields;
  const states = fields === undefined ? [] : [fields];
  for (const { before } of changes.toReversed()) {
    if (before === null) continue;
    fields = { ...fields, ...partOf(type, before) };
    states.push(fields);
  }
  for (const state of states)
    if (
      isRecord
        ? await mayAct(reader, 'see', type as RecordName, state)
        : await keeps(reader, type as KeptName, state)
    )
      return true;
  return false;
}

/** A file is its record's; what people keep for themselves is theirs; what all work with is everybody's; the rest the administrator's. */
async function keeps(reader: Reader, type: KeptName, fields: StoredRow['fields']): Promise<boolean> {
  if (type === 'attachment')
    return maySeeRecord(reader, fields.entity as RecordName, String(fields.entity_id));
  if ('shared' in kept[type].fields) return fields.owner_id === reader.id || fields.shared === true;
  return reader.role === 'admin' || type === 'custom_field' || type === 'role_rights';
}

function partOf(type: StoredName, before: ChangeFields): StoredRow['fields'] {
  const read = loggedFields(type, before);
  return Object.fromEntries(Object.entries(read).filter(([name]) => name in before));
}

async function rowOf(
  store: Store,
  { workspace }: Reader,
  type: StoredName,
  id: string,
): Promise<StoredRow | undefined> {
  const sql = tableSql(type);
  const { rows } = await store.pool.query(sql.select, [workspace.id, ...(keyValues(sql.type, id) ?? [])]);
  return rows[0] && storedRow(sql.type, rows[0]);
}
