import type { Reader } from '../access/reader.ts';
import { hiddenFields, withinReach } from '../access/rights.ts';
import { formatInstant, type Instant } from '../core/instant.ts';
import {
  type DescribedType,
  namedType,
  type RecordChange,
  type RecordFields,
  type RecordView,
  type RelatedRecords,
  type StageStay,
} from '../core/record-view.ts';
import { FOREVER, raw, type Sql, sql, text } from '../facts/sql.ts';
import { records, recordTypes } from '../records/index.ts';
import { type RecordName, type RecordType, titleField } from '../records/record.ts';
import type { ChangeAction, ChangeFields } from '../store/changes.ts';
import { type Reference, referencesTo } from '../store/references.ts';
import { columnsOf, quote } from '../store/schema.ts';
import { recordKey, storedRow } from '../store/tables.ts';
import { type FieldValue, toJson } from '../store/values.ts';
import type { House } from './house.ts';
import { namesOf } from './record-names.ts';

/** The newest records of each kind that refer to a record; of more only how many there are. */
const shownRelated = 50;
const countedRelated = 10_000;
const shownChanges = 200;

type Around = Pick<RecordView, 'names' | 'related' | 'stays' | 'changes'>;

interface Subject {
  readonly reader: Reader;
  readonly type: RecordType<RecordName>;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Of the last write that changed it. */
  readonly version: number;
}

/** Related records of a type that this program knows. */
type Found = RelatedRecords & { readonly type: RecordName };

/** What stands on a record's page beside its own fields. */
export async function recordView(house: House, subject: Subject): Promise<Around> {
  const [related, changes, stays] = await Promise.all([
    relatedTo(house, subject),
    changesOf(house, subject),
    staysOf(house, subject),
  ]);
  const wanted = new Wanted();
  wanted.addFields(subject.type, subject.fields);
  for (const { type, records: rows } of related)
    for (const { fields } of rows) wanted.addFields(records[type], fields);
  for (const { stage_id } of stays) wanted.add('stage', stage_id);
  for (const { by, changed } of changes) {
    wanted.add('user', by);
    for (const { field, from, to } of changed) {
      wanted.addFields(subject.type, { ...subject.fields, [field]: from });
      wanted.addFields(subject.type, { ...subject.fields, [field]: to });
    }
  }
  return { names: await namesOf(house.store, subject.reader, wanted.ids), related, stays, changes };
}

/** The ids whose names are to be read. */
class Wanted {
  readonly ids = new Map<RecordName, Set<string>>();

  add(type: RecordName | undefined, id: unknown): void {
    if (type === undefined || typeof id !== 'string') return;
    const known = this.ids.get(type);
    if (known) known.add(id);
    else this.ids.set(type, new Set([id]));
  }

  addFields(type: RecordType, fields: Readonly<Record<string, unknown>>): void {
    for (const [name, field] of Object.entries(type.fields))
      this.add(namedType(field, fields) as RecordName | undefined, fields[name]);
  }
}

async function relatedTo(house: House, subject: Subject): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const reference of referencesTo(subject.type.name, recordTypes)) {
    // Told as changes, with who made them.
    if (reference.from.name === 'history') continue;
    if (hiddenFields(subject.reader, reference.from.name).has(reference.field)) continue;
    const related = await relatedThrough(house, subject, reference);
    if (related.count > 0) found.push(related);
  }
  return found;
}

async function relatedThrough({ store }: House, subject: Subject, reference: Reference): Promise<Found> {
  const { from, field, owned } = reference;
  const { reader } = subject;
  const rowsOf = sql`from ${raw(quote(from.name))} r where ${refersTo(reference, subject)}
    and ${withinReach(reader, 'see', from.name)}`;
  const order = raw(from.moment === undefined ? 'ordinal desc' : `${quote(from.moment)} desc, ordinal desc`);
  const columns = raw(columnsOf(from).map(quote).join(', '));
  const { rows } = await store.pool.query(
    sql`select ${columns} ${rowsOf} order by ${order} limit ${shownRelated + 1}`,
  );
  let count = rows.length;
  if (count > shownRelated) {
    const { rows: counted } = await store.pool.query<{ count: number }>(
      sql`select count(*)::int as count from (select 1 ${rowsOf} limit ${countedRelated}) r`,
    );
    count = counted[0]?.count ?? count;
  }
  const hidden = hiddenFields(reader, from.name);
  const shown = rows.slice(0, shownRelated).map((row) => {
    const { fields, ordinal } = storedRow(from, row);
    return { id: recordKey(from, fields, ordinal), fields: json(fields, hidden) };
  });
  return { type: from.name, field, owned, count, records: shown };
}

/** The condition of a reference, whose first value is the workspace and second the record. */
function refersTo({ where }: Reference, { reader, id }: Subject): Sql {
  const [before = '', between = '', after = ''] = where.split(/\$[12]/);
  return sql`${raw(before)}${reader.workspace.id}${raw(between)}${text(id)}${raw(after)}`;
}

const json = (fields: Readonly<Record<string, FieldValue>>, hidden: ReadonlySet<string>): RecordFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (hidden.has(name) ? [] : [[name, toJson(value)]])),
  );

