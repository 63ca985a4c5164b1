import { parseDate } from '../core/calendar.ts';
import { BineshError } from '../core/errors.ts';
import { foldPhone, persianLetters } from '../core/fold.ts';
import { formatInstant, instantShape, parseInstant } from '../core/instant.ts';
import { fractionDigits, parseDecimal } from '../core/money.ts';
import type { Field } from '../records/record.ts';

/** A field's value inside the program: instants as microseconds, dates as ISO days, exact decimals as text. */
export type FieldValue = string | number | bigint | boolean | readonly string[] | null;

/** A value as the change log keeps it: instants as ISO texts. */
export type JsonValue = string | number | boolean | readonly string[] | null;

/** Digits before the point that the columns hold. */
const largestDigits = { money: 19, decimal: 12, integer: 19 } as const;
const longestText = 10_000_000;

/** Reads what a caller gave for a field, a canonical value or its text; throws `invalid_field` otherwise. */
export function readValue(name: string, field: Field, input: unknown): FieldValue {
  const value = input === undefined || input === '' ? null : input;
  if (field.type === 'tags') return readTags(name, value);
  if (value === null) {
    if (field.required) throw invalid(name, '', 'required');
    return null;
  }
  const read = readers[field.type](value, field);
  if (read === undefined) throw invalid(name, value, expectations[field.type](field));
  return read;
}

type Reader = (input: NonNullable<unknown>, field: Field) => FieldValue | undefined;

const readers: Record<Exclude<Field['type'], 'tags'>, Reader> = {
  text: (input, field) => readText(input, field),
  ref: (input, field) => readText(input, field),
  enum: (input, field) => (typeof input === 'string' && field.values?.includes(input) ? input : undefined),
  instant: (input) => {
    if (typeof input === 'bigint') return parseInstant(formatInstant(input));
    return typeof input === 'string' ? parseInstant(input) : undefined;
  },
  date: (input) => (typeof input === 'string' ? parseDate(input) : undefined),
  money: (input, field) => readDecimal(input, field, 4, largestDigits.money),
  decimal: (input, field) => readDecimal(input, field, field.scale ?? 0, largestDigits.decimal),
  integer: (input, field) => {
    const text = readDecimal(input, field, 0, largestDigits.integer);
    return text !== undefined && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
  },
  boolean: (input) => {
    if (typeof input === 'boolean') return input;
    return input === 'true' ? true : input === 'false' ? false : undefined;
  },
};

/** PostgreSQL's text holds neither the character zero nor half of a pair of code units. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function readText(input: NonNullable<unknown>, field: Field): string | undefined {
  if (typeof input !== 'string' || input.length > longestText || !isStorable(input)) return undefined;
  if (field.fold === 'name') return persianLetters(input);
  return field.fold === 'phone' ? foldPhone(input) : input;
}

function readDecimal(
  input: NonNullable<unknown>,
  field: Field,
  scale: number,
  digits: number,
): string | undefined {
  if (typeof input !== 'string' && typeof input !== 'number') return undefined;
  const canonical = parseDecimal(String(input));
  if (canonical === undefined || fractionDigits(canonical) > scale) return undefined;
  if (canonical.replace(/^-|\..*$/g, '').length > digits) return undefined;
  const size = Number(canonical);
  if ((field.min !== undefined && size < field.min) || (field.max !== undefined && size > field.max))
    return undefined;
  return canonical;
}

function readTags(name: string, input: unknown): readonly string[] {
  if (input === null) return [];
  const list = typeof input === 'string' ? input.split(';') : input;
  const tags = Array.isArray(list)
    ? list.map((tag) => (typeof tag === 'string' ? tag.trim() : undefined))
    : [undefined];
  const isTag = (tag: string | undefined) => tag !== undefined && !tag.includes(';') && isStorable(tag);
  if (!tags.every(isTag)) throw invalid(name, input, 'a;b;c');
  return tags.filter((tag): tag is string => Boolean(tag));
}

const bounds = ({ min, max }: Field): string => {
  if (min !== undefined && max !== undefined) return ` ${min}–${max}`;
  return min === undefined ? '' : ` ≥ ${min}`;
};

const expectations: Record<Exclude<Field['type'], 'tags'>, (field: Field) => string> = {
  text: () => 'text',
  ref: () => 'id',
  enum: (field) => (field.values ?? []).join(', '),
  instant: () => instantShape,
  date: () => '2025-03-21',
  money: (field) => `1250.50${bounds(field)}`,
  decimal: (field) => `12.5${bounds(field)}`,
  integer: (field) => `12${bounds(field)}`,
  boolean: () => 'true, false',
};

export function invalid(field: string, value: unknown, expected: string): BineshError {
  const shown =
    typeof value === 'string'
      ? value
      : typeof value === 'bigint'
        ? formatInstant(value)
        : JSON.stringify(value);
  return new BineshError('invalid_field', { field, value: shown.slice(0, 200), expected });
}

/** The value as the change log keeps it. */
export function toJson(value: FieldValue): JsonValue {
  return typeof value === 'bigint' ? formatInstant(value) : value;
}

/** The value as a bound parameter of PostgreSQL. */
export function toParameter(value: FieldValue): unknown {
  return typeof value === 'bigint' ? formatInstant(value) : value;
}

/** The value as `history.value` keeps it: a text, empty for none. */
export function toHistory(value: FieldValue): string | null {
  const json = toJson(value);
  return json === null ? null : String(json);
}

export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(toJson(a)) === JSON.stringify(toJson(b));
}
