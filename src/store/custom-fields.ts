import type { Pool, PoolClient } from 'pg';
import { BineshError } from '../core/errors.ts';
import { type CustomDefinition, customExpectation, readCustomValue } from '../records/custom-field.ts';
import { records } from '../records/index.ts';
import type { RecordType } from '../records/record.ts';
import type { Tx } from './tx.ts';
import { type FieldValue, invalid, isStorable } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;
type Custom = Readonly<Record<string, string>>;

/** The custom fields of a type by their keys. */
export type CustomDefinitions = ReadonlyMap<string, CustomDefinition>;

/** The custom fields that the workspace has for a type. */
export async function customDefinitions(
  client: Pick<Pool | PoolClient, 'query'>,
  workspaceId: number,
  type: string,
): Promise<CustomDefinitions> {
  const { rows } = await client.query<CustomDefinition>({
    name: 'custom-definitions',
    text: `select key, kind, options, required from custom_field
      where workspace_id = $1 and record_type = $2 order by position, ordinal`,
    values: [workspaceId, type],
  });
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Custom values are texts; what is given is laid over what was there, and an empty one is removed. Those of a defined
 * field must be of its kind; of others, as imports bring them, any text is taken.
 */
export function readCustom(
  input: unknown,
  old: Custom,
  definitions?: CustomDefinitions,
): Record<string, string> {
  const custom: Record<string, string> = { ...old };
  if (input === undefined || input === null) return custom;
  if (typeof input !== 'object' || Array.isArray(input)) throw invalid('custom', input, '{ name: text }');
  for (const [name, value] of Object.entries(input)) {
    if (name === '__proto__' || !isStorable(name)) throw invalid(`custom.${name}`, value, 'another name');
    if (
      value === undefined ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0)
    ) {
      delete custom[name];
      continue;
    }
    const definition = definitions?.get(name);
    const read = definition === undefined ? plainText(value) : readCustomValue(definition, value);
    if (read === undefined) {
      throw invalid(
        `custom.${name}`,
        value,
        definition === undefined ? 'text' : customExpectation(definition),
      );
    }
    custom[name] = read;
  }
  return custom;
}

const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' && isStorable(value) ? value : undefined;

/** Refuses a record that lacks a custom field which its workspace wants; `given` are the keys that a change names. */
export function checkRequired(
  definitions: CustomDefinitions,
  custom: Custom,
  given?: readonly string[],
): void {
  for (const { key, required } of definitions.values()) {
    const isLooked = given === undefined || given.includes(key);
    if (required && isLooked && !custom[key]) throw invalid(`custom.${key}`, '', 'required');
  }
}

const mostFields = 200;
const mostOptions = 500;
const longest = 100;

/** What must hold of a custom field's definition. */
export async function checkCustomField(tx: Tx, fields: Fields, id: string): Promise<void> {
  const [type, key, kind] = [String(fields.record_type), String(fields.key), String(fields.kind)];
  const declared: RecordType | undefined = Object.hasOwn(records, type)
    ? records[type as keyof typeof records]
    : undefined;
  const types = Object.values(records).filter((each) => each.key?.length === 1);
  if (declared === undefined || declared.key?.length !== 1) {
    throw invalid('record_type', type, types.map(({ name }) => name).join(', '));
  }
  for (const name of ['key', 'label_fa', 'label_en']) checkLine(name, String(fields[name]));
  if (Object.hasOwn(declared.fields, key) || /\.(min|max|has|empty)$/.test(key)) {
    throw invalid('key', key, `≠ ${Object.keys(declared.fields).join(', ')}`);
  }
  const options = fields.options as readonly string[];
  const needs = kind === 'choice' || kind === 'choices';
  const isList = options.length <= mostOptions && new Set(options).size === options.length;
  if (needs !== options.length > 0 || !isList) {
    throw invalid('options', options.join(';').slice(0, 200), needs ? `1–${mostOptions}` : '[]');
  }
  for (const option of options) checkLine('options', option);
  const { rows } = await tx.client.query<{ id: string; key: string }>(
    'select id, key from custom_field where workspace_id = $1 and record_type = $2',
    [tx.workspace.id, type],
  );
  if (rows.some((row) => row.key === key && row.id !== id))
    throw new BineshError('custom_field_exists', { value: key });
  if (rows.length > mostFields) throw new BineshError('too_many_kept', { expected: mostFields });
}

function checkLine(name: string, text: string): void {
  const isLine = text.trim() === text && text !== '' && [...text].length <= longest && !/\p{Cc}/u.test(text);
  if (!isLine) throw invalid(name, text, `1–${longest}`);
}
