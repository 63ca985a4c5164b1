import { BineshError } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import { seconds } from '../core/money.ts';
import type { Value } from '../core/table.ts';
import { all, join, raw, type Sql, sql, text } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import { type RecordName, titleField } from '../records/record.ts';
import { ownKeys } from './aggregate.ts';
import { notesOf, type Prepared, prepare } from './answer.ts';
import { partsOf } from './assemble.ts';
import type { Cell, Engine, Session } from './engine.ts';
import { gapsOf, lackingRows } from './gaps.ts';
import { inCodePointOrder } from './listing.ts';
import type { BuiltRow, ColumnSpec, Part, Report, TableSpec } from './report.ts';
import type { ReportRequest } from './request.ts';

/** Which figure's records are asked for. No `table` is the main one; an empty `row` is the totals row. */
export interface DrillRequest {
  readonly table?: string;
  readonly row?: Readonly<Record<string, Value>>;
  readonly measure?: string;
  readonly note?: string;
  readonly gap?: string;
}

export interface DrillPage {
  /** `value` or `value:desc`, by any column of the records; by id unless told. */
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface DrillAnswer {
  readonly report: string;
  readonly asOf: string;
  readonly version: number;
  /** How many records the figure counts; `records` may be one page of them. */
  readonly count: number;
  readonly records: readonly BuiltRow[];
}

const shape = '{"table": …, "row": {…}, "measure": …} | {"note": …} | {"gap": …}';

/**
 * Reads a drill-down request.
 * @throws invalid_drill
 */
export function parseDrill(given: string): DrillRequest {
  const refuse = () => new BineshError('invalid_drill', { value: given, expected: shape });
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    throw refuse();
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw refuse();
  const { table, row, measure, note, gap, ...rest } = parsed as Record<string, unknown>;
  if (Object.keys(rest).length > 0) throw refuse();
  for (const name of [table, measure, note, gap])
    if (name !== undefined && typeof name !== 'string') throw refuse();
  if (row !== undefined && (typeof row !== 'object' || row === null || Array.isArray(row))) throw refuse();
  if ([note, gap, measure].filter((name) => name !== undefined).length !== 1) throw refuse();
  return { table, row, measure, note, gap } as DrillRequest;
}

/**
 * The records that a figure counts, with ids, names and the columns the figure used.
 * @throws invalid_drill, and whatever `answer` throws for the same request
 */
export async function drill(
  engine: Engine,
  report: Report,
  request: ReportRequest,
  asked: DrillRequest,
  page: DrillPage = {},
  signal?: AbortSignal,
): Promise<DrillAnswer> {
  return engine.snapshot(async (session) => {
    const prepared = await prepare(engine, session, report, request);
    const { of, per, rows, where } = opened(prepared, asked);
    const identity = (of: string) => join(['id', ...per].map((column) => raw(`${of}."${column}"`)));
    const chosen = sql`(select distinct on (${identity('p')}) p.* from ${rows} p where ${where} order by ${identity('p')})`;
    const [total] = await session.query(sql`select count(*) as n from ${chosen} c`);
    const limit = page.limit === undefined ? sql`` : sql` limit ${raw(String(page.limit))}`;
    const offset = page.offset ? sql` offset ${raw(String(page.offset))}` : sql``;
    const order = await recordOrder(session, rows, of, page.sort);
    const found = await session.query(
      sql`select c.*, ${nameOf(of)} as name from ${chosen} c ${named(of)} order by ${order}${identity('c')}${limit}${offset}`,
    );
    return {
      report: report.id,
      asOf: formatInstant(prepared.run.asOf),
      version: session.version,
      count: Number(total?.n ?? 0),
      records: found.map((row) => recordOf(row, of)),
    };
  }, signal);
}

interface Opened {
  readonly of: RecordName | 'activity';
  readonly per: readonly string[];
  readonly rows: Sql;
  readonly where: Sql;
}

function opened({ plan, run }: Prepared, asked: DrillRequest): Opened {
  if (asked.gap !== undefined) {
    const looked = gapsOf(plan, run);
    const found = looked.find(({ name }) => name === asked.gap);
    if (found === undefined)
      throw refused(
        asked.gap,
        looked.map(({ name }) => name),
      );
    return { of: found.gap.of, per: [], rows: lackingRows(found), where: sql`true` };
  }
  if (asked.note !== undefined) {
    const note = notesOf(plan)[asked.note];
    if (note?.rows === undefined) throw refused(asked.note, Object.keys(notesOf(plan)));
    return { of: note.of ?? 'deal', per: [], rows: note.rows, where: sql`true` };
  }
  const name = asked.table ?? 'rows';
  const table = Object.hasOwn(plan.tables, name) ? plan.tables[name] : undefined;
  if (table === undefined || plan.listing) throw refused(name, Object.keys(plan.tables));
  const column = table.columns[asked.measure ?? ''];
  const measureName = column === undefined ? undefined : measureOf(column, asked);
  for (const partName of partsOf(table, plan.parts)) {
    const part = plan.parts[partName] as Part;
    const measure = measureName === undefined ? undefined : part.measures[measureName];
    if (measure?.kind !== 'count') continue;
    const conditions = [...keyConditions(table, part, asked.row ?? {})];
    if (measure.where) conditions.push(measure.where);
    // Ids are unique within a type only.
    const per = part.of === 'activity' ? ['record_type'] : (part.per ?? []);
    return { of: part.of, per, rows: part.rows, where: all(conditions) };
  }
  const counts = Object.entries(table.columns).filter(([, spec]) => spec.kind === 'count' || spec.opens);
  throw refused(
    asked.measure ?? '',
    counts.map(([column]) => column),
  );
}

const measureOf = ({ opens }: ColumnSpec, { measure, row = {} }: DrillRequest): string | undefined =>
  typeof opens === 'function' ? opens(row) : (opens ?? measure);

const refused = (value: string, expected: readonly string[]): BineshError =>
  new BineshError('invalid_drill', { value, expected: expected.join(', ') || '—' });

/** The row's keys as conditions; a rolled-up key is no condition, and an empty row is the whole table. */
function* keyConditions(table: TableSpec, part: Part, row: Readonly<Record<string, Value>>): Generator<Sql> {
  const keys = Object.keys(table.keys);
  if (Object.keys(row).length === 0) return;
  for (const key of keys) if (!Object.hasOwn(row, key)) throw refused(JSON.stringify(row), keys);
  for (const key of ownKeys(part, keys)) {
    const value = row[key] ?? null;
    if (table.rollup?.key === key && table.rollup.as === value) continue;
    const column = sql`cast(p.${raw(`"${key}"`)} as text)`;
    yield value === null ? sql`${column} is null` : sql`${column} = ${text(String(value))}`;
  }
}

const quoted = (type: RecordName): Sql => raw(`records."${type}"`);

const activityTypes = ['call', 'email', 'visit', 'meeting', 'task', 'note', 'text_message'] as const;

/** What a record is called: its name, or what an activity was about. */
function nameOf(of: RecordName | 'activity'): Sql {
  if (of !== 'activity') return sql`r.${raw(`"${titleField(records[of]) ?? 'id'}"`)}`;
  const names = activityTypes.map((type) => raw(`r_${type}."${titleField(records[type])}"`));
  return sql`coalesce(${names.reduce((list, next) => sql`${list}, ${next}`)})`;
}

function named(of: RecordName | 'activity'): Sql {
  if (of !== 'activity') return sql`left join ${quoted(of)} r on r.id = c.id`;
  return activityTypes
    .map(
      (type) =>
        sql`left join ${quoted(type)} ${raw(`r_${type}`)} on c.record_type = ${text(type)} and ${raw(`r_${type}.id`)} = c.id`,
    )
    .reduce((list, next) => sql`${list} ${next}`);
}

/** Whose names the ids of a column are: they sort by what a reader sees. */
const namedIds: Readonly<Record<string, RecordName>> = {
  owner_id: 'user',
  user_id: 'user',
  stage_id: 'stage',
  from_stage_id: 'stage',
  to_stage_id: 'stage',
  source_id: 'source',
  loss_reason_id: 'loss_reason',
  unqualified_reason_id: 'unqualified_reason',
  status_id: 'lead_status',
  outcome_id: 'call_outcome',
};

/** The order that a reader asked for, nothing last; empty unless asked. */
async function recordOrder(
  session: Session,
  rows: Sql,
  of: RecordName | 'activity',
  sort: string | undefined,
): Promise<Sql> {
  if (sort === undefined || sort === '') return sql``;
  const [name = '', direction = 'asc'] = sort.split(':');
  const [sample] = await session.query(sql`select * from ${rows} p limit 1`);
  if (sample === undefined) return sql``;
  const columns = Object.keys(sample);
  const column = [name, name.replace(/_s$/, '_us')].find((each) => columns.includes(each));
  if ((column === undefined && name !== 'name') || !['asc', 'desc'].includes(direction)) {
    const expected = ['name', ...columns.map((each) => each.replace(microsColumn, '_s'))].join(', ');
    throw new BineshError('invalid_sort', { field: 'sort', value: sort, expected });
  }
  return sql`${sortedBy(column ?? name, of)} ${raw(`${direction} nulls last`)}, `;
}

function sortedBy(column: string, of: RecordName | 'activity'): Sql {
  if (column === 'name') return inCodePointOrder(nameOf(of));
  const own = raw(`c."${column}"`);
  const type = column === 'outcome_id' && of === 'visit' ? 'visit_outcome' : namedIds[column];
  if (type === undefined) return own;
  return inCodePointOrder(sql`(select n.name from ${quoted(type)} n where n.id = ${own})`);
}

const instantColumn = /(^|_)at$|^valid_(from|to)$/;
const microsColumn = /_us$/;
const dayColumn = /_(day|on)$|^(day|bucket)$/;

/** A record as the reader sees it: instants and days as text, figures exact. */
function recordOf(row: Readonly<Record<string, Cell>>, of: RecordName | 'activity'): BuiltRow {
  const { id, name, ...rest } = row;
  const record: BuiltRow = { id: String(id), name: name === null ? null : String(name) };
  if (of !== 'activity') record.record_type = of;
  for (const [column, cell] of Object.entries(rest)) {
    if (cell === null || cell === undefined) record[column.replace(microsColumn, '_s')] = null;
    else if (instantColumn.test(column)) record[column] = formatInstant(BigInt(cell));
    else if (microsColumn.test(column)) record[column.replace(microsColumn, '_s')] = seconds(String(cell));
    else if (dayColumn.test(column)) record[column] = String(cell).slice(0, 10);
    else if (typeof cell === 'boolean') record[column] = cell;
    else record[column] = typeof cell === 'number' ? cell : String(cell);
  }
  return record;
}
