import { foldToFind, searchPattern } from '../core/fold.ts';
import { all, join, raw, type Sql, sql, texts } from '../facts/sql.ts';
import type { RecordType } from '../records/record.ts';
import { anywhere, findableFields, findText, hasFindText, phoneDigits, wordsOf } from './find-text.ts';
import { quote } from './schema.ts';

/** The rows of a type's table, named `r`, that have each of the words somewhere, whatever the spelling. */
export function foundBy(type: RecordType, text: string, hidden: ReadonlySet<string>): Sql {
  const names = findableFields(type, hidden);
  const words = wordsOf(text);
  if (words.length === 0) return sql`true`;
  if (names.length === 0) return sql`false`;
  const columns = names.map((name) => raw(`r.${quote(name)}`));
  const place = columns.length === 1 ? columns[0] : sql`concat_ws(' ', ${join(columns)})`;
  const exact = all(words.map((word) => sql`${place} ~* ${searchPattern(word)}`));
  if (!hasFindText(type)) return exact;
  // What the index finds is more than what is meant, never less.
  const quick = sql`${findText('r')} like all(${texts(words.map((word) => anywhere(foldToFind(word))))})`;
  // The column holds all its texts: what is hidden must not be found by the digits alone.
  const isOpen = names.length === findableFields(type).length;
  const hasPhone = names.some((name) => type.fields[name]?.fold === 'phone');
  const digits = isOpen && hasPhone ? phoneDigits(text) : undefined;
  if (digits === undefined) return sql`(${quick} and ${exact})`;
  return sql`(${quick} and ${exact} or ${findText('r')} like ${anywhere(digits)})`;
}
