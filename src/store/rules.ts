import { Big } from 'big.js';
import { BineshError } from '../core/errors.ts';
import type { Instant } from '../core/instant.ts';
import { fractionDigits, isCurrency, isLineTooLarge, largestUnits, recordedDigits } from '../core/money.ts';
import type { Field, StoredName } from '../records/record.ts';
import { checkCustomField } from './custom-fields.ts';
import { keptRules } from './kept-rules.ts';
import { typeNamed } from './tables.ts';
import type { Tx } from './tx.ts';
import { type FieldValue, invalid, toParameter } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;
type Rule = (tx: Tx, fields: Fields, id: string) => void | Promise<void>;

/** What must hold between the fields of a record, and between records, beyond types and references. */
export async function checkRules(tx: Tx, type: StoredName, id: string, fields: Fields): Promise<void> {
  await checkMoney(tx, type, fields);
  await rules[type]?.(tx, fields, id);
}

/** Refuses to take the role, the entrance or the record of the only active administrator, who was `old` before. */
export async function keepAdministrator(tx: Tx, type: StoredName, old: Fields): Promise<void> {
  if (type !== 'user' || old.role !== 'admin' || old.active !== true) return;
  const left = await count(
    tx,
    `select count(*) from "user" where workspace_id = $1 and role = 'admin' and active`,
    [],
  );
  if (left === 0) throw new BineshError('last_administrator');
}

/** Amounts have no more decimals than their currency, and are within the largest that a record holds. */
async function checkMoney(tx: Tx, type: StoredName, fields: Fields): Promise<void> {
  if (typeof fields.currency === 'string' && !isCurrency(fields.currency)) {
    throw invalid('currency', fields.currency, 'ISO 4217, IRT');
  }
  const declared = typeNamed(type).fields;
  for (const [name, field] of Object.entries(declared)) {
    const value = fields[name];
    if (field.type !== 'money' || typeof value !== 'string') continue;
    const currency = await currencyOf(tx, type, field, fields);
    const digits = recordedDigits(currency);
    if (fractionDigits(value) > digits) throw invalid(name, value, `${currency}: ${digits} decimals`);
    const largest = String(largestUnits(currency));
    if (new Big(value).abs().gt(largest)) throw invalid(name, value, `${currency}: ≤ ${largest}`);
  }
}

async function currencyOf(tx: Tx, type: StoredName, field: Field, fields: Fields): Promise<string> {
  if (field.currencyField) return String(fields[field.currencyField]);
  if (type !== 'deal_product') return tx.workspace.currency;
  return currencyOfDeal(tx, fields);
}

const currencyOfDeal = async (tx: Tx, fields: Fields): Promise<string> =>
  String((await tx.get('deal', String(fields.deal_id)))?.fields.currency);

const rules: Partial<Record<StoredName, Rule>> = {
  saved_view: (_tx, fields) => keptRules.saved_view(fields),
  dashboard: (_tx, fields) => keptRules.dashboard(fields),
  role_rights: (_tx, fields) => keptRules.role_rights(fields),
  webhook: (_tx, fields) => keptRules.webhook(fields),
  custom_field: checkCustomField,

  async team(tx, fields, id) {
    const seen = new Set([id]);
    for (let parent = fields.parent_id; typeof parent === 'string'; ) {
      if (seen.has(parent)) throw invalid('parent_id', fields.parent_id, 'no circle of teams');
      seen.add(parent);
      parent = (await tx.get('team', parent))?.fields.parent_id;
    }
  },

  async stage(tx, fields) {
    if (fields.category !== 'open') return;
    const same = await count(
      tx,
      `select count(*) from stage where workspace_id = $1 and pipeline_id = $2 and position = $3 and category = 'open'`,
      [fields.pipeline_id, fields.position],
    );
    if (same > 1) throw invalid('position', fields.position, 'unique among the open stages of a pipeline');
  },

  exchange_rate(tx, fields) {
    if (fields.currency === tx.workspace.currency)
      throw invalid('currency', fields.currency, `≠ ${fields.currency}`);
  },

  goal(_tx, fields) {
    const isCount = fields.metric === 'won_count';
    if (isCount && String(fields.target).includes('.'))
      throw invalid('target', fields.target, 'a whole number');
    if (String(fields.ends_on) < String(fields.starts_on))
      throw invalid('ends_on', fields.ends_on, `≥ ${fields.starts_on}`);
  },

  async lead(tx, fields, id) {
    if ((fields.converted_at === null) !== (fields.converted_deal_id === null)) {
      const missing = fields.converted_at === null ? 'converted_at' : 'converted_deal_id';
      throw invalid(missing, '', 'converted_at + converted_deal_id');
    }
    await checkPast(tx, 'lead', fields, id);
    if (fields.converted_deal_id === null) return;
    const leads = await count(
      tx,
      'select count(*) from lead where workspace_id = $1 and converted_deal_id = $2',
      [fields.converted_deal_id],
    );
    if (leads > 1) throw invalid('converted_deal_id', fields.converted_deal_id, 'a deal of no other lead');
  },

  async deal_product(tx, fields) {
    const currency = await currencyOfDeal(tx, fields);
    if (isLineTooLarge(String(fields.quantity), String(fields.unit_price), currency))
      throw invalid('quantity', fields.quantity, `× unit_price ≤ ${largestUnits(currency)} ${currency}`);
  },

  async deal(tx, fields, id) {
    const { created_at: created, closed_at: closed } = fields;
    if (closed !== null && (closed as Instant) < (created as Instant))
      throw invalid('closed_at', closed, '≥ created_at');
    await checkPast(tx, 'deal', fields, id);
  },
};

/** Nothing can have happened to a record before it was created. */
async function checkPast(tx: Tx, type: 'deal' | 'lead', fields: Fields, id: string): Promise<void> {
  const earlier = await count(
    tx,
    `select count(*) from history where workspace_id = $1 and entity = $2 and entity_id = $3
      and at < $4::timestamptz`,
    [type, id, toParameter(fields.created_at ?? null)],
  );
  if (earlier > 0) throw invalid('created_at', fields.created_at, 'not after the first row of its history');
}

async function count(tx: Tx, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(text, [tx.workspace.id, ...values]);
  return rows[0]?.count ?? 0;
}
