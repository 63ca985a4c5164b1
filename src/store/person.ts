import type { Pool, PoolClient } from 'pg';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { emailKey, nameKey, phoneKey } from './same.ts';
import { quote } from './schema.ts';

/** The types whose records are people. */
export const personTypes = ['contact', 'lead', 'user'] as const satisfies RecordName[];
export type PersonType = (typeof personTypes)[number];

/** Records that tell of a customer in words: whatever names a lead, a contact and a deal. */
export const tellingTypes: readonly RecordName[] = recordTypes
  .filter(({ fields }) => fields.lead_id && fields.contact_id && fields.deal_id)
  .map(({ name }) => name);

/** The fields of a type that may hold words about somebody: every text but the id. */
export function wordsOf(type: RecordName): string[] {
  const { fields }: RecordType = records[type];
  return Object.keys(fields).filter((name) => name !== 'id' && fields[name]?.type === 'text');
}

/** Ids by type: the records that are the person, and those that tell of him. */
export type PersonRecords = ReadonlyMap<RecordName, readonly string[]>;

interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Everything that is about a person: the record, the lead or contact that he was or became, and what tells of them. A
 * user's own doings are the company's.
 */
export async function personRecords(
  client: Pool | PoolClient,
  workspaceId: number,
  type: PersonType,
  id: string,
): Promise<PersonRecords> {
  if (type === 'user') return new Map([[type, [id]]]);
  const contacts = type === 'contact' ? [id] : await otherSelves(client, workspaceId, 'lead', id);
  const leads = type === 'lead' ? [id] : await otherSelves(client, workspaceId, 'contact', id);
  const found = new Map<RecordName, readonly string[]>([
    ['contact', contacts],
    ['lead', leads],
  ]);
  const about = `contact_id = any($2) or lead_id = any($3) or (contact_id is null and lead_id is null
    and deal_id in (select id from deal where workspace_id = $1 and contact_id = any($2)))`;
  for (const telling of tellingTypes) {
    // What is in the bin, and what lost the person to it, stands in the change log alone.
    const { rows } = await client.query<{ id: string }>(
      `select id from ${quote(telling)} where workspace_id = $1 and (${about})
        union
        select c.record_id from change c where c.workspace_id = $1 and c.record_type = $4
          and (c.before->>'contact_id' = any($2) or c.before->>'lead_id' = any($3))
          and not exists (select 1 from ${quote(telling)} t where t.workspace_id = $1 and t.id = c.record_id
            and (t.contact_id is not null or t.lead_id is not null))`,
      [workspaceId, contacts, leads, telling],
    );
    found.set(
      telling,
      rows.map((row) => row.id),
    );
  }
  const { rows } = await client.query<{ id: string }>(
    `select id from deal where workspace_id = $1 and (contact_id = any($2)
        or id in (select converted_deal_id from lead where workspace_id = $1 and id = any($3)))
      union
      select c.record_id from change c where c.workspace_id = $1 and c.record_type = 'deal'
        and c.before->>'contact_id' = any($2)
        and not exists (select 1 from deal d where d.workspace_id = $1 and d.id = c.record_id
          and d.contact_id is not null)`,
    [workspaceId, contacts, leads],
  );
  found.set(
    'deal',
    rows.map((row) => row.id),
  );
  return found;
}

/** Leads that became deals of a contact, or the contact of the deal that a lead became, where it is the same person. */
async function otherSelves(
  client: Pool | PoolClient,
  workspaceId: number,
  of: 'contact' | 'lead',
  id: string,
): Promise<string[]> {
  const [mine, other] = of === 'contact' ? ['c', 'l'] : ['l', 'c'];
  const { rows } = await client.query<Known & { own: Known }>(
    `select ${other}.id, ${other}.name, ${other}.email, ${other}.phone,
        json_build_object('name', ${mine}.name, 'email', ${mine}.email, 'phone', ${mine}.phone) as own
      from lead l
        join deal d on d.workspace_id = l.workspace_id and d.id = l.converted_deal_id
        join contact c on c.workspace_id = d.workspace_id and c.id = d.contact_id
      where l.workspace_id = $1 and ${mine}.id = $2`,
    [workspaceId, id],
  );
  return rows.filter((row) => isSame(row, row.own)).map((row) => row.id);
}

function isSame(a: Known, b: Known): boolean {
  const keys = ({ name, email, phone }: Known) => [
    nameKey(name),
    emailKey(email ?? ''),
    phoneKey(phone ?? ''),
  ];
  const [mine, other] = [keys(a), keys(b)];
  return mine.some((key, at) => key !== '' && key === other[at]);
}
