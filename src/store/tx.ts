import { randomUUIDv7 } from 'node:crypto';
import type { PoolClient } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { Instant } from '../core/instant.ts';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName, StoredName, StoredType } from '../records/record.ts';
import { withOwner } from './assign.ts';
import type { ChangeLog } from './change-log.ts';
import type { ChangeFields } from './changes.ts';
import { type CustomDefinitions, customDefinitions, readCustom } from './custom-fields.ts';
import { historyOfInsert, historyOfUpdate } from './history.ts';
import { canEmpty, checkReferences, type Reference, referencesTo, refuseReferred } from './references.ts';
import { refuseRemembered } from './remembered.ts';
import { checkRules, keepAdministrator } from './rules.ts';
import { quote } from './schema.ts';
import { checkReasons, checkRetired, settled, settledNew } from './settle.ts';
import { keyValues, recordKey, type StoredRow, storedRow, tableSql, typeNamed } from './tables.ts';
import { type FieldValue, invalid, readValue, sameValue, toJson, toParameter } from './values.ts';
import { settingColumns, type Workspace } from './workspaces.ts';

/** What a caller gives for a record: fields to canonical values or texts; `custom` holds the custom fields. */
export type RowInput = Readonly<Record<string, unknown>>;

/** The operations of one write. Everything done through it is one version of the workspace, or nothing is. */
export class Tx {
  /** The transaction's connection, for bulk work; rows it writes must carry `version`. */
  readonly client: PoolClient;
  readonly workspace: Workspace;
  readonly actor: string;
  readonly version: number;
  /** The instant of the write; never earlier than that of an earlier version. */
  readonly at: Instant;
  readonly log: ChangeLog;
  readonly ordinals: Partial<Record<StoredName, number>>;
  readonly #definitions = new Map<StoredName, CustomDefinitions>();

  constructor(init: {
    client: PoolClient;
    workspace: Workspace;
    actor: string;
    at: Instant;
    log: ChangeLog;
    ordinals: Partial<Record<StoredName, number>>;
  }) {
    this.client = init.client;
    this.workspace = init.workspace;
    this.actor = init.actor;
    this.version = init.workspace.version;
    this.at = init.at;
    this.log = init.log;
    this.ordinals = init.ordinals;
  }

  /** Reserves `n` ordinals of a type and returns the first. */
  nextOrdinals(type: StoredName, n: number): number {
    const first = this.ordinals[type] ?? 1;
    this.ordinals[type] = first + n;
    return first;
  }

  /** The record, or undefined. */
  async get(type: StoredName, id: string): Promise<StoredRow | undefined> {
    const sql = tableSql(typeNamed(type).name);
    const key = keyValues(sql.type, id);
    if (!key) return undefined;
    const { rows } = await this.client.query({
      name: `get-${type}`,
      text: sql.select,
      values: [this.workspace.id, ...key],
    });
    return rows[0] && storedRow(sql.type, rows[0]);
  }

  /** Inserts a record and returns its id (a new one when the row has none). */
  async insert(type: StoredName, row: RowInput): Promise<string> {
    const declared = editable(type);
    const given = declared.fields.id && isEmpty(row.id) ? { ...row, id: randomUUIDv7() } : row;
    const read = readFields(declared, await withOwner(this, type, given));
    const fields: Record<string, FieldValue> = { ...(await settledNew(this, type, read)) };
    for (const [name, field] of Object.entries(declared.fields)) {
      if (fields[name] !== undefined && fields[name] !== null) continue;
      const fallback = field.default === 'workspace.currency' ? this.workspace.currency : field.default;
      fields[name] = readValue(name, field, fallback ?? null);
    }
    if (declared.key && (await this.get(type, recordKey(declared, fields, 0)))) {
      throw new BineshError('record_exists', { type, value: recordKey(declared, fields, 0) });
    }
    await checkReferences(this, declared, fields, Object.keys(declared.fields));
    const id = await this.#insertRow(
      declared,
      fields,
      readCustom(row.custom, {}, await this.#customs(type, row)),
    );
    await checkRules(this, type, id, fields);
    if (type === 'deal') await checkRetired(this, fields.stage_id);
    await checkReasons(this, type, fields, Object.keys(fields));
    for (const entry of await historyOfInsert(this, type, fields))
      await this.#insertRow(records.history, entry, {});
    return id;
  }

