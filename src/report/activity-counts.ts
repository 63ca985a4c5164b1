import { join, raw, type Sql, sql } from '../facts/sql.ts';
import { activities, activityKinds, bucketDays } from './populations.ts';
import type { Run } from './run.ts';

/** Every activity of the period, whatever its kind; `record_type` tells which (report 10). */
export function everyActivity(run: Run): Sql {
  const kinds = activityKinds.map(
    (
      kind,
    ) => sql`select a.id, cast(${kind} as text) as record_type, a.user_id as owner_id, a.at, a.day, a.deal_id
      from ${activities(run, kind)} a`,
  );
  return sql`(${join(kinds, ' union all ')})`;
}

/** The same, each with the bucket that it falls into. */
export const everyActivityByBucket = (run: Run): Sql =>
  sql`(select a.*, b.bucket from ${everyActivity(run)} a join ${bucketDays(run)} b on b.day = a.day)`;

/** Activities of one kind among all. */
export const ofKind = (kind: (typeof activityKinds)[number]): Sql => sql`record_type = ${raw(`'${kind}'`)}`;
