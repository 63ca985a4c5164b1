import { searchPattern } from '../core/fold.ts';
import { all, join, raw, type Sql, sql } from '../facts/sql.ts';
import { type RecordType, titleField } from '../records/record.ts';
import { quote } from './schema.ts';

/** Words beyond these are not looked for, nor letters of them. */
const mostWords = 8;
const longestText = 200;

/** The texts by which people know a record: its title, whatever is a name or a phone number, its e-mail. */
export function findableFields(type: RecordType, hidden: ReadonlySet<string>): string[] {
  const title = titleField(type);
  return Object.entries(type.fields)
    .filter(
      ([name, { type: kind, fold }]) =>
        kind === 'text' && (fold !== undefined || name === title || name === 'email'),
    )
    .map(([name]) => name)
    .filter((name) => !hidden.has(name));
}

/** The patterns of a text's words. */
export function wordPatterns(text: string): string[] {
  return text
    .replaceAll('\0', ' ')
    .slice(0, longestText)
    .split(/[\s\u200c]+/)
    .map(searchPattern)
    .filter((pattern) => pattern !== '')
    .slice(0, mostWords);
}

/** The rows of a type's table, named `r`, that have each of the words somewhere, whatever the spelling. */
export function foundBy(type: RecordType, text: string, hidden: ReadonlySet<string>): Sql {
  const names = findableFields(type, hidden).map((name) => raw(`r.${quote(name)}`));
  const patterns = wordPatterns(text);
  if (patterns.length === 0) return sql`true`;
  if (names.length === 0) return sql`false`;
  const place = names.length === 1 ? names[0] : sql`concat_ws(' ', ${join(names)})`;
  return all(patterns.map((pattern) => sql`${place} ~* ${pattern}`));
}
