import type { Pool } from 'pg';
import { foldToFind, searchPattern } from '../core/fold.ts';
import { all, text as bound, join, raw, type Sql, sql, texts } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import type { RecordName } from '../records/record.ts';
import {
  anywhere,
  atStart,
  findableFields,
  findText,
  hasFindText,
  nearPattern,
  wordsOf,
} from './find-text.ts';
import { foundBy } from './found-by.ts';
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

/** Records of a type among which the best are chosen; a word that more of them have tells little. */
const mostCandidates = 2_000;

/**
 * Records that have each of the words in their name, e-mail or company, whatever the spelling; or the digits in their
 * phone number, with or without the country; or the id itself. Names that begin so come first, then the newest. Where
 * nothing has the words so, those that are written much alike.
 */
export async function searchRecords(
  pool: Pool,
  workspaceId: number,
  text: string,
  limit: number,
  findable: Findable,
): Promise<readonly Hit[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  // PostgreSQL knows no NUL in a text.
  const asked: Wanted = { text: text.replaceAll('\0', ' ').trim().slice(0, 200), words, limit };
  const ask = async (sqlOf: (place: Place) => Sql | undefined): Promise<readonly Hit[]> => {
    const found = await Promise.all(
      searchedTypes.map(async (type): Promise<readonly Hit[]> => {
        const query = sqlOf({ type, workspaceId, findable });
        if (query === undefined) return [];
        const { rows } = await pool.query<Omit<Hit, 'type'>>(query.text, query.values);
        return rows.map(({ id, name, detail }) => ({ type, id, name, detail }));
      }),
    );
    return found.flat();
  };
  for (const way of [foundSql, soundsSql, nearSql]) {
    const found = await ask((place) => way(place, asked));
    if (found.length > 0) return found;
  }
  return [];
}

interface Wanted {
  readonly text: string;
  readonly words: readonly string[];
  readonly limit: number;
}

interface Place {
  readonly type: RecordName;
  readonly workspaceId: number;
  readonly findable: Findable;
}

/** The records that hold the words; the best of them by how they begin. */
function foundSql(place: Place, { text, words, limit }: Wanted): Sql {
  const { type, findable } = place;
  const held = foundBy(records[type], text, findable.hidden(type));
  const begins = sql`r.name ~* ${bound(`^${searchPattern(words[0] ?? '')}`)}`;
  const start = bound(atStart(words.map(foldToFind).join(' ')));
  const first = hasFindText(records[type]) ? sql`order by ${findText('r')} like ${start} desc` : sql``;
  return shownSql(
    place,
    sql`r.id in (${candidates(place, held, first)} union select ${bound(text)})`,
    begins,
    limit,
  );
}

/** The records whose words sound so, whichever letters they are written with. */
function soundsSql(place: Place, { words, limit }: Wanted): Sql | undefined {
  if (!isOpen(place)) return undefined;
  const sound = sql`${findText('r')} like all(${texts(words.map((word) => anywhere(foldToFind(word))))})`;
  return shownSql(place, sql`r.id in (${candidates(place, sound)})`, beginning(words), limit);
}

/** The records whose words have a letter wrong, missing, too many, or two changed about. */
function nearSql(place: Place, { words, limit }: Wanted): Sql | undefined {
  const patterns = words.map(foldToFind).map((word) => ({ word, near: nearPattern(word) }));
  if (!isOpen(place) || patterns.every(({ near }) => near === undefined)) return undefined;
  const conditions = patterns.map(({ word, near }) =>
    near === undefined
      ? sql`${findText('r')} like ${bound(anywhere(word))}`
      : sql`${findText('r')} ~ ${bound(near)}`,
  );
  return shownSql(place, sql`r.id in (${candidates(place, all(conditions))})`, beginning(words), limit);
}

/** Only what the reader sees whole is looked through by the column that holds all its texts. */
function isOpen({ type, findable }: Place): boolean {
  const declared = records[type];
  const seen = findableFields(declared, findable.hidden(type));
  return hasFindText(declared) && seen.length === findableFields(declared).length;
}

/** Whether a word of the record begins as the first one that is looked for. */
function beginning([first = '']: readonly string[]): Sql {
  const folded = foldToFind(first);
  return sql`${findText('r')} ~ ${bound(`(?:^| )${nearPattern(folded) ?? folded.replace(/\W/g, '.')}`)}`;
}

function candidates({ type, workspaceId, findable }: Place, condition: Sql, order: Sql = sql``): Sql {
  return sql`(select r.id from ${raw(quote(type))} r where r.workspace_id = ${workspaceId}
    and ${condition} and ${findable.condition(type, 'r')} ${order} limit ${mostCandidates})`;
}

function shownSql({ type, workspaceId, findable }: Place, condition: Sql, rank: Sql, limit: number): Sql {
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
  const details = [
    ...(has('phone') ? [own('phone')] : []),
    ...(company ? [company] : []),
    ...(has('email') ? [own('email')] : []),
  ].map((each) => sql`nullif(${each}, '')`);
  const detail = details.length === 0 ? sql`null` : sql`coalesce(${join(details, ', ')})`;
  return sql`select r.id, r.name, ${detail} as detail
    from ${raw(quote(type))} r
    where r.workspace_id = ${workspaceId} and ${condition} and ${findable.condition(type, 'r')}
    order by ${rank} desc, r.ordinal desc limit ${limit}`;
}
