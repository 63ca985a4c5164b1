import { foldForSearch, foldPhone, searchFold } from '../core/fold.ts';
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

/** `phoneKey` of a row's phone. */
export const phoneSql = (alias: string): Sql =>
  sql`regexp_replace(regexp_replace(coalesce(${raw(alias)}.phone, ''), '[^0-9]', '', 'g'), '^(0098|98|0)([0-9]{7})', '\\2')`;

/** An e-mail address by which two are the same. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

export const emailSql = (alias: string): Sql => sql`lower(btrim(${raw(alias)}.email))`;

/** What tells no name from another: spaces, half-spaces and the marks between words. */
const between = ' .,،؛:;-_/\\|()[]«»"\'`';

/** A name by which two are the same: letters and digits as search folds them, without what stands between words. */
export const nameKey = (name: string): string =>
  Array.from(foldForSearch(name))
    .filter((letter) => !between.includes(letter))
    .join('');

export const nameSql = (alias: string): Sql =>
  sql`translate(lower(translate(${raw(alias)}.name, ${searchFold.from}, ${searchFold.to})), ${between}, '')`;
