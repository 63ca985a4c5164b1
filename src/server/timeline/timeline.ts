import type { Reader } from '../../access/reader.ts';
import { withinReach } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import type { Instant } from '../../core/instant.ts';
import type { RecordNames } from '../../core/record-view.ts';
import type { ActivityEntry, DealSummary, Timeline, TimelineEntry } from '../../core/timeline.ts';
import { among, name, sql, text } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { FieldValue } from '../../store/values.ts';
import type { House } from '../house.ts';
import { namesIn } from '../record-names.ts';
import { activitiesAfter, activityCounts, before } from './activities.ts';
import { activityTypes, linkedTo } from './around.ts';
import { changeCount, changesAfter } from './changes.ts';
import { counted } from './counted.ts';
import { dealSummary } from './deal-summary.ts';
import { movesOf, movingField, type Stay, staysOf } from './moves.ts';
import { type Place, type Placed, writePlace } from './place.ts';

export interface TimelineAsked {
  readonly type: RecordName;
  readonly id: string;
  /** Only these kinds; all of them where none are named. */
  readonly kinds: readonly string[];
  readonly after: Place | undefined;
  readonly limit: number;
}

/** One page of everything that happened around a record and that the reader may see. */
export async function timeline(house: House, reader: Reader, asked: TimelineAsked): Promise<Timeline> {
  const { type, id, kinds, after, limit } = asked;
  const { store } = house;
  const subject = await subjectOf(house, reader, type, id);
  const stays = type === 'deal' ? await staysOf(house, reader, id) : [];
  const linked = await linkedTo(store, reader, type, id);
  const isWanted = (kind: string) => kinds.length === 0 || kinds.includes(kind);
  const moves = movingField[type] === undefined ? [] : await movesOf(house, reader, type, id, stays);
  const sources: readonly (readonly Placed<TimelineEntry>[])[] = await Promise.all([
    isWanted('change') ? changesAfter(store, reader, type, id, after, limit + 1) : [],
    isWanted('stage') ? moves.filter((each) => isAfter(after, each)) : [],
    ...activityTypes
      .filter((each) => isWanted(each.name))
      .map((each) => activitiesAfter(store, reader, each, linked, after, limit + 1)),
  ]);
  const placed = sources.flat().sort(before);
  const page = placed.slice(0, limit);
  const last = page.at(-1);
  const summary = type === 'deal' ? await summaryOf(house, reader, id, subject, stays) : undefined;
  const replies = await repliesTo(
    house,
    reader,
    page.flatMap(({ entry }) => (entry.kind === 'email' ? [(entry as ActivityEntry).id] : [])),
  );
  const entries = page.map(({ entry }) =>
    'counts' in entry ? counted(entry, summary?.first_action ?? null, replies) : entry,
  );
  const answer = {
    type,
    id,
    version: reader.workspace.version,
    entries,
    names: await namesOf(house, reader, type, entries),
    next: placed.length > limit && last !== undefined ? writePlace(last) : null,
  };
  if (after !== undefined) return answer;
  const changes = await changeCount(store, reader, type, id);
  const activities = await activityCounts(store, reader, linked);
  return {
    ...answer,
    kinds: {
      ...activities,
      ...(moves.length === 0 ? {} : { stage: moves.length }),
      ...(changes === 0 ? {} : { change: changes }),
    },
    ...(summary === undefined ? {} : { deal: summary }),
  };
}

const isAfter = (after: Place | undefined, each: Place): boolean =>
  after === undefined || before(after, each) < 0 || (before(after, each) === 0 && each.key < after.key);

type Row = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, FieldValue>>;

async function subjectOf({ store }: House, reader: Reader, type: RecordName, id: string): Promise<Row> {
  const { rows } = id.includes('\0')
    ? { rows: [] }
    : await store.pool.query<Row>(
        sql`select r.* from ${name(type)} r where r.workspace_id = ${reader.workspace.id}
          and r.id = ${text(id)} and ${withinReach(reader, 'see', type, 'r')}`,
      );
  if (rows[0] === undefined) throw new BineshError('record_not_found', { type, value: id });
  return rows[0];
}

const summaryOf = (
  house: House,
  reader: Reader,
  id: string,
  { stage_id, win_likelihood, created_at }: Row,
  stays: readonly Stay[],
): Promise<DealSummary> =>
  dealSummary(house, reader, {
    id,
    stage: String(stage_id),
    likelihood: win_likelihood === null ? null : String(win_likelihood),
    created: created_at as Instant,
    stays,
  });

/** The first reply to each of these e-mails that has one. */
async function repliesTo(
  house: House,
  { workspace }: Reader,
  emails: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (emails.length === 0) return new Map();
  const engine = await house.reporting(workspace);
  await engine.reach(workspace.version);
  const rows = await engine.snapshot((session) =>
    session.query(
      sql`select id, first_reply_at from facts.email where first_reply_at is not null and ${among(sql`id`, emails)}`,
    ),
  );
  return new Map(rows.map(({ id, first_reply_at }) => [String(id), BigInt(String(first_reply_at))]));
}

/** The names of what a page's entries name and the reader may see. */
async function namesOf(
  { store }: House,
  reader: Reader,
  subject: RecordName,
  entries: readonly TimelineEntry[],
): Promise<RecordNames> {
  const rows = new Map<RecordName, Fields[]>();
  const add = (type: RecordName, fields: Fields) => rows.set(type, [...(rows.get(type) ?? []), fields]);
  const moving = movingField[subject] ?? '';
  for (const entry of entries) {
    // Every activity says by whom it is; so do these.
    add('note', { user_id: entry.by });
    if ('fields' in entry) add(entry.kind as RecordName, entry.fields);
    else {
      const told = entry.kind === 'stage' ? [{ field: moving, ...entry }] : entry.changed;
      for (const { field, from, to } of told) {
        add(subject, { [field]: from });
        add(subject, { [field]: to });
      }
    }
  }
  const named = await Promise.all(
    [...rows].map(([type, fields]) => namesIn(store, reader, records[type], fields)),
  );
  const names: Record<string, Readonly<Record<string, string>>> = {};
  for (const each of named)
    for (const [type, known] of Object.entries(each)) names[type] = { ...names[type], ...known };
  return names;
}