  /**
   * Changes the given fields. False when they already had these values. `asGiven`: nothing follows from it and no
   * reason is asked for, as when a change is taken back.
   */
  async update(
    type: StoredName,
    id: string,
    row: RowInput,
    options: { readonly asGiven?: boolean } = {},
  ): Promise<boolean> {
    const declared = editable(type);
    const old = await this.get(type, id);
    if (!old) throw new BineshError('record_not_found', { type, value: id });
    const read = readFields(declared, row);
    const given = options.asGiven ? read : await settled(this, type, old.fields, read);
    const changed: Record<string, FieldValue> = {};
    for (const [name, value] of Object.entries(given)) {
      const field = declared.fields[name];
      const fallback = field?.default === 'workspace.currency' ? this.workspace.currency : field?.default;
      const next =
        value === null && field && fallback !== undefined ? readValue(name, field, fallback) : value;
      if (sameValue(next, old.fields[name] ?? null)) continue;
      if (declared.key?.includes(name)) throw invalid(name, toJson(next), String(old.fields[name]));
      changed[name] = next;
    }
    const custom =
      row.custom === undefined
        ? old.custom
        : readCustom(row.custom, old.custom, options.asGiven ? undefined : await this.#customs(type, row));
    const customChanged = JSON.stringify(custom) !== JSON.stringify(old.custom);
    const names = Object.keys(changed);
    if (names.length === 0 && !customChanged) return false;
    const fields = { ...old.fields, ...changed };
    await checkReferences(this, declared, fields, names);
    // Before the row changes: an as-of that lies before the first change must still see the old value.
    const history = await historyOfUpdate(this, type, old.fields, changed);
    const sql = tableSql(declared.name);
    const columns = [...names, ...(customChanged ? ['custom'] : []), 'version'];
    await this.client.query({
      text: sql.update(columns),
      values: [
        this.workspace.id,
        ...(keyValues(declared, id) ?? []),
        ...names.map((name) => toParameter(changed[name] ?? null)),
        ...(customChanged ? [JSON.stringify(custom)] : []),
        this.version,
      ],
    });
    await this.changed(
      type,
      id,
      { ...jsonFields(old.fields, names), ...(customChanged ? { custom: old.custom } : {}) },
      { ...jsonFields(fields, names), ...(customChanged ? { custom } : {}) },
    );
    await checkRules(this, type, id, fields);
    await keepAdministrator(this, type, old.fields);
    if (!options.asGiven) await checkReasons(this, type, fields, names);
    for (const entry of history) await this.#insertRow(records.history, entry, {});
    return true;
  }

  /**
   * Deletes a record with the rows that belong to it. What other records can do without is emptied there, so that a
   * call outlives its deal; refuses while a record refers to it that cannot, or where it is a word of the workspace's
   * lists: what was counted by it would be counted no more.
   */
  async delete(type: StoredName, id: string): Promise<void> {
    const declared = editable(type);
    const old = await this.get(type, id);
    if (!old) throw new BineshError('record_not_found', { type, value: id });
    const references = referencesTo(type, recordTypes);
    await refuseReferred(
      this,
      declared,
      id,
      references.filter((each) => !each.owned && !canEmpty(each, type)),
    );
    await refuseRemembered(this, type, id);
    for (const reference of references) {
      const from = `from ${quote(reference.from.name)} where ${reference.where}`;
      const { rows } = await this.client.query(`select * ${from} order by ordinal`, [this.workspace.id, id]);
      for (const row of rows) {
        const stored = storedRow(reference.from, row);
        if (reference.owned) await this.#deleteRow(reference.from, stored);
        else await this.#empty(reference, stored);
      }
    }
    await this.#deleteRow(declared, old);
    await keepAdministrator(this, type, old.fields);
  }

  /** Puts a deleted row back as the change log kept it, in its old place. History too: it is its own past. */
  async restore(type: StoredName, id: string, kept: ChangeFields, ordinal: number | null): Promise<void> {
    const declared = typeNamed(type);
    if (await this.get(type, id)) throw new BineshError('record_exists', { type, value: id });
    const known = Object.entries(kept).filter(([name]) => Object.hasOwn(declared.fields, name));
    const fields = readFields(declared, Object.fromEntries(known));
    await checkReferences(this, declared, fields, Object.keys(declared.fields));
    const place = ordinal ?? (declared.key === null ? Number(id) : this.nextOrdinals(type, 1));
    await this.#insertAt(declared, fields, readCustom(kept.custom, {}), place);
    if (type !== 'history') await checkRules(this, type, id, fields);
  }

  /** Runs a part of the write that may fail: then nothing of it is left, and the write goes on. */
  async attempt(work: () => Promise<void>): Promise<void> {
    const mark = this.log.mark();
    await this.client.query('savepoint attempt');
    try {
      await work();
      await this.client.query('release savepoint attempt');
    } catch (error) {
      await this.client.query('rollback to savepoint attempt');
      this.log.rewind(mark);
      throw error;
    }
  }

  /** Changes the workspace's own settings. False when nothing differs. */
  async updateWorkspace(settings: Readonly<Record<string, unknown>>): Promise<boolean> {
    const before: Record<string, string> = {};
    const after: Record<string, string> = {};
    for (const name of Object.keys(settings)) {
      if (!isSetting(name)) {
        throw new BineshError('unknown_field', {
          field: name,
          expected: Object.keys(settingColumns).join(', '),
        });
      }
      const { column, values } = settingColumns[name];
      const next = settings[name];
      if (next === undefined || next === this.workspace[name]) continue;
      if (typeof next !== 'string' || next === '' || (values && !values.includes(next))) {
        throw invalid(name, next, values?.join(', ') ?? 'text');
      }
      before[name] = this.workspace[name];
      after[name] = next;
      await this.client.query(`update workspace set ${column} = $2 where id = $1`, [this.workspace.id, next]);
    }
    if (Object.keys(after).length === 0) return false;
    await this.log.add('update', 'workspace', String(this.workspace.id), before, after);
    return true;
  }

  /** Records a bulk import of `rows` rows of a type, which the caller wrote with this version. */
  async recordImport(type: RecordName, rows: number): Promise<void> {
    await this.log.add('import', type, null, null, { rows });
  }

  /** Records that the caller changed a record itself; `update` does so on its own. */
  async changed(type: StoredName, id: string, before: ChangeFields, after: ChangeFields): Promise<void> {
    await this.log.add('update', type, id, before, after);
  }

  /** What the custom fields that a row gives must be. */
  async #customs(type: StoredName, { custom }: RowInput): Promise<CustomDefinitions | undefined> {
    if (custom === undefined || custom === null) return undefined;
    const known =
      this.#definitions.get(type) ?? (await customDefinitions(this.client, this.workspace.id, type));
    this.#definitions.set(type, known);
    return known;
  }

