import { BineshError, type ErrorCode } from '../core/errors.ts';
import { namedType } from '../core/record-view.ts';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType, StoredName } from '../records/record.ts';
import type { ChangeAction, ChangeFields } from './changes.ts';
import { referencesTo } from './references.ts';
import { quote } from './schema.ts';
import { type StoredRow, typeNamed } from './tables.ts';
import type { Tx } from './tx.ts';
import { type FieldValue, readValue, sameValue } from './values.ts';
import { takeBackWorkspace } from './workspace-change.ts';

/** A record that stands in the way of an undo, and why. */
export interface UndoConflict {
  readonly type: StoredName | 'workspace';
  readonly id: string;
  /** `changed` since, `gone`, `referenced` by what came later, or what refused the change. */
  readonly code: 'changed' | 'gone' | 'referenced' | ErrorCode;
  readonly field?: string;
}

/** Thrown with all that stands in the way; nothing is undone then. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused';
  readonly conflicts: readonly UndoConflict[];

  constructor(conflicts: readonly UndoConflict[]) {
    super('undo refused');
    this.conflicts = conflicts;
  }
}

/** What somebody else did to a record, and is to be taken back: that it was made, or these fields of it. */
export interface Theirs {
  readonly made: boolean;
  readonly fields: readonly string[];
}

/** Refuses, by throwing, what the reader may not do to a record of these fields; his own doing he may take back. */
export type Permit = (
  type: StoredName,
  id: string,
  fields: StoredRow['fields'],
  theirs?: Theirs,
) => Promise<void>;

interface Logged {
  readonly action: ChangeAction;
  readonly type: StoredName | 'workspace';
  readonly id: string | null;
  readonly actor: string;
  readonly before: ChangeFields | null;
  readonly after: ChangeFields | null;
  readonly ordinal: number | null;
}

/** One record of a version alone: itself, what went with it, and what referred to it. */
export interface OnlyRecord {
  readonly type: StoredName;
  readonly id: string;
}

/**
 * Takes back what a version changed, last first, as changes of their own (docs/decisions/0022-undo.md). Throws
 * `UndoRefused` where records have changed since. Answers how many changes were taken back.
 */
export async function undoVersion(
  tx: Tx,
  version: number,
  permit: Permit,
  only?: OnlyRecord,
): Promise<number> {
  const { rows } = await tx.client.query<Logged>(
    `select action, record_type as type, record_id as id, actor, before, after, ordinal
      from change where workspace_id = $1 and version = $2 order by n desc`,
    [tx.workspace.id, version],
  );
  const changes = only === undefined ? rows : rows.filter((row) => concerns(row, only));
  if (changes.length === 0) throw new BineshError('version_not_found', { value: version });
  if (changes.some(({ action }) => action === 'import')) throw new BineshError('undo_import');
  if (changes.some(isErasure)) throw new BineshError('undo_erasure');
  // Its secret went with it.
  if (changes.some(({ type, action }) => type === 'webhook' && action === 'delete'))
    throw new BineshError('undo_webhook');
  const conflicts: UndoConflict[] = [];
  let undone = 0;
  for (const change of changes) {
    // What was deleted with others comes back though those have gone on.
    const isAside = only !== undefined && change.action === 'update' && change.id !== only.id;
    const conflict = await takenBack(tx, version, change, permit);
    if (conflict === undefined) undone++;
    else if (conflict !== 'nothing' && !isAside) conflicts.push(conflict);
  }
  if (conflicts.length > 0) throw new UndoRefused(conflicts);
  return undone;
}

/** A change that does not say what was there before: an erasure (erase.ts). */
const isErasure = ({ type, action, before, after }: Logged): boolean =>
  type !== 'workspace' &&
  action === 'update' &&
  Object.keys(after ?? {}).some((field) => !Object.hasOwn(before ?? {}, field));