async function staysOf(house: House, { reader, type, id }: Subject): Promise<readonly StageStay[]> {
  if (type.name !== 'deal') return [];
  const engine = await house.engineFor(reader);
  const rows = await engine.snapshot((session) =>
    session.query(
      sql`select stage_id, entered_at, left_at from facts.every_stay where deal_id = ${text(id)} order by stay_no`,
    ),
  );
  return rows.map((row) => {
    const left = BigInt(String(row.left_at));
    return {
      stage_id: String(row.stage_id),
      entered_at: formatInstant(BigInt(String(row.entered_at))),
      left_at: left === BigInt(FOREVER) ? null : formatInstant(left),
    };
  });
}

interface LoggedChange {
  readonly version: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: ChangeAction;
  readonly before: ChangeFields | null;
  readonly after: ChangeFields | null;
}

async function changesOf(house: House, subject: Subject): Promise<readonly RecordChange[]> {
  const { reader, type, id } = subject;
  const hidden = hiddenFields(reader, type.name);
  const { rows } = await house.store.pool.query<LoggedChange>(
    `select version, at, actor, action, before, after from change
      where workspace_id = $1 and record_type = $2 and record_id = $3 order by version desc, n desc limit ${shownChanges}`,
    [reader.workspace.id, type.name, id],
  );
  const logged = rows.map((row) => ({ at: row.at, change: told(row, hidden) }));
  const earlier = await historyOf(house, subject, new Set(rows.map(({ version }) => version)));
  const came = rows.at(-1)?.action === 'insert' ? [] : await importOf(house, subject);
  return [...logged, ...came, ...earlier]
    .sort((a, b) => (a.at === b.at ? 0 : a.at > b.at ? -1 : 1))
    .map(({ change }) => change);
}

interface Dated {
  readonly at: Instant;
  readonly change: RecordChange;
}

function told(
  { version, at, actor, action, before, after }: LoggedChange,
  hidden: ReadonlySet<string>,
): RecordChange {
  const [from, to] = [flat(before), flat(after)];
  const names = action === 'update' ? Object.keys({ ...from, ...to }) : [];
  return {
    version,
    at: formatInstant(at),
    by: actor,
    action,
    changed: names
      .filter((field) => !hidden.has(field))
      .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
      .filter((each) => JSON.stringify(each.from) !== JSON.stringify(each.to)),
  };
}

/** Fields of the change log, the workspace's own as `custom.key`. */
function flat(fields: ChangeFields | null): RecordFields {
  const { custom, ...own } = (fields ?? {}) as RecordFields & { custom?: Readonly<Record<string, string>> };
  const renamed = Object.entries(custom ?? {}).map(([key, value]) => [`custom.${key}`, value]);
  return { ...own, ...Object.fromEntries(renamed) };
}

/** The import that a record came with: the last that wrote it, or the only one of its type. */
async function importOf({ store }: House, { reader, type, version }: Subject): Promise<readonly Dated[]> {
  const { rows } = await store.pool.query<Pick<LoggedChange, 'version' | 'at' | 'actor'>>(
    `select version, at, actor from change
      where workspace_id = $1 and record_type = $2 and record_id is null and action = 'import' order by version`,
    [reader.workspace.id, type.name],
  );
  const came = rows.find((row) => row.version === version) ?? (rows.length === 1 ? rows[0] : undefined);
  if (came === undefined) return [];
  const { at, actor } = came;
  return [{ at, change: { at: formatInstant(at), by: actor, action: 'import', changed: [] } }];
}

interface HistoryRow {
  readonly at: Instant;
  readonly field: string;
  readonly value: string | null;
  readonly by_user_id: string | null;
  readonly version: number;
}

/** What the imported history says; what was changed here is in the change log already. */
async function historyOf(
  { store }: House,
  { reader, type, id }: Subject,
  logged: ReadonlySet<number>,
): Promise<readonly Dated[]> {
  if (!Object.values(type.fields).some(({ history }) => history)) return [];
  const { rows } = await store.pool.query<HistoryRow>(
    `select at, field, value, by_user_id, version from history
      where workspace_id = $1 and entity = $2 and entity_id = $3 order by at, ordinal`,
    [reader.workspace.id, type.name, id],
  );
  const hidden = hiddenFields(reader, type.name);
  const last = new Map<string, string | null>();
  const dated: Dated[] = [];
  for (const { at, field, value, by_user_id: by, version } of rows) {
    const from = last.get(field) ?? null;
    last.set(field, value);
    if (logged.has(version) || hidden.has(field)) continue;
    const change = {
      at: formatInstant(at),
      by,
      action: 'history',
      changed: [{ field, from, to: value }],
    } as const;
    dated.push({ at, change });
  }
  return dated;
}

function described(type: RecordType<RecordName>): DescribedType {
  const [title, { label, moment, fields }] = [titleField(type), type];
  return {
    label,
    ...(title === undefined ? {} : { title }),
    ...(moment === undefined ? {} : { moment }),
    hasPage: type.key?.length === 1,
    fields,
  };
}

/** Every record type, described. */
export const describedTypes: Readonly<Record<string, DescribedType>> = Object.fromEntries(
  recordTypes.map((type) => [type.name, described(type)]),
);
