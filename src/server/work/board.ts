import { Big } from 'big.js';
import type { Reader } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { localDate } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant, microsecondsOfDay, now } from '../../core/instant.ts';
import { canonical, currencyDigits, roundHalfAway } from '../../core/money.ts';
import { convertedAmount } from '../../facts/conversion.ts';
import { all, day, type Sql, sql, text } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import { optionsOf } from '../../records/workspace-options.ts';
import { type Filters, filtersSql } from '../../store/record-filter.ts';
import type { House } from '../house.ts';
import { type UsualStay, usualStays } from './usual-stay.ts';

/** So many open deals are shown; a board of more is narrowed by filters. */
const mostDeals = 5_000;
const recentDays = 30n;

export interface BoardAsked {
  /** The first one unless told. */
  readonly pipeline: string | undefined;
  /** Further filters of deals, by field. */
  readonly filters: Filters;
}

interface Stage {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly category: 'open' | 'won' | 'lost' | 'unqualified';
}

interface DealRow {
  readonly id: string;
  readonly rowVersion: number;
  readonly name: string;
  readonly stage_id: string;
  readonly owner_id: string;
  readonly value: string;
  readonly currency: string;
  readonly win_likelihood: string;
  /** In the workspace's currency; null where no rate is known. */
  readonly worth: string | null;
  readonly estimated_close_on: string | null;
  readonly entered: Instant;
  readonly company: string | null;
  readonly contact: string | null;
  readonly tags: readonly string[];
  readonly task_id: string | null;
  readonly task_title: string | null;
  readonly task_due_on: string | null;
}

/** The open deals of a pipeline by stage, as the board shows them. */
export async function board(house: House, reader: Reader, { pipeline, filters }: BoardAsked) {
  const { workspace } = reader;
  const at = now();
  const shown = await pipelineOf(house, workspace.id, pipeline);
  const scope = { workspace, hidden: hiddenFields(reader, 'deal') };
  const where = all([
    sql`r.workspace_id = ${workspace.id} and s.pipeline_id = ${shown}`,
    withinReach(reader, 'see', 'deal', 'r'),
    filtersSql(records.deal, filters, scope),
  ]);
  const [stages, rows, recent, usual] = await Promise.all([
    stagesOf(house, workspace.id, shown),
    read<DealRow>(house, dealsSql(reader, where, at)),
    read<{ category: string; count: number }>(house, recentSql(reader, where, at)),
    usualStays(house, workspace),
  ]);
  if (rows.length > mostDeals) throw new BineshError('too_many_deals', { expected: mostDeals });
  const { hidden } = scope;
  const deals = rows.map((row) => dealOf(row, { at, hidden, usual: usual.get(row.stage_id), reader }));
  const retired = new Set(optionsOf(workspace).retiredStages);
  const columns = stages
    .filter(
      ({ id, category }) =>
        category === 'open' && !(retired.has(id) && !rows.some((row) => row.stage_id === id)),
    )
    .map((stage) => ({
      id: stage.id,
      name: stage.name,
      position: stage.position,
      retired: retired.has(stage.id),
      ...sums(
        rows.filter((row) => row.stage_id === stage.id),
        reader,
        hidden,
      ),
      ...(usual.get(stage.id) ?? { usual_days: null, stuck_after_days: null, measured: false }),
    }));
  const ends = stages.filter(({ id, category }) => category !== 'open' && !retired.has(id));
  return {
    version: workspace.version,
    pipeline: shown,
    currency: workspace.currency,
    stages: columns,
    closed: ends.map(({ id, name, category }) => ({ id, name, category })),
    recent: Object.fromEntries(
      ['won', 'lost', 'unqualified'].map((category) => [
        category,
        recent.find((row) => row.category === category)?.count ?? 0,
      ]),
    ),
    deals,
  };
}

async function read<T>(house: House, query: Sql): Promise<T[]> {
  const { rows } = await house.store.pool.query(query.text, query.values);
  return rows as T[];
}

async function pipelineOf(house: House, workspaceId: number, asked: string | undefined): Promise<string> {
  const rows = await read<{ id: string }>(
    house,
    sql`select id from pipeline where workspace_id = ${workspaceId} order by ordinal`,
  );
  const found = asked === undefined ? rows[0] : rows.find(({ id }) => id === asked);
  if (found !== undefined) return found.id;
  throw new BineshError('record_not_found', { type: 'pipeline', value: asked ?? '' });
}

const stagesOf = (house: House, workspaceId: number, pipeline: string): Promise<Stage[]> =>
  read(
    house,
    sql`select id, name, position, category from stage
      where workspace_id = ${workspaceId} and pipeline_id = ${pipeline} order by position, ordinal`,
  );

/** When a deal entered the stage it is in, as `facts.every_stay` has it (src/facts/stay.ts). */
const enteredSql = sql`left join lateral (
    select t.at, t.nth from (
      select h.at, h.value, row_number() over w as nth, lag(h.value) over w as previous
      from history h
      where h.workspace_id = r.workspace_id and h.entity = 'deal' and h.entity_id = r.id and h.field = 'stage_id'
      window w as (order by h.at, h.ordinal)
    ) t where t.previous is distinct from t.value order by t.nth desc limit 1
  ) e on true
  left join lateral (
    select o.id from stage o where o.workspace_id = r.workspace_id and o.pipeline_id = s.pipeline_id
      and o.category = 'open' order by o.position limit 1
  ) opening on true`;