async function takenBack(
  tx: Tx,
  version: number,
  change: Logged,
  permit: Permit,
): Promise<UndoConflict | 'nothing' | undefined> {
  const { type, action } = change;
  const id = change.id ?? '';
  if (type === 'workspace') {
    // Whoever may say what roles may do may change how the workspace works.
    await permit('role_rights', '', {});
    const field = await takeBackWorkspace(tx, change.before ?? {}, change.after ?? {});
    return field === undefined ? undefined : { type, id, code: 'changed', field };
  }
  // What was told of a change stays told: the way back is a further change.
  if (type === 'history' && action !== 'delete') return 'nothing';
  const conflict = (code: UndoConflict['code'], field?: string): UndoConflict => ({
    type,
    id,
    code,
    ...(field === undefined ? {} : { field }),
  });
  try {
    if (action === 'delete') return await comeBack(tx, change, type, permit);
    const now = await tx.get(type, id);
    if (now === undefined) return conflict('gone');
    await permit(type, id, now.fields, change.actor === tx.actor ? undefined : theirs(change));
    if (action === 'insert') {
      if (now.version !== version) return conflict('changed');
      if (await isReferred(tx, type, id, version)) return conflict('referenced');
      await tx.delete(type, id);
      return undefined;
    }
    const back = changedBack(type, now, change);
    if (typeof back === 'string') return conflict('changed', back);
    await tx.update(type, id, back, { asGiven: true });
    const { fields } = (await tx.get(type, id)) ?? now;
    await permit(type, id, fields);
    return undefined;
  } catch (error) {
    if (!(error instanceof BineshError) || error.code === 'forbidden' || error.code === 'record_not_found')
      throw error;
    const { field } = error.params;
    return conflict(error.code, field === undefined ? undefined : String(field));
  }
}

function theirs({ action, before, after }: Logged): Theirs {
  const customs = [before, after].flatMap((side) => Object.keys((side?.custom as object | undefined) ?? {}));
  const fields = [...Object.keys(before ?? {}), ...customs.map((key) => `custom.${key}`)];
  return { made: action === 'insert', fields: action === 'insert' ? [] : fields };
}

async function comeBack(tx: Tx, change: Logged, type: StoredName, permit: Permit): Promise<undefined> {
  await tx.restore(type, change.id ?? '', change.before ?? {}, change.ordinal);
  const back = await tx.get(type, change.id ?? '');
  // History goes with its record, which was asked about.
  if (back !== undefined && type !== 'history') await permit(type, change.id ?? '', back.fields);
}

/** The fields as they were, or the name of one that has another value than the change gave it. */
function changedBack(
  type: StoredName,
  now: StoredRow,
  { before, after }: Logged,
): Readonly<Record<string, unknown>> | string {
  const declared = typeNamed(type).fields;
  const back: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(before ?? {})) {
    if (name === 'custom') continue;
    const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (field === undefined) continue; // of a declaration that is no more
    const { required: _, ...loose } = field;
    const given = readValue(name, loose, after?.[name] ?? null);
    if (!sameValue(given, now.fields[name] ?? null)) return name;
    back[name] = value;
  }
  const custom = customBack(now, before?.custom, after?.custom);
  if (typeof custom === 'string') return custom;
  return custom === undefined ? back : { ...back, custom };
}

type Custom = Readonly<Record<string, string>>;

function customBack(
  now: StoredRow,
  before: unknown,
  after: unknown,
): Record<string, string | null> | string | undefined {
  if (before === undefined && after === undefined) return undefined;
  const [old, given] = [(before ?? {}) as Custom, (after ?? {}) as Custom];
  const back: Record<string, string | null> = {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(given)])) {
    if (old[key] === given[key]) continue;
    if (now.custom[key] !== given[key]) return `custom.${key}`;
    back[key] = old[key] ?? null;
  }
  return back;
}

/** Whether something that the version did not make refers to a record, or belongs to it. */
async function isReferred(tx: Tx, type: StoredName, id: string, version: number): Promise<boolean> {
  for (const { from, where, owned } of referencesTo(type, recordTypes)) {
    if (from.name === 'history') continue;
    const { rows } = await tx.client.query(
      `select 1 from ${quote(from.name)} where ${where} ${owned ? 'and version > $3' : 'and version >= $3'} limit 1`,
      [tx.workspace.id, id, owned ? version : 0],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/** Whether a change is of the record, of a row that belongs to it, or emptied a reference to it. */
function concerns({ type, id, action, before }: Logged, only: OnlyRecord): boolean {
  if (type === only.type && id === only.id) return true;
  if (!Object.hasOwn(records, type) || before === null) return false;
  const { fields, parent }: RecordType = records[type as RecordName];
  return Object.entries(fields).some(([name, field]) => {
    if (before[name] !== only.id || namedType(field, before) !== only.type) return false;
    return action === 'update' || (action === 'delete' && parent === name);
  });
}

/** A value of the change log as the program holds it, where its type still has the field. */
export function loggedFields(type: StoredName, kept: ChangeFields): Record<string, FieldValue> {
  const read: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(typeNamed(type).fields)) {
    const { required: _, ...loose } = field;
    read[name] = readValue(name, loose, kept[name] ?? null);
  }
  return read;
}
