import { all, among, raw, type Sql, sql, texts } from '../facts/sql.ts';
import type { FilterName, Run } from './run.ts';
import { allowedOwners } from './run.ts';

/** The filters that speak of a deal itself rather than of who did something. */
export const dealOnly = ['pipeline', 'source', 'company', 'product', 'tag'] as const;

const products = (run: Run, id: Sql): Sql =>
  sql`${id} in (select deal_id from records.deal_product where ${among(sql`product_id`, run.filters.product ?? [])})`;

/** The condition on a deal's state `s` that the run's filters make (reports.md, "Filters"). */
export function dealFilter(run: Run, names: readonly FilterName[] = ['owner', 'team', ...dealOnly]): Sql {
  const { filters } = run;
  const conditions: Sql[] = [];
  const owners = allowedOwners(run);
  if (owners !== undefined && names.includes('owner')) conditions.push(among(sql`s.owner_id`, owners));
  if (filters.pipeline && names.includes('pipeline'))
    conditions.push(among(sql`s.pipeline_id`, filters.pipeline));
  if (filters.source && names.includes('source')) conditions.push(among(sql`s.source_id`, filters.source));
  if (filters.company && names.includes('company'))
    conditions.push(among(sql`s.company_id`, filters.company));
  if (filters.product && names.includes('product')) conditions.push(products(run, sql`s.deal_id`));
  if (filters.tag && names.includes('tag')) conditions.push(sql`s.tags && ${texts(filters.tag)}`);
  return all(conditions);
}

/** The condition on a record linked to a deal: its deal at `asOf` passes the deal filters; no deal fails. */
export function linkedDealFilter(run: Run, dealId: Sql, names: readonly FilterName[] = dealOnly): Sql {
  const used = names.filter((name) => run.filters[name] !== undefined);
  if (used.length === 0) return sql`true`;
  return sql`${dealId} in (select s.deal_id from facts.deal_state s where ${stateAt(run.asOf)} and ${dealFilter(run, used)})`;
}

/** The condition on an activity `a`: `owner` and `team` on who did it, the rest on its deal. */
export function activityFilter(run: Run): Sql {
  const owners = allowedOwners(run);
  return all([
    owners === undefined ? sql`true` : among(sql`a.user_id`, owners),
    linkedDealFilter(run, sql`a.deal_id`),
  ]);
}

/** The condition on a lead's state `s`: `owner`, `team`, `source`, `tag` on the lead, the rest on its deal. */
export function leadFilter(run: Run): Sql {
  const { filters } = run;
  const owners = allowedOwners(run);
  const conditions: Sql[] = [];
  if (owners !== undefined) conditions.push(among(sql`s.owner_id`, owners));
  if (filters.source) conditions.push(among(sql`s.source_id`, filters.source));
  if (filters.tag) conditions.push(sql`s.tags && ${texts(filters.tag)}`);
  const onDeal = linkedDealFilter(run, sql`s.converted_deal_id`, ['pipeline', 'company', 'product']);
  if (filters.pipeline || filters.company || filters.product) {
    conditions.push(sql`s.converted_at <= ${raw(String(run.asOf))} and ${onDeal}`);
  }
  return all(conditions);
}

/** The state `s` that held at an instant. The instant is ours, a whole number. */
export function stateAt(at: bigint): Sql {
  const t = raw(String(at));
  return sql`s.valid_from <= ${t} and s.valid_to > ${t}`;
}
