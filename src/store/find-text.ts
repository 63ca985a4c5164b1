import { findFold, foldPhone, foldToFind } from '../core/fold.ts';
import { raw, type Sql } from '../facts/sql.ts';
import { type RecordType, type StoredType, titleField } from '../records/record.ts';

/** The column that quick search looks at, made by PostgreSQL itself from the texts by which a record is known. */
export const findColumn = 'find_text';

/** The texts by which people know a record: its title, whatever is a name or a phone number, its e-mail. */
export function findableFields(type: StoredType, hidden: ReadonlySet<string> = new Set()): string[] {
  const title = titleField(type);
  return Object.entries(type.fields)
    .filter(
      ([name, field]) =>
        field.type === 'text' && (field.fold !== undefined || name === title || name === 'email'),
    )
    .map(([name]) => name)
    .filter((name) => !hidden.has(name));
}

/** Whether records of a type are many and looked for by name, so that they have the column. */
export const hasFindText = (type: StoredType): boolean =>
  (type as Partial<RecordType>).whose !== undefined && 'name' in type.fields;

/** What the column holds, as SQL; the same as `foldToFind` of the texts, and the digits of phone numbers. */
export function findTextSql(type: StoredType): string {
  const parts = findableFields(type).map((name) => {
    const value = `coalesce("${name}", '')`;
    if (type.fields[name]?.fold === 'phone') return `translate(${value}, ' ()+-./', '')`;
    if (name === 'email') return `lower(${value})`;
    return `lower(translate(${value}, '${findFold.from}', '${findFold.to}'))`;
  });
  return parts.join(` || ' ' || `);
}

/** A pattern of SQL's `like` that finds a folded text anywhere. */
export const anywhere = (folded: string): string => `%${escapeLike(folded)}%`;

/** A pattern of SQL's `like` that finds a folded text at the beginning. */
export const atStart = (folded: string): string => `${escapeLike(folded)}%`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Shorter words have too many neighbours, longer ones too many letters to go wrong. */
const nearLengths = { least: 4, most: 30 };

/**
 * A regular expression that finds a folded word with one letter wrong, missing, too many, or two changed about;
 * undefined for words that are found as they are or not at all.
 */
export function nearPattern(folded: string): string | undefined {
  const letters = Array.from(folded);
  if (letters.length < nearLengths.least || letters.length > nearLengths.most) return undefined;
  const text = letters.map((letter) => letter.replace(/[\\^$.|?*+()[\]{}]/, '\\$&'));
  const from = (at: number, to?: number) => text.slice(at, to).join('');
  const ways = text.flatMap((_, at) => [
    `${from(0, at)}.?${from(at + 1)}`,
    ...(at === 0
      ? []
      : [`${from(0, at)}.${from(at)}`, `${from(0, at - 1)}${text[at]}${text[at - 1]}${from(at + 1)}`]),
  ]);
  return `(?:${[...new Set(ways)].join('|')})`;
}

/** Words beyond these are not looked for, nor letters of them. */
const mostWords = 8;
const longestText = 200;

/** The words of what somebody looks for. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll('\0', ' ')
    .slice(0, longestText)
    .split(/[\s\u200c]+/)
    .filter((word) => foldToFind(word) !== '')
    .slice(0, mostWords);
}

/** At least so many digits are a phone number, or a part of one. */
const fewestDigits = 4;

/** The digits of a phone number without what stands for the country or the trunk; undefined where it is none. */
export function phoneDigits(text: string): string | undefined {
  const plain = foldPhone(text);
  const digits = plain.replace(/\D/g, '').replace(/^(?:0098|98|0)(?=\d{4})/, '');
  return digits.length >= fewestDigits && /^[\d\s()+\-./]+$/.test(plain) ? digits : undefined;
}

/** The column of a table's alias. */
export const findText = (alias: string): Sql => raw(`${alias}.${findColumn}`);
