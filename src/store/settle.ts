import { BineshError } from '../core/errors.ts';
import type { StoredName } from '../records/record.ts';
import { optionsOf } from '../records/workspace-options.ts';
import type { Tx } from './tx.ts';
import type { FieldValue } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/**
 * What follows from a change of a deal's stage or a lead's status, and was not given with it: a deal that enters a
 * closed stage closes now, one that is opened again is not closed, and a reason goes with what it explained.
 */
export async function settled(tx: Tx, type: StoredName, old: Fields, given: Fields): Promise<Fields> {
  const name = type === 'deal' ? 'stage_id' : type === 'lead' ? 'status_id' : undefined;
  if (name === undefined || given[name] === undefined || given[name] === old[name]) return given;
  const category = await categoryOf(tx, type, given[name]);
  const implied: Record<string, FieldValue> = {};
  if (type === 'deal') {
    await checkRetired(tx, given[name]);
    implied.closed_at = category === undefined || category === 'open' ? null : tx.at;
    if (category !== 'lost') implied.loss_reason_id = null;
  }
  if (category !== 'unqualified') implied.unqualified_reason_id = null;
  return { ...implied, ...given };
}

/** A deal that is made in a closed stage closes now, unless its closing was given: also as unknown. */
export async function settledNew(tx: Tx, type: StoredName, given: Fields): Promise<Fields> {
  if (type !== 'deal' || given.closed_at !== undefined) return given;
  const category = await categoryOf(tx, type, given.stage_id);
  return category === undefined || category === 'open' ? given : { ...given, closed_at: tx.at };
}

/** Refuses a loss, or a giving up, without a reason where the workspace wants one. */
export async function checkReasons(
  tx: Tx,
  type: StoredName,
  fields: Fields,
  changed: readonly string[],
): Promise<void> {
  if (type !== 'deal' && type !== 'lead') return;
  const { lossReasonRequired, unqualifiedReasonRequired } = optionsOf(tx.workspace);
  if (!lossReasonRequired && !unqualifiedReasonRequired) return;
  const watched = ['stage_id', 'status_id', 'loss_reason_id', 'unqualified_reason_id'];
  if (!changed.some((name) => watched.includes(name))) return;
  const category = await categoryOf(tx, type, fields[type === 'deal' ? 'stage_id' : 'status_id']);
  const needed = [
    ...(category === 'lost' && lossReasonRequired ? ['loss_reason_id'] : []),
    ...(category === 'unqualified' && unqualifiedReasonRequired ? ['unqualified_reason_id'] : []),
  ];
  for (const field of needed)
    if ((fields[field] ?? null) === null) throw new BineshError('reason_required', { field });
}

/** Refuses a stage that deals no longer enter. */
export async function checkRetired(tx: Tx, stage: FieldValue | undefined): Promise<void> {
  const id = String(stage);
  if (!tx.workspace.options.retiredStages?.includes(id)) return;
  const name = (await tx.get('stage', id))?.fields.name ?? id;
  throw new BineshError('stage_retired', { value: String(name) });
}

async function categoryOf(
  tx: Tx,
  type: 'deal' | 'lead' | StoredName,
  id: FieldValue | undefined,
): Promise<string | undefined> {
  if (typeof id !== 'string') return undefined;
  const row = await tx.get(type === 'deal' ? 'stage' : 'lead_status', id);
  return row === undefined ? undefined : String(row.fields.category);
}
