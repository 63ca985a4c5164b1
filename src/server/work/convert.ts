import type { Reader } from '../../access/reader.ts';
import { withinReach } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { raw, sql } from '../../facts/sql.ts';
import { recordTypes } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import { emailKey, hasEmail, hasName, hasPhone, nameKey, phoneKey } from '../../store/same.ts';
import { quote } from '../../store/schema.ts';
import type { StoredRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import type { FieldValue } from '../../store/values.ts';
import { permit, permittedRecord } from './change.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** One that there is, or what to make one of. */
export type Party = { readonly id: string } | (Readonly<Record<string, unknown>> & { readonly name: string });

/** What a lead becomes. A party that is left out is found or made by what the lead says; `null` is none. */
export interface Conversion {
  readonly company?: Party | null | undefined;
  readonly contact?: Party | null | undefined;
  readonly deal: Readonly<Record<string, unknown>> & { readonly name: string; readonly stage_id: string };
}

/** Makes a lead a deal with its contact and company; source, tags and activities go with it. */
export async function convertLead(tx: Tx, reader: Reader, lead: StoredRow, asked: Conversion) {
  const { fields } = lead;
  if (fields.converted_deal_id !== null) throw new BineshError('already_converted');
  const owner = asked.deal.owner_id ?? fields.owner_id;
  const company = await companyOf(tx, reader, fields, asked.company, owner);
  const contact = await contactOf(tx, reader, fields, asked.contact, { company, owner });
  const deal = await tx.insert('deal', {
    ...asked.deal,
    created_at: tx.at,
    ...(owner === null ? {} : { owner_id: owner }),
    source_id: fields.source_id,
    tags: fields.tags,
    company_id: company,
    contact_id: contact,
  });
  const made = await tx.get('deal', deal);
  if (made) await permit(tx, reader, 'edit', 'deal', made.fields);
  const status = await statusOf(tx, 'converted');
  await tx.update('lead', String(fields.id), {
    converted_at: tx.at,
    converted_deal_id: deal,
    ...(status === undefined ? {} : { status_id: status }),
  });
  await carryActivities(tx, String(fields.id), { deal_id: deal, contact_id: contact });
  return { deal, contact, company };
}

/** Gives a lead up, for a reason. */
export async function unqualifyLead(tx: Tx, lead: StoredRow, reason: string | null): Promise<void> {
  if (lead.fields.converted_deal_id !== null) throw new BineshError('already_converted');
  const status = await statusOf(tx, 'unqualified');
  if (status === undefined) throw new BineshError('no_unqualified_status');
  await tx.update('lead', String(lead.fields.id), { status_id: status, unqualified_reason_id: reason });
}

async function statusOf(tx: Tx, category: 'converted' | 'unqualified'): Promise<string | undefined> {
  const { rows } = await tx.client.query<{ id: string }>(
    'select id from lead_status where workspace_id = $1 and category = $2 order by ordinal limit 1',
    [tx.workspace.id, category],
  );
  return rows[0]?.id;
}

async function companyOf(
  tx: Tx,
  reader: Reader,
  lead: Fields,
  asked: Party | null | undefined,
  owner: unknown,
): Promise<string | null> {
  if (asked === null) return null;
  if (asked !== undefined) return partyOf(tx, reader, 'company', asked, { owner_id: owner });
  const name = String(lead.company_name ?? '').trim();
  if (name === '') return null;
  const { text, values } = sql`select r.id from company r
    where r.workspace_id = ${tx.workspace.id} and ${hasName('r', nameKey(name))}
      and ${withinReach(reader, 'see', 'company', 'r')}
    order by r.ordinal limit 1`;
  const { rows } = await tx.client.query<{ id: string }>(text, values);
  return rows[0]?.id ?? partyOf(tx, reader, 'company', { name }, { owner_id: owner });
}

async function contactOf(
  tx: Tx,
  reader: Reader,
  lead: Fields,
  asked: Party | null | undefined,
  { company, owner }: { readonly company: string | null; readonly owner: unknown },
): Promise<string | null> {
  if (asked === null) return null;
  const implied = { owner_id: owner, company_id: company };
  const id =
    asked === undefined
      ? ((await contactLike(tx, reader, lead)) ??
        (await partyOf(
          tx,
          reader,
          'contact',
          { name: String(lead.name), email: lead.email, phone: lead.phone },
          implied,
        )))
      : await partyOf(tx, reader, 'contact', asked, implied);
  const row = await tx.get('contact', id);
  if (company !== null && row?.fields.company_id === null) {
    await permit(tx, reader, 'edit', 'contact', row.fields);
    await tx.update('contact', id, { company_id: company });
  }
  return id;
}

/** The contact of the lead's phone or e-mail; a name alone is not enough. */
async function contactLike(tx: Tx, reader: Reader, lead: Fields): Promise<string | undefined> {
  const phone = phoneKey(String(lead.phone ?? ''));
  const email = emailKey(String(lead.email ?? ''));
  if (phone === '' && email === '') return undefined;
  const { text, values } = sql`select r.id from contact r
    where r.workspace_id = ${tx.workspace.id}
      and ((${phone} <> '' and ${hasPhone('r', phone)}) or (${email} <> '' and ${hasEmail('r', email)}))
      and ${withinReach(reader, 'see', 'contact', 'r')}
    order by r.ordinal limit 1`;
  const { rows } = await tx.client.query<{ id: string }>(text, values);
  return rows[0]?.id;
}

async function partyOf(
  tx: Tx,
  reader: Reader,
  type: 'company' | 'contact',
  asked: Party,
  implied: Readonly<Record<string, unknown>>,
): Promise<string> {
  if ('id' in asked) {
    const { fields } = await permittedRecord(tx, reader, 'see', type, String(asked.id));
    return String(fields.id);
  }
  const id = await tx.insert(type, { ...implied, ...asked, created_at: tx.at });
  const made = await tx.get(type, id);
  if (made) await permit(tx, reader, 'edit', type, made.fields);
  return id;
}

/** Types whose records tell of a lead and may tell of a deal and a contact too. */
const activities: readonly RecordName[] = recordTypes
  .filter(({ fields }) => fields.lead_id && fields.deal_id && fields.contact_id)
  .map(({ name }) => name);

async function carryActivities(
  tx: Tx,
  lead: string,
  to: { readonly deal_id: string; readonly contact_id: string | null },
): Promise<void> {
  for (const type of activities) {
    const { text, values } = sql`select id, deal_id, contact_id from ${raw(quote(type))}
      where workspace_id = ${tx.workspace.id} and lead_id = ${lead} order by ordinal`;
    const { rows } = await tx.client.query<{ id: string; deal_id: string | null; contact_id: string | null }>(
      text,
      values,
    );
    for (const { id, deal_id, contact_id } of rows)
      await tx.update(type, id, {
        deal_id: deal_id ?? to.deal_id,
        contact_id: contact_id ?? to.contact_id,
      });
  }
}
