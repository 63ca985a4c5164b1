import type { Text } from '../core/text.ts';
import { type Sql, sql } from '../facts/sql.ts';
import { countColumn, countShareColumn } from './columns.ts';
import { keys } from './keys.ts';
import { count } from './measures.ts';
import { activities, bucketDays } from './populations.ts';
import type { ColumnSpec, Part, TableSpec } from './report.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';

/** Calls of the period with the keys that the reports on calls group by; every number between 0 and 23 is an hour. */
export const calls = (run: Run, where: Sql = sql`true`): Sql =>
  sql`(select a.id, a.user_id as owner_id, a.at, a.day, a.weekday, a.hour, a.direction, a.outcome_id, a.duration_s,
    a.phone, a.deal_id from ${activities(run, 'call')} a where ${where})`;

/** Whether somebody spoke with somebody. */
export const connected = sql`duration_s > 0`;

/** Calls counted by outcome (reports 11, 32). */
export const callCounts = (run: Run): Part => ({
  of: 'call',
  rows: sql`(select c.*, b.bucket from ${calls(run)} c join ${bucketDays(run)} b on b.day = c.day)`,
  measures: { call_count: count() },
});

/** How many calls, and their share of the calls that the row's keys share; of all without. */
export const callShares = (...within: readonly string[]): Readonly<Record<string, ColumnSpec>> => ({
  call_count: countColumn(words.callCount),
  share_pct: countShareColumn(words.share, 'call_count', ...within),
});

/** Owner × outcome, with shares within the owner. */
export const callOutcomesByOwner: TableSpec = {
  label: words.byOwner,
  keys: { owner_id: keys.owner, outcome_id: keys.callOutcome },
  within: [['owner_id']],
  columns: callShares('owner_id'),
};

/** What the definitions of the reports on outcomes say in common. */
export const callsDefinition: Text = {
  fa: 'همهٔ تماس‌های ورودی و خروجی که در بازه آغاز شده‌اند، به نام کاربری که تماس را ثبت کرده است؛ تماس بی‌نتیجه هم سطر خودش را دارد.',
  en: 'All incoming and outgoing calls that started in the period, under the user whose call it was; calls without an outcome have a row of their own.',
};
