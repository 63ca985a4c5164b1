import type { Text } from '../core/text.ts';
import { join, raw, type Sql, sql } from '../facts/sql.ts';
import type { RecordName } from '../records/record.ts';
import { stateAt } from './filters.ts';
import { deals } from './populations.ts';
import type { Plan } from './report.ts';
import type { Run } from './run.ts';

/** Records that reports count and that somebody can repair. */
export type Repairable = 'deal' | 'lead' | 'call' | 'email' | 'visit';

/** Something that records should have and may lack, so that a report tells less than it could. */
interface Gap {
  readonly of: Repairable;
  /** The records that lack it. */
  readonly label: Text;
  /** What is said of some of them: without a source. */
  readonly lacks: Text;
  /** Which records `s` should have it; all unless told. */
  readonly due?: Sql;
  readonly missing: Sql;
  /** The records looked at, where they are others than those that the report counts. */
  readonly population?: (run: Run) => Sql;
}

const ofDeals = (fa: string, en: string): Pick<Gap, 'of' | 'label' | 'lacks'> => ({
  of: 'deal',
  label: { fa: `معامله‌های ${fa}`, en: `Deals ${en}` },
  lacks: { fa, en },
});
const ofLeads = (fa: string, en: string): Pick<Gap, 'of' | 'label' | 'lacks'> => ({
  of: 'lead',
  label: { fa: `سرنخ‌های ${fa}`, en: `Leads ${en}` },
  lacks: { fa, en },
});

const filteredDeals = (run: Run): Sql => sql`(select s.deal_id as id from ${deals(run)} s)`;
const isOpen = sql`s.category = 'open'`;
const linkless = sql`s.deal_id is null and s.lead_id is null and s.contact_id is null`;
const nobody: Text = { fa: 'بدون معامله، سرنخ و مخاطب', en: 'without a deal, lead or contact' };

/** Each gap once; a report says which of them matter to it. */
export const gaps = {
  source: { ...ofDeals('بدون منبع', 'without a source'), missing: sql`s.source_id is null` },
  amount: { ...ofDeals('بدون مبلغ', 'without an amount'), missing: sql`s.amount = 0` },
  customer: { ...ofDeals('بدون مشتری', 'without a customer'), missing: sql`s.customer_id is null` },
  products: {
    ...ofDeals('بدون سطر محصول', 'without product lines'),
    missing: sql`s.deal_id not in (select l.deal_id from records.deal_product l where l.deal_id is not null)`,
  },
  loss_reason: {
    ...ofDeals('باخته‌شدهٔ بدون دلیل', 'lost without a reason'),
    due: sql`s.category = 'lost'`,
    missing: sql`s.loss_reason_id is null`,
  },
  close_date: {
    ...ofDeals('باز بدون تاریخ برآوردی بستن', 'open without an estimated close date'),
    due: isOpen,
    missing: sql`s.estimated_close_on is null`,
    population: filteredDeals,
  },
  history: { ...ofDeals('بدون تاریخچهٔ مرحله', 'without stage history'), missing: sql`not s.has_history` },
  unknown_history: {
    ...ofDeals('بدون تاریخچهٔ مرحله', 'without stage history'),
    missing: sql`not s.has_history`,
    population: filteredDeals,
  },
  lead_source: { ...ofLeads('بدون منبع', 'without a source'), missing: sql`s.source_id is null` },
  lead_status: { ...ofLeads('بدون وضعیت', 'without a status'), missing: sql`s.status_id is null` },
  lead_owner: { ...ofLeads('بدون مسئول', 'without an owner'), missing: sql`s.owner_id is null` },
  unqualified_reason: {
    ...ofLeads('فاقد صلاحیتِ بدون دلیل', 'unqualified without a reason'),
    due: sql`s.status_category = 'unqualified'`,
    missing: sql`s.unqualified_reason_id is null`,
  },
  call_outcome: {
    of: 'call',
    label: { fa: 'تماس‌های بدون نتیجه', en: 'Calls without an outcome' },
    lacks: { fa: 'بدون نتیجه', en: 'without an outcome' },
    missing: sql`s.outcome_id is null`,
  },
  call_link: {
    of: 'call',
    label: { fa: `تماس‌های ${nobody.fa}`, en: `Calls ${nobody.en}` },
    lacks: nobody,
    missing: linkless,
  },
  email_link: {
    of: 'email',
    label: { fa: `ایمیل‌های ${nobody.fa}`, en: `E-mails ${nobody.en}` },
    lacks: nobody,
    missing: linkless,
  },
  visit_outcome: {
    of: 'visit',
    label: { fa: 'بازدیدهای بدون نتیجه', en: 'Visits without an outcome' },
    lacks: { fa: 'بدون نتیجه', en: 'without an outcome' },
    missing: sql`s.outcome_id is null`,
  },
  visit_link: {
    of: 'visit',
    label: { fa: `بازدیدهای ${nobody.fa}`, en: `Visits ${nobody.en}` },
    lacks: nobody,
    missing: linkless,
  },
} as const satisfies Record<string, Gap>;

