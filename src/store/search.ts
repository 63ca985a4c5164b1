import type { Pool } from 'pg';
import { foldPhone, searchPattern } from '../core/fold.ts';
import { text as bound, join, raw, type Sql, sql, texts } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import type { RecordName } from '../records/record.ts';
import { quote } from './schema.ts';

/** The kinds of record that have a page of their own worth finding by a name or a number. */
export const searchedTypes = ['company', 'contact', 'deal', 'lead', 'user'] as const satisfies RecordName[];

export interface Hit {
  readonly type: (typeof searchedTypes)[number];
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name: its phone, its e-mail, its company. */
  readonly detail: string | null;
}

/** What whoever searches may find. */
export interface Findable {
  /** Holds of the rows of a type's table, named `alias`, that may be found. */
  condition(type: RecordName, alias: string): Sql;
  /** The fields of a type that are neither looked through nor shown. */
  hidden(type: RecordName): ReadonlySet<string>;
}

/** Words beyond these are not looked for, nor letters of them. */
const mostWords = 8;
const longestText = 200;

/** At least so many digits are a phone number, or a part of one. */
const fewestDigits = 4;

/**
 * Records that have each of the words in their name, e-mail or company, whatever the spelling; or the digits in their
 * phone number, with or without the country; or the id itself. Names that begin so come first, then the newest.
 */
export async function searchRecords(
  pool: Pool,
  workspaceId: number,
  text: string,
  limit: number,
  findable: Findable,
): Promise<readonly Hit[]> {
  // PostgreSQL knows no NUL in a text.
  const wanted = text.replaceAll('\0', ' ').trim().slice(0, longestText);
  const patterns = wanted
    .split(/[\s\u200c]+/)
    .slice(0, mostWords)
    .map(searchPattern)
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return [];
  const asked: Wanted = { text: wanted, patterns, phone: phonePattern(wanted), limit };
  const found = await Promise.all(
    searchedTypes.map(async (type): Promise<readonly Hit[]> => {
      const query = searchSql(type, workspaceId, asked, findable);
      const { rows } = await pool.query<Omit<Hit, 'type'>>(query.text, query.values);
      return rows.map((row) => ({ type, ...row }));
    }),
  );
  return found.flat();
}

interface Wanted {
  readonly text: string;
  /** Of each word. */
  readonly patterns: readonly string[];
  readonly phone: string;
  readonly limit: number;
}

/** Numbers are stored as they came: with spaces, `+98` or a leading zero, or without. Never matches without digits. */
function phonePattern(text: string): string {
  const digits = foldPhone(text)
    .replace(/\D/g, '')
    .replace(/^(?:0098|98|0)(?=\d{4})/, '');
  const isPhone = digits.length >= fewestDigits && /^[\d\s()+\-.]+$/.test(foldPhone(text));
  return isPhone ? Array.from(digits).join('[^0-9]*') : '^$.';
}

function searchSql(type: RecordName, workspaceId: number, asked: Wanted, findable: Findable): Sql {
  const { fields } = records[type];
  const hidden = findable.hidden(type);
  const has = (name: string): boolean => name in fields && !hidden.has(name);
  const own = (name: string): Sql => raw(`r.${quote(name)}`);
  const company = has('company_name')
    ? own('company_name')
    : has('company_id')
      ? sql`(select c.name from company c where c.workspace_id = r.workspace_id and c.id = r.company_id
          and ${findable.condition('company', 'c')})`
      : undefined;
  const places = ['name', 'email', 'company_name'].filter(has).map(own);
  const place = places.length === 1 ? places[0] : sql`concat_ws(' ', ${join(places, ', ')})`;
  const phone = has('phone') ? sql` or ${own('phone')} ~ ${bound(asked.phone)}` : sql``;
  const details = [
    ...(has('phone') ? [own('phone')] : []),
    ...(company ? [company] : []),
    ...(has('email') ? [own('email')] : []),
  ].map((each) => sql`nullif(${each}, '')`);
  const detail = details.length === 0 ? sql`null` : sql`coalesce(${join(details, ', ')})`;
  return sql`select r.id, r.name, ${detail} as detail
    from ${raw(quote(type))} r
    where r.workspace_id = ${workspaceId}
      and (${place} ~* all(${texts(asked.patterns)}) or r.id = ${bound(asked.text)}${phone})
      and ${findable.condition(type, 'r')}
    order by r.name ~* ${bound(`^${asked.patterns[0]}`)} desc, r.ordinal desc limit ${asked.limit}`;
}
