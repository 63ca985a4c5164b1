import { sql } from '../facts/sql.ts';
import { calls, connected } from './call-outcomes.ts';
import { averageWholeSecondsColumn, countColumn, percentileWholeSecondsColumn } from './columns.ts';
import { count, median, sum } from './measures.ts';
import type { ColumnSpec, Part } from './report.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';

/** Connected calls and how long they were (reports 31, 34). */
export const talks = (run: Run): Part => ({
  of: 'call',
  rows: calls(run, connected),
  measures: {
    call_count: count(),
    total_s: sum(sql`duration_s`),
    median_s: median(sql`duration_s`),
  },
});

export const talkColumns: Readonly<Record<string, ColumnSpec>> = {
  call_count: countColumn(words.connectedCount),
  average_s: averageWholeSecondsColumn(words.averageDuration, 'total_s', 'call_count'),
  median_s: percentileWholeSecondsColumn(words.medianDuration, 'call_count'),
};

/** The hours of a day. */
export const hours: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