function dealsSql(reader: Reader, where: Sql, at: Instant): Sql {
  const { workspace } = reader;
  const { id, currency } = workspace;
  const today = localDate(workspace.timeZone, at);
  const worth = sql`case when r.currency = ${text(currency)} then r.value
    else ${convertedAmount(sql`r.value`, sql`x.rate`, currencyDigits(currency))} end`;
  return sql`with rated as (
    select distinct on (currency) currency, rate from exchange_rate
    where workspace_id = ${id} and "on" <= ${day(today)} order by currency, "on" desc
  )
  select r.id, r.version as "rowVersion", r.name, r.stage_id, r.owner_id, r.value, r.currency,
    coalesce(r.win_likelihood, s.win_likelihood, 0) as win_likelihood, ${worth} as worth, r.estimated_close_on,
    case when e.at is null or (e.nth = 1 and opening.id = r.stage_id) then r.created_at else e.at end as entered,
    co.name as company, ct.name as contact, r.tags,
    task.id as task_id, task.title as task_title, task.due_on as task_due_on
  from deal r
    join stage s on s.workspace_id = r.workspace_id and s.id = r.stage_id and s.category = 'open'
    left join rated x on x.currency = r.currency
    left join company co on co.workspace_id = r.workspace_id and co.id = r.company_id
      and ${withinReach(reader, 'see', 'company', 'co')}
    left join contact ct on ct.workspace_id = r.workspace_id and ct.id = r.contact_id
      and ${withinReach(reader, 'see', 'contact', 'ct')}
    ${enteredSql}
    left join lateral (
      select k.id, k.title, k.due_on from task k
      where k.workspace_id = r.workspace_id and k.deal_id = r.id and k.completed_at is null
        and ${withinReach(reader, 'see', 'task', 'k')}
      order by k.due_on nulls last, k.ordinal limit 1
    ) task on true
  where ${where} order by entered desc, r.ordinal desc limit ${mostDeals + 1}`;
}

/** Deals that closed lately: by their history, and by what was given where they have none. */
function recentSql({ workspace }: Reader, where: Sql, at: Instant): Sql {
  const since = formatInstant(at - recentDays * microsecondsOfDay);
  return sql`with lately as materialized (
    select distinct entity_id as id from history
    where workspace_id = ${workspace.id} and entity = 'deal' and field = 'stage_id' and at >= ${since}::timestamptz
  )
  select s.category, count(*)
    from deal r join stage s on s.workspace_id = r.workspace_id and s.id = r.stage_id and s.category <> 'open'
    where ${where} and (r.closed_at >= ${since}::timestamptz
      or (r.closed_at is null and r.id in (select id from lately)))
    group by s.category`;
}

/** What tells the value, and what tells how likely it is: together they are what is expected. */
const isHiddenIn = (hidden: ReadonlySet<string>) => ({
  value: hidden.has('value'),
  likelihood: hidden.has('win_likelihood'),
  expected: hidden.has('value') || hidden.has('win_likelihood'),
});

const expectedOf = ({ worth, win_likelihood }: DealRow): Big | null =>
  worth === null ? null : new Big(worth).times(win_likelihood).div(100);

interface Around {
  readonly at: Instant;
  readonly hidden: ReadonlySet<string>;
  readonly usual: UsualStay | undefined;
  readonly reader: Reader;
}

function dealOf(row: DealRow, { at, hidden, usual, reader }: Around) {
  const { entered, worth, task_id, task_title, task_due_on, ...rest } = row;
  const days = Number((at - entered) / microsecondsOfDay);
  const digits = currencyDigits(reader.workspace.currency);
  const expected = expectedOf(row);
  const isHidden = isHiddenIn(hidden);
  const isDueHidden = hiddenFields(reader, 'task').has('due_on');
  return {
    ...rest,
    value: isHidden.value ? null : row.value,
    worth: isHidden.value ? null : worth,
    win_likelihood: isHidden.likelihood ? null : row.win_likelihood,
    estimated_close_on: hidden.has('estimated_close_on') ? null : row.estimated_close_on,
    company: hidden.has('company_id') ? null : row.company,
    contact: hidden.has('contact_id') ? null : row.contact,
    tags: hidden.has('tags') ? [] : row.tags,
    expected: isHidden.expected || expected === null ? null : canonical(roundHalfAway(expected, digits)),
    entered_stage_at: formatInstant(entered),
    days_in_stage: days,
    stuck: usual !== undefined && days >= usual.stuck_after_days,
    next_task:
      task_id === null ? null : { id: task_id, title: task_title, due_on: isDueHidden ? null : task_due_on },
  };
}

/** How many deals, their value and expected value; deals in a currency without a rate are counted apart. */
function sums(rows: readonly DealRow[], { workspace }: Reader, hidden: ReadonlySet<string>) {
  const isHidden = isHiddenIn(hidden);
  const digits = currencyDigits(workspace.currency);
  let value = new Big(0);
  let expected = new Big(0);
  let unrated = 0;
  for (const row of rows) {
    if (row.worth === null) unrated++;
    value = value.plus(row.worth ?? 0);
    expected = expected.plus(expectedOf(row) ?? 0);
  }
  return {
    count: rows.length,
    unrated,
    value: isHidden.value ? null : canonical(value),
    expected: isHidden.expected ? null : canonical(roundHalfAway(expected, digits)),
  };
}