export type GapName = keyof typeof gaps;

/** Every record of a type, as `asOf` sees it: what tells of a gap, and what the list to repair shows. */
const records: Readonly<
  Record<
    Repairable,
    { readonly key: string; readonly shown: readonly string[]; readonly all: (run: Run) => Sql }
  >
> = {
  deal: {
    key: 'deal_id',
    shown: ['owner_id', 'stage_id', 'category', 'value', 'source_id', 'created_at', 'closed_at'],
    all: (run) => deals(run, { filters: [] }),
  },
  lead: {
    key: 'lead_id',
    shown: ['owner_id', 'status_id', 'source_id', 'created_at'],
    all: (run) => sql`(select s.* from facts.lead_state s where ${stateAt(run.asOf)})`,
  },
  call: activity('call', ['direction', 'duration_s', 'outcome_id', 'phone']),
  email: activity('email', []),
  visit: activity('visit', ['outcome_id']),
};

function activity(kind: RecordName, more: readonly string[]) {
  return {
    key: 'id',
    shown: ['user_id', 'at', ...more, 'deal_id'],
    all: () => sql`(select s.* from ${raw(`facts.${kind}`)} s)`,
  };
}

/** The records of a type that the main table counts; undefined where it counts none. */
function counted({ parts, tables, listing }: Plan, of: Repairable): Sql | undefined {
  if (listing)
    return listing.of === of ? sql`(select p.${raw(`${of}_id`)} as id from ${listing.rows} p)` : undefined;
  const used = tables.rows.parts ?? Object.keys(parts);
  const selects = used.flatMap((name) => {
    const part = parts[name];
    return part === undefined || part.of !== of || part.quiet ? [] : [sql`select p.id from ${part.rows} p`];
  });
  return selects.length === 0 ? undefined : sql`(${join(selects, ' union all ')})`;
}

/** A gap of a run: the records it is looked for in (`s`), and which of them should have it and lack it. */
interface LookedFor {
  readonly name: GapName;
  readonly gap: Gap;
  readonly among: Sql;
}

/** The gaps that a plan looks for, those of records that it does not count left out. */
export function gapsOf(plan: Plan, run: Run): readonly LookedFor[] {
  return (plan.gaps ?? []).flatMap((name) => {
    const gap: Gap = gaps[name];
    const ids = gap.population?.(run) ?? counted(plan, gap.of);
    if (ids === undefined) return [];
    const { key, all } = records[gap.of];
    return [
      {
        name,
        gap,
        among: sql`(select s.* from ${all(run)} s where s.${raw(key)} in (select id from ${ids} i))`,
      },
    ];
  });
}

/**
 * How many records of each gap should have it (`due0`, `due1`, …) and how many lack it (`lacking0`, …), as one row: one
 * scan for all the gaps that are looked for in the same records.
 */
export function gapCounts(looked: readonly LookedFor[]): Sql {
  const scans = new Map<string, Sql[]>();
  for (const [at, { gap, among }] of looked.entries()) {
    const counts = sql`count(*) filter (where ${gap.due ?? sql`true`}) as ${raw(`due${at}`)},
      count(*) filter (where ${lacking(gap)}) as ${raw(`lacking${at}`)}`;
    const scan = `${gap.of} ${gap.population === undefined}`;
    scans.set(scan, [...(scans.get(scan) ?? [sql`from ${among} s`]), counts]);
  }
  const selects = [...scans.values()].map(
    ([from = sql``, ...counts]) => sql`(select ${join(counts)} ${from})`,
  );
  return sql`select * from ${join(selects.map((select, at) => sql`${select} ${raw(`scan${at}`)}`))}`;
}

const lacking = ({ due, missing }: Gap): Sql => sql`(${due ?? sql`true`} and ${missing})`;

/** The records that lack it, as a parenthesised select. */
export function lackingRows({ gap, among }: LookedFor): Sql {
  const { key, shown } = records[gap.of];
  const columns = shown.map((name) => sql`s.${raw(`"${name}"`)}`);
  return sql`(select s.${raw(key)} as id, ${join(columns)} from ${among} s where ${lacking(gap)})`;
}
