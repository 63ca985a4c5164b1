import { foldForSearch, foldPhone, searchFold, searchPattern } from '../core/fold.ts';
import { raw, type Sql, sql } from '../facts/sql.ts';

/** Fewer digits tell nobody from another. */
const fewestDigits = 7;

/**
 * A phone number by which two are the same: its digits without the country's `+98` and the leading zero. Empty where
 * there are too few.
 */
export function phoneKey(phone: string): string {
  const digits = foldPhone(phone)
    .replace(/\D/g, '')
    .replace(/^(?:0098|98|0)(?=\d{7})/, '');
  return digits.length >= fewestDigits ? digits : '';
}

/** Whether a row's phone has this key. Its last digits, whatever stands between them, tell most rows apart. */
export const hasPhone = (alias: string, key: string): Sql =>
  sql`(${raw(alias)}.phone ~ ${`${Array.from(key).slice(-4).join('[^0-9]*')}[^0-9]*$`} and ${phoneSql(alias)} = ${key})`;

const phoneSql = (alias: string): Sql =>
  sql`regexp_replace(regexp_replace(coalesce(${raw(alias)}.phone, ''), '[^0-9]', '', 'g'), '^(0098|98|0)([0-9]{7})', '\\2')`;

/** An e-mail address by which two are the same. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Whether a row's e-mail address has this key. */
export const hasEmail = (alias: string, key: string): Sql => sql`lower(btrim(${raw(alias)}.email)) = ${key}`;

/** What tells no name from another: spaces, half-spaces and the marks between words. */
const between = ' .,،؛:;-_/\\|()[]«»"\'`';

/** A name by which two are the same: letters and digits as search folds them, without what stands between words. */
export const nameKey = (name: string): string =>
  Array.from(foldForSearch(name))
    .filter((letter) => !between.includes(letter))
    .join('');

const nameSql = (alias: string): Sql =>
  sql`translate(lower(translate(${raw(alias)}.name, ${searchFold.from}, ${searchFold.to})), ${between}, '')`;

const [from, to] = [Array.from(searchFold.from), Array.from(searchFold.to)];
const apart = `[${[...between, ...from.filter((_, at) => at >= to.length || to[at] === ' ')]
  .map((letter) => ('[]\\^-'.includes(letter) ? `\\${letter}` : letter))
  .join('')}]*`;

/** Whether a row's name has this key; most rows are told apart by a pattern, for folding each takes ten times as long. */
export function hasName(alias: string, key: string): Sql {
  const pattern = `^${apart}${Array.from(key, searchPattern).join(apart)}${apart}$`;
  return sql`(${raw(alias)}.name ~* ${pattern} and ${nameSql(alias)} = ${key})`;
}
