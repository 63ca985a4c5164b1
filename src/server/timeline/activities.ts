import type { Reader } from '../../access/reader.ts';
import { hiddenFields, mayHear } from '../../access/rights.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import type { RecordFields } from '../../core/record-view.ts';
import type { ActivityEntry } from '../../core/timeline.ts';
import { join, raw, type Sql, sql } from '../../facts/sql.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import { columnsOf, quote } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { storedRow } from '../../store/tables.ts';
import { toJson } from '../../store/values.ts';
import { activityTypes, aroundSql, momentSql } from './around.ts';
import type { Place, Placed } from './place.ts';

/** The kinds that are no activities stand before them. */
export const timelineKinds: readonly string[] = ['change', 'stage', ...activityTypes.map(({ name }) => name)];

const rank = (kind: string): number => timelineKinds.indexOf(kind);

/** The condition that something of a kind stands after a place. */
export function afterSql(after: Place | undefined, kind: string, moment: Sql, key: Sql): readonly Sql[] {
  if (after === undefined) return [];
  const at = sql`cast(${formatInstant(after.at)} as timestamptz)`;
  if (rank(kind) > rank(after.kind)) return [sql`${moment} <= ${at}`];
  if (rank(kind) < rank(after.kind)) return [sql`${moment} < ${at}`];
  return [sql`(${moment} < ${at} or ${moment} = ${at} and ${key} < cast(${after.key} as text) collate "C")`];
}

/** What comes first of two: the newer, then by kind; of one kind the order is the source's own. */
export const before = (a: Place, b: Place): number =>
  a.at === b.at ? rank(a.kind) - rank(b.kind) : a.at > b.at ? -1 : 1;

const key = sql`r.id collate "C"`;

/** The next activities of a type. */
export async function activitiesAfter(
  store: Store,
  reader: Reader,
  type: RecordType<RecordName>,
  linked: ReadonlyMap<string, readonly string[]>,
  after: Place | undefined,
  limit: number,
): Promise<readonly Placed<ActivityEntry>[]> {
  const moment = momentSql(type);
  const columns = sql`${join(columnsOf(type).map((column) => sql`r.${raw(quote(column))}`))}, ${moment} as "told at"`;
  const around = aroundSql(reader, type, linked, afterSql(after, type.name, moment, key), columns);
  if (around === undefined) return [];
  const page = sql`select * from (${around}) r order by "told at" desc, ${key} desc limit ${limit}`;
  const { rows } = await store.pool.query<Readonly<Record<string, unknown>>>(page);
  return rows.map((row) => {
    const stored = storedRow(type, row);
    const at = row['told at'] as Instant;
    const id = String(stored.fields.id);
    const hidden = hiddenFields(reader, type.name);
    const { recording = null, ...fields } = json(stored.fields, hidden);
    const entry: ActivityEntry = {
      kind: type.name,
      key: `${type.name} ${id}`,
      id,
      at: formatInstant(at),
      by: typeof fields.user_id === 'string' ? fields.user_id : null,
      rowVersion: stored.version,
      fields,
      counts: [],
      recording_url: mayHear(reader) ? recordingUrl(id, recording) : null,
    };
    return { at, kind: type.name, key: id, entry };
  });
}

const json = (
  fields: Readonly<Record<string, Parameters<typeof toJson>[0]>>,
  hidden: ReadonlySet<string>,
): RecordFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (hidden.has(name) ? [] : [[name, toJson(value)]])),
  );

function recordingUrl(call: string, recording: unknown): string | null {
  if (typeof recording !== 'string' || recording.trim() === '') return null;
  return /^https?:\/\//i.test(recording) ? recording : `/api/recordings/${encodeURIComponent(call)}`;
}

/** Beyond this nobody counts. */
const counted = 10_000;

/** How many activities of each type stand around a record. */
export async function activityCounts(
  store: Store,
  reader: Reader,
  linked: ReadonlyMap<string, readonly string[]>,
): Promise<Readonly<Record<string, number>>> {
  const parts = activityTypes.flatMap((type) => {
    const around = aroundSql(reader, type, linked, [], sql`1`);
    return around === undefined
      ? []
      : [
          sql`select ${raw(`'${type.name}'`)} as kind, count(*)::int as count from (${around} limit ${raw(String(counted))}) c`,
        ];
  });
  if (parts.length === 0) return {};
  const asked = join(parts, ' union all ');
  const { rows } = await store.pool.query<{ kind: string; count: number }>(asked);
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
}
