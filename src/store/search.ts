import type { Pool } from 'pg';
import { foldPhone, searchPattern } from '../core/fold.ts';
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
): Promise<readonly Hit[]> {
  // PostgreSQL knows no NUL in a text.
  const wanted = text.replaceAll('\0', ' ').trim().slice(0, longestText);
  const patterns = wanted
    .split(/[\s\u200c]+/)
    .slice(0, mostWords)
    .map(searchPattern)
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return [];
  const found = await Promise.all(
    searchedTypes.map(async (type): Promise<readonly Hit[]> => {
      const { rows } = await pool.query<Omit<Hit, 'type'>>(searchSql(type), [
        workspaceId,
        patterns,
        `^${patterns[0]}`,
        phonePattern(wanted),
        wanted,
        limit,
      ]);
      return rows.map((row) => ({ type, ...row }));
    }),
  );
  return found.flat();
}

/** Numbers are stored as they came: with spaces, `+98` or a leading zero, or without. Never matches without digits. */
function phonePattern(text: string): string {
  const digits = foldPhone(text)
    .replace(/\D/g, '')
    .replace(/^(?:0098|98|0)(?=\d{4})/, '');
  const isPhone = digits.length >= fewestDigits && /^[\d\s()+\-.]+$/.test(foldPhone(text));
  return isPhone ? Array.from(digits).join('[^0-9]*') : '^$.';
}

function searchSql(type: RecordName): string {
  const { fields } = records[type];
  const has = (name: string): boolean => name in fields;
  const company = has('company_name')
    ? 'r.company_name'
    : has('company_id')
      ? '(select c.name from company c where c.workspace_id = r.workspace_id and c.id = r.company_id)'
      : undefined;
  const own = ['name', 'email', 'company_name'].filter(has).map((name) => `r.${quote(name)}`);
  const place = own.length === 1 ? own[0] : `concat_ws(' ', ${own.join(', ')})`;
  const phone = has('phone') ? 'or r.phone ~ $4' : 'and $4::text is not null';
  const details = [
    ...(has('phone') ? ['r.phone'] : []),
    ...(company ? [company] : []),
    ...(has('email') ? ['r.email'] : []),
  ];
  return `select r.id, r.name, ${details.length === 0 ? 'null' : `coalesce(${details.map((each) => `nullif(${each}, '')`).join(', ')})`} as detail
    from ${quote(type)} r
    where r.workspace_id = $1 and (${place} ~* all($2) or r.id = $5 ${phone})
    order by r.name ~* $3 desc, r.ordinal desc limit $6`;
}
