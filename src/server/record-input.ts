import type { PoolClient } from 'pg';
import type { Reader } from '../access/reader.ts';
import { type Action, hiddenFields, mayAct, seesAll } from '../access/rights.ts';
import { BineshError } from '../core/errors.ts';
import type { RecordFields } from '../core/record-view.ts';
import { records } from '../records/index.ts';
import { type RecordName, type RecordType, titleField } from '../records/record.ts';
import { recordKey, type StoredRow } from '../store/tables.ts';
import { type FieldValue, invalid, toJson } from '../store/values.ts';
import type { Body } from './writing.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** The record type of a name in an address. */
export function recordTypeNamed(name: string): RecordType<RecordName> {
  if (Object.hasOwn(records, name)) return records[name as RecordName];
  throw new BineshError('unknown_record_type', {
    value: name.slice(0, 200),
    expected: Object.keys(records).join(', '),
  });
}

/**
 * Throws unless the reader may do this; of what they may not see, nobody learns that it exists. Within a write, by its
 * own `client`.
 */
export async function checkAct(
  reader: Reader,
  action: Action,
  type: RecordName,
  id: string,
  fields: Fields,
  client?: PoolClient,
): Promise<void> {
  if (!(await mayAct(reader, 'see', type, fields, client))) throw missing(type, id);
  if (action !== 'see' && !(await mayAct(reader, action, type, fields, client)))
    throw new BineshError('forbidden');
}

/**
 * Refuses what the reader may not make, and answers whether they see it. What was given to somebody by turn
 * (src/store/assign.ts) is made by whoever might make it for themselves, though they may not see it from then on.
 */
export async function checkMade(
  reader: Reader,
  type: RecordName,
  given: Body,
  { id, fields }: { readonly id: string; readonly fields: Fields },
  client: PoolClient,
): Promise<boolean> {
  const isByTurn = (given.owner_id ?? '') === '' && (fields.owner_id ?? null) !== null;
  if (!isByTurn) {
    await checkAct(reader, 'edit', type, id, fields, client);
    return true;
  }
  const asOwn = { ...fields, owner_id: reader.id };
  if (!(await mayAct(reader, 'edit', type, asOwn, client))) throw new BineshError('forbidden');
  return mayAct(reader, 'see', type, fields, client);
}

export const missing = (type: RecordName, id: string): BineshError =>
  new BineshError('record_not_found', { type: records[type].label.one, value: id.slice(0, 200) });

/** Characters that people may give: names and ids are lines, other texts are pages. Imports may bring more. */
const longest = { id: 200, line: 1_000, text: 100_000, customs: 200, tags: 100 };

/** Refuses fields that the reader may not write, and values beyond any use. */
export function checkInput(reader: Reader, type: RecordName, row: Body): Body {
  const hidden = hiddenFields(reader, type);
  const declared: RecordType = records[type];
  const title = titleField(declared);
  for (const [name, value] of Object.entries(row)) {
    if (hidden.has(name)) {
      const known = Object.keys(declared.fields).filter((each) => !hidden.has(each));
      throw new BineshError('unknown_field', { field: name, expected: known.join(', ') });
    }
    const field = Object.hasOwn(declared.fields, name) ? declared.fields[name] : undefined;
    if (typeof value === 'string' && field !== undefined) {
      const isKey = name === 'id' || field.type === 'ref';
      const isLine = field.fold !== undefined || (name === title && !field.long);
      checkLength(name, value, isKey ? longest.id : isLine ? longest.line : longest.text);
      // A sound in the data folder is heard through the call that names it: nobody names that of another's call.
      const isFile = type === 'call' && name === 'recording' && value !== '' && !/^https?:\/\//i.test(value);
      if (isFile && !seesAll(reader, type)) throw invalid(name, value.slice(0, 200), 'https://…');
    }
    if (Array.isArray(value) && value.length > longest.tags)
      throw tooLong(name, `[${value.length}]`, longest.tags);
    if (name === 'custom') checkCustom(value, hidden);
  }
  return row;
}

function checkCustom(value: unknown, hidden: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return; // refused by whoever writes it
  const entries = Object.entries(value);
  if (entries.length > longest.customs) throw tooLong('custom', `{${entries.length}}`, longest.customs);
  for (const [key, text] of entries) {
    if (hidden.has(`custom.${key}`))
      throw new BineshError('unknown_field', { field: `custom.${key}`, expected: '' });
    checkLength('custom', key, longest.id);
    if (typeof text === 'string') checkLength(`custom.${key}`, text, longest.text);
  }
}

function checkLength(name: string, value: string, most: number): void {
  if (value.length > most) throw tooLong(name, value, most);
}

const tooLong = (name: string, value: string, most: number): BineshError =>
  invalid(name, `${value.slice(0, 40)}…`, `≤ ${most}`);

/** A record as the API shows it to a reader: instants as ISO texts, without the fields they may not see. */
export function shownRow(
  reader: Reader,
  type: RecordType<RecordName>,
  row: StoredRow,
): { fields: RecordFields; custom: Readonly<Record<string, string>> } {
  const hidden = hiddenFields(reader, type.name);
  const shown = Object.entries(row.fields).filter(([name]) => !hidden.has(name));
  return {
    fields: Object.fromEntries(shown.map(([name, value]) => [name, toJson(value)])),
    custom: shownCustom(row.custom, hidden),
  };
}

/** Custom fields without those that a reader may not see. */
export function shownCustom(custom: StoredRow['custom'], hidden: ReadonlySet<string>): StoredRow['custom'] {
  if (hidden.size === 0) return custom;
  return Object.fromEntries(Object.entries(custom).filter(([key]) => !hidden.has(`custom.${key}`)));
}

/** The id of a row in addresses. */
export const idOf = (type: RecordType<RecordName>, row: StoredRow): string =>
  recordKey(type, row.fields, row.ordinal);

/** The version that a body names. */
export function versionIn({ version }: Body): number {
  if (Number.isSafeInteger(version) && Number(version) > 0) return Number(version);
  throw new BineshError('missing_parameter', { field: 'version', expected: 'version' });
}

/** The record that a body names by its type and id. */
export function onlyRecord({ type, id }: Body): { readonly type: RecordName; readonly id: string } {
  if (typeof type !== 'string' || typeof id !== 'string' || id.includes('\0')) {
    throw new BineshError('missing_parameter', { field: 'id', expected: 'type, id' });
  }
  return { type: recordTypeNamed(type).name, id };
}
