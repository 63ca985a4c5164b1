import type { Calendar } from '../../core/calendar.ts';
import { parseDate } from '../../core/calendar.ts';
import { asciiDigits, foldPhone } from '../../core/fold.ts';
import { formatInstant, instantShape, parseInstant } from '../../core/instant.ts';
import { isCurrency } from '../../core/money.ts';
import type { Field } from '../../records/record.ts';
import { readDecimal } from './amount.ts';
import type { Problem } from './reasons.ts';

/** The longest id. PostgreSQL's index entries end at 2,700 bytes. */
export const longestId = 500;

/**
 * Reads a cell that is not empty. The answer is the canonical text of the value as PostgreSQL takes it, or what is
 * wrong. `numbers[at]` receives what rules compare: the microseconds of an instant, the number of an integer.
 */
export type CellReader = (cell: string, numbers: Float64Array, at: number) => string | Problem;

/** The reader of a field. References and money depend on other rows or cells and are read by their own rules. */
export function cellReader(name: string, field: Field, calendar: Calendar): CellReader {
  switch (field.type) {
    case 'text':
      if (name === 'id') return readId;
      if (name === 'currency') return readCurrency;
      return field.fold === 'phone' ? readPhone : readText;
    case 'instant':
      return instantReader(calendar);
    case 'date':
      return dateReader(calendar);
    case 'decimal':
      return (cell) => readDecimal(cell, field.scale ?? 0, field.min, field.max);
    case 'integer':
      return integerReader(field.min);
    case 'boolean':
      return readBoolean;
    case 'enum':
      return enumReader(field.values ?? []);
    case 'tags':
      return readTags;
    case 'ref':
    case 'money':
      throw new TypeError(`${name} is read by a rule`);
  }
}

const hasNull = (text: string): boolean => text.includes('\0');
const nullCharacter: Problem = { code: 'invalid_character' };

const readText: CellReader = (cell) => (hasNull(cell) ? nullCharacter : cell);

const readId: CellReader = (cell) => {
  if (cell.length > longestId) return { code: 'id_too_long', expected: longestId };
  return hasNull(cell) ? nullCharacter : cell;
};

const readPhone: CellReader = (cell) => (hasNull(cell) ? nullCharacter : foldPhone(cell));

const readCurrency: CellReader = (cell) => (isCurrency(cell) ? cell : { code: 'unknown_currency' });

const readBoolean: CellReader = (cell) => {
  const lower = cell.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower : { code: 'invalid_boolean' };
};

function enumReader(values: readonly string[]): CellReader {
  const problem: Problem = { code: 'invalid_value', expected: values.join(', ') };
  return (cell) => values.find((value) => value === cell) ?? problem;
}

const largestInteger = 1e15;
const wholeNumber = /^-?\d+$/;

function integerReader(min: number | undefined): CellReader {
  return (cell, numbers, at) => {
    const ascii = wholeNumber.test(cell) ? cell : asciiDigits(cell);
    if (!wholeNumber.test(ascii)) return { code: 'invalid_integer', expected: '12' };
    const value = Number(ascii) || 0;
    if (min !== undefined && value < min) return { code: 'too_small', expected: min };
    if (Math.abs(value) > largestInteger) return { code: 'too_large', expected: String(largestInteger) };
    numbers[at] = value;
    return String(value);
  };
}

// Control characters are what this looks for: everything but ASCII.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at NUL
const ascii = /^[\u0000-\u007f]*$/;

function instantReader(calendar: Calendar): CellReader {
  return (cell, numbers, at) => {
    const instant = parseInstant(cell, calendar);
    if (instant === undefined) return instantProblem(cell, calendar);
    numbers[at] = Number(instant);
    // PostgreSQL reads every form that we do, unless digits or the calendar are not its own.
    return calendar === 'gregorian' && ascii.test(cell) ? cell : formatInstant(instant);
  };
}

function instantProblem(cell: string, calendar: Calendar): Problem {
  if (calendar === 'gregorian' && parseInstant(cell, 'persian') !== undefined)
    return { code: 'persian_date' };
  return {
    code: 'invalid_instant',
    expected: calendar === 'persian' ? '1404-01-01T12:00:00+03:30' : instantShape,
  };
}

function dateReader(calendar: Calendar): CellReader {
  // Dates repeat; most files hold a few hundred of them.
  const known = new Map<string, string>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const date = parseDate(cell, calendar);
    if (date === undefined) return dateProblem(cell, calendar);
    if (known.size < 10_000) known.set(cell, date);
    return date;
  };
}

function dateProblem(cell: string, calendar: Calendar): Problem {
  if (calendar === 'persian') return { code: 'invalid_persian_date', expected: '1404-01-01' };
  const persian = parseDate(cell, 'persian') !== undefined;
  return persian ? { code: 'persian_date' } : { code: 'invalid_date', expected: '2025-03-21' };
}

/** As a literal of a PostgreSQL array. */
const readTags: CellReader = (cell) => {
  if (hasNull(cell)) return nullCharacter;
  const tags = cell.split(';').map((tag) => tag.trim());
  const quoted = tags.filter((tag) => tag !== '').map((tag) => `"${tag.replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
};
