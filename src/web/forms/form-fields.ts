import { persianLetters } from '../../core/fold.ts';
import type { DescribedField, DescribedType, FieldJson, RecordFields } from '../../core/record-view.ts';
import type { CustomField, RowGiven } from '../data/crm-types.ts';
import { verbatim } from '../record/field-text.ts';

/** A field that a form asks for: of the record type, or the workspace's own as `custom.key`. */
export interface FormField extends DescribedField {
  readonly name: string;
  /** What may be chosen, of a field of the workspace's own. */
  readonly options?: readonly string[];
  readonly isLink?: true;
}

/** What a form holds: values by the names of its fields. */
export type Values = Readonly<Record<string, FieldJson>>;

const customTypes = {
  text: { type: 'text' },
  long_text: { type: 'text', long: true },
  number: { type: 'decimal' },
  money: { type: 'money' },
  date: { type: 'date' },
  datetime: { type: 'instant' },
  boolean: { type: 'boolean' },
  choice: { type: 'enum' },
  choices: { type: 'tags' },
  link: { type: 'text', isLink: true },
} as const satisfies Record<CustomField['kind'], Partial<FormField>>;

const customName = (key: string): string => `custom.${key}`;
const keyOfCustom = (name: string): string | undefined =>
  name.startsWith('custom.') ? name.slice('custom.'.length) : undefined;

/** A field of the workspace's own as a form and a list read it. */
export function customFormField(custom: CustomField): FormField {
  const { key, kind, label_fa, label_en, options, required } = custom;
  const field: FormField = {
    name: customName(key),
    label: { fa: label_fa || label_en || key, en: label_en || label_fa || key },
    ...customTypes[kind],
    ...(required ? { required: true } : {}),
  };
  if (kind === 'choice')
    return { ...field, words: Object.fromEntries(options.map((each) => [each, { fa: each, en: each }])) };
  return kind === 'choices' ? { ...field, options } : field;
}

/** The fields of a type that people fill in, in their order; those that things themselves write come last. */
export function formFields(
  described: DescribedType,
  customs: readonly CustomField[],
  hidden: ReadonlySet<string> = new Set(),
): { readonly main: readonly FormField[]; readonly aside: readonly FormField[] } {
  const all = Object.entries(described.fields)
    .filter(([name]) => name !== 'id' && !hidden.has(name))
    .map(([name, field]): FormField => ({ ...field, name }));
  const currencies = new Set(all.map(({ currencyField }) => currencyField));
  const own = [...customs].sort((a, b) => a.position - b.position).map(customFormField);
  // A currency is asked for beside its amount.
  const asked = all.filter(({ name }) => !currencies.has(name));
  return {
    main: [...asked.filter(({ aside }) => !aside), ...own],
    aside: asked.filter(({ aside }) => aside),
  };
}

/** What a form starts with for a new record. */
export function startingValues(
  described: DescribedType,
  { now, reader, given = {} }: { now: string; reader: string | undefined; given?: Values },
): Values {
  const values: Record<string, FieldJson> = {};
  for (const [name, field] of Object.entries(described.fields)) {
    const isOwner = field.ref === 'user' && (name === 'owner_id' || name === 'user_id');
    if (isOwner && reader !== undefined) values[name] = reader;
    else if (field.type === 'instant' && (field.required || name === 'created_at')) values[name] = now;
    else if (field.type === 'enum' && field.required && field.default === undefined)
      values[name] = Object.keys(field.words ?? {})[0] ?? null;
    else if (field.default !== undefined && field.default !== 'workspace.currency' && field.type !== 'money')
      values[name] = field.default;
  }
  return { ...values, ...given };
}

/** A stored record's values as a form holds them. */
export function valuesOf(
  fields: readonly FormField[],
  record: { readonly fields: RecordFields; readonly custom: Readonly<Record<string, string>> },
): Values {
  const own = fields.flatMap((field) => {
    const key = keyOfCustom(field.name);
    return key === undefined ? [] : [[field.name, fromCustom(field, record.custom[key])] as const];
  });
  return { ...record.fields, ...Object.fromEntries(own) };
}

function fromCustom({ type }: FormField, text: string | undefined): FieldJson {
  if (text === undefined || text === '') return type === 'tags' ? [] : null;
  if (type === 'boolean') return text === 'true';
  return type === 'tags' ? text.split('\n').filter((each) => each !== '') : text;
}

function toCustom(value: FieldJson): string | null {
  if (value === null || value === '') return null;
  return Array.isArray(value) ? value.join('\n') || null : String(value);
}

const same = (a: FieldJson | undefined, b: FieldJson | undefined): boolean =>
  JSON.stringify(emptyAsNull(a)) === JSON.stringify(emptyAsNull(b));

const emptyAsNull = (value: FieldJson | undefined): FieldJson =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;

/** The names whose values differ. */
export const changedNames = (before: Values, after: Values): readonly string[] =>
  Object.keys({ ...before, ...after }).filter((name) => !same(before[name], after[name]));

/** Values as the server takes them: those of some names, the workspace's own ones under `custom`. */
export function rowOf(values: Values, names: readonly string[]): RowGiven {
  const row: Record<string, FieldJson> = {};
  const custom: Record<string, string | null> = {};
  for (const name of names) {
    const key = keyOfCustom(name);
    const value = emptyAsNull(values[name]);
    if (key !== undefined) custom[key] = toCustom(value);
    else row[name] = typeof value === 'string' && !verbatim.test(name) ? persianLetters(value.trim()) : value;
  }
  return Object.keys(custom).length === 0 ? row : { ...row, custom };
}

/** The required fields that hold nothing. */
export const missingNames = (fields: readonly FormField[], values: Values): readonly string[] =>
  fields
    .filter(({ name, required, default: fallback }) => {
      const value = values[name];
      const isEmpty = emptyAsNull(value) === null || (typeof value === 'string' && value.trim() === '');
      return required && fallback === undefined && isEmpty;
    })
    .map(({ name }) => name);
