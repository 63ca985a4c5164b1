import { type Sql, sql } from '../facts/sql.ts';
import { averageMoneyColumn, countColumn, moneyColumn, valueShareColumn } from './columns.ts';
import { count, sum } from './measures.ts';
import { deals, inPeriod } from './populations.ts';
import type { Part } from './report.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';

/** Deals won in the period, as `s`. */
export const wonDeals = (run: Run): Sql =>
  sql`${deals(run)} s where s.category = 'won' and ${inPeriod(run, sql`s.closed_at`)}`;

/** What is measured of won deals: `rated_won` are those that money averages are over. */
export const wonMeasures = {
  won_count: count(),
  rated_won: count(sql`value is not null`),
  won_value: sum(sql`value`),
} as const;

/** The deals won in the period, by some columns of their state. */
export function wonPart(run: Run, keyColumns: Sql): Part {
  return {
    of: 'deal',
    rows: sql`(select s.deal_id as id, ${keyColumns}, s.closed_at, s.value from ${wonDeals(run)})`,
    measures: wonMeasures,
    unrated: sql`value is null`,
  };
}

export const wonColumns = {
  won_count: countColumn(words.wonCount),
  won_value: moneyColumn(words.wonValue),
};

export const averageWonColumn = averageMoneyColumn(words.averageValue, 'won_value', 'rated_won');
export const wonShareColumn = valueShareColumn(words.valueShare, 'won_value');
