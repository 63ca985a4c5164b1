import type { Pool, PoolClient } from 'pg';
import type { Reader } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { join, raw, type Sql, sql } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import { emailKey, hasEmail, hasName, hasPhone, nameKey, phoneKey } from '../../store/same.ts';
import { quote } from '../../store/schema.ts';

/** The types whose records may be somebody or something that is there already. */
export const comparedTypes = ['company', 'contact', 'lead', 'deal'] as const satisfies RecordName[];
export type ComparedType = (typeof comparedTypes)[number];

const signs = {
  phone: { key: phoneKey, has: hasPhone },
  email: { key: emailKey, has: hasEmail },
  name: { key: nameKey, has: hasName },
} as const;
type Sign = keyof typeof signs;

/** A record that may be the same. */
export interface Duplicate {
  readonly id: string;
  readonly name: string;
  readonly why: readonly Sign[];
}

const most = 10;

/** What a record is compared by. */
export type Compared = Partial<Readonly<Record<Sign, string | null | undefined>>>;

/** Records that have the phone, the e-mail address or the name, however it is written; the surest first. */
export async function duplicatesOf(
  client: Pool | PoolClient,
  reader: Reader,
  type: ComparedType,
  given: Compared,
  except?: string,
): Promise<readonly Duplicate[]> {
  const declared: RecordType = records[type];
  const hidden = hiddenFields(reader, type);
  const found = (Object.keys(signs) as Sign[]).flatMap((sign): { sign: Sign; same: Sql }[] => {
    const key = signs[sign].key(given[sign] ?? '');
    if (key === '' || !(sign in declared.fields) || hidden.has(sign)) return [];
    return [{ sign, same: sql`coalesce(${signs[sign].has('r', key)}, false)` }];
  });
  if (found.length === 0) return [];
  const columns = found.map(({ sign, same }) => sql`${same} as ${raw(`same_${sign}`)}`);
  const any = join(
    found.map(({ same }) => same),
    ' or ',
  );
  const order = join(found.map(({ same }) => sql`${same} desc`));
  const { text, values } = sql`select r.id, r.name, ${join(columns)} from ${raw(quote(type))} r
    where r.workspace_id = ${reader.workspace.id} and (${any}) and r.id <> ${except ?? ''}
      and ${withinReach(reader, 'see', type, 'r')}
    order by ${order}, r.ordinal desc limit ${most}`;
  const { rows } = await client.query<{ id: string; name: string } & Record<string, unknown>>(text, values);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    why: found.filter(({ sign }) => row[`same_${sign}`] === true).map(({ sign }) => sign),
  }));
}