  async #insertRow(
    type: StoredType<StoredName>,
    fields: Readonly<Record<string, FieldValue>>,
    custom: Readonly<Record<string, string>>,
  ): Promise<string> {
    return this.#insertAt(type, fields, custom, this.nextOrdinals(type.name, 1));
  }

  async #insertAt(
    type: StoredType<StoredName>,
    fields: Readonly<Record<string, FieldValue>>,
    custom: Readonly<Record<string, string>>,
    ordinal: number,
  ): Promise<string> {
    const names = Object.keys(type.fields);
    await this.client.query({
      name: `insert-${type.name}`,
      text: tableSql(type.name).insert,
      values: [
        this.workspace.id,
        ...names.map((name) => toParameter(fields[name] ?? null)),
        JSON.stringify(custom),
        ordinal,
        this.version,
      ],
    });
    const id = recordKey(type, fields, ordinal);
    await this.log.add('insert', type.name, id, null, jsonRow(type, { fields, custom }));
    return id;
  }

  /** Empties a reference to what is deleted, and what is empty exactly when it is. */
  async #empty({ from, field }: Reference, row: StoredRow): Promise<void> {
    const paired = from.fields[field]?.pairedWith;
    const names = [field, ...(paired === undefined ? [] : [paired])].filter(
      (name) => row.fields[name] !== null,
    );
    const emptied = Object.fromEntries(names.map((name) => [name, null]));
    const history = await historyOfUpdate(this, from.name, row.fields, emptied);
    const id = recordKey(from, row.fields, row.ordinal);
    const key = keyValues(from, id) ?? [];
    await this.client.query({
      text: tableSql(from.name).update([...names, 'version']),
      values: [this.workspace.id, ...key, ...names.map(() => null), this.version],
    });
    await this.changed(from.name, id, jsonFields(row.fields, names), emptied);
    for (const entry of history) await this.#insertRow(records.history, entry, {});
  }

  async #deleteRow(type: StoredType<StoredName>, row: StoredRow): Promise<void> {
    const id = recordKey(type, row.fields, row.ordinal);
    const key = keyValues(type, id) ?? [];
    await this.client.query(tableSql(type.name).delete, [this.workspace.id, ...key]);
    await this.log.add('delete', type.name, id, jsonRow(type, row), null, row.ordinal);
  }
}

/** Its past is written by the changes of a record themselves, never by hand. */
function editable(name: StoredName): StoredType<StoredName> {
  if (name === 'history') throw new BineshError('history_not_editable');
  return typeNamed(name);
}

function readFields(type: StoredType, row: RowInput): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name === 'custom' || value === undefined) continue;
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (!field)
      throw new BineshError('unknown_field', { field: name, expected: Object.keys(type.fields).join(', ') });
    fields[name] = readValue(name, field, value);
  }
  return fields;
}

function jsonRow(type: StoredType, row: Pick<StoredRow, 'fields' | 'custom'>): ChangeFields {
  const fields = jsonFields(row.fields, Object.keys(type.fields));
  return Object.keys(row.custom).length > 0 ? { ...fields, custom: row.custom } : fields;
}

function jsonFields(fields: Readonly<Record<string, FieldValue>>, names: readonly string[]): ChangeFields {
  return Object.fromEntries(names.map((name) => [name, toJson(fields[name] ?? null)]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isSetting(name: string): name is keyof typeof settingColumns {
  return Object.hasOwn(settingColumns, name);
}
