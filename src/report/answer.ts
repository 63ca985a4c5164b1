import { BineshError } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import type { Column, Value } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import { type Sql, sql } from '../facts/sql.ts';
import { type Aggregated, aggregate, ownKeys } from './aggregate.ts';
import { assemble, columnOf, columnsOf, compareFigures, levelsOf, partsOf, withLabels } from './assemble.ts';
import { type Comparison, comparedRun, comparisonOf } from './compare.ts';
import { type Directory, readDirectory } from './directory.ts';
import type { Engine, Session } from './engine.ts';
import { gaps } from './gaps.ts';
import { byCodePoint, type Key } from './keys.ts';
import { labelRows } from './labels.ts';
import { listRows } from './listing.ts';
import type { BuiltRow, NoteSpec, Part, Plan, Report, RowFigures, TableSpec } from './report.ts';
import { type ReportRequest, readRequest } from './request.ts';
import type { Filters, Run } from './run.ts';
import { words } from './words.ts';

/** What every surface gets: the shape that reports.md fixes, and the columns that draw it. */
export interface Answer {
  readonly report: string;
  readonly title: string;
  readonly asOf: string;
  readonly version: number;
  readonly period?: { readonly from: string; readonly to: string };
  readonly filters: Filters;
  readonly params: Run['params'];
  readonly rows: readonly BuiltRow[];
  readonly tables: Readonly<Record<string, readonly BuiltRow[]>>;
  readonly totals: BuiltRow;
  readonly notes: Readonly<Record<string, number | null>>;
  /** Columns by table; `rows` is the main one. */
  readonly columns: Readonly<Record<string, readonly Column[]>>;
  /** What the tables, notes and gaps are called. */
  readonly labels: {
    readonly tables: Readonly<Record<string, Text>>;
    readonly notes: Readonly<Record<string, Text>>;
    readonly gaps: Readonly<Record<string, Text>>;
  };
  /** Where the next page of a listing begins; null at the end. */
  readonly cursor?: string | null;
  /** The same of another period, where the request compares. */
  readonly comparison?: Comparison;
}

/** A report's plan for a request, on a snapshot. */
export interface Prepared {
  readonly report: Report;
  readonly run: Run;
  readonly plan: Plan;
}

const directories = new WeakMap<Engine, { readonly version: number; readonly directory: Directory }>();

async function directoryOf(engine: Engine, session: Session): Promise<Directory> {
  const known = directories.get(engine);
  if (known?.version === session.version) return known.directory;
  const directory = await readDirectory(session);
  directories.set(engine, { version: session.version, directory });
  return directory;
}

/** Reads a request for a report against the workspace of the session. */
export async function prepare(
  engine: Engine,
  session: Session,
  report: Report,
  request: ReportRequest,
): Promise<Prepared> {
  const directory = await directoryOf(engine, session);
  const run = await readRequest(request, report, directory, session);
  return { report, run, plan: report.plan(run) };
}

/**
 * Answers a report.
 * @throws BineshError for anything wrong in the request
 */
export async function answer(
  engine: Engine,
  report: Report,
  request: ReportRequest,
  signal?: AbortSignal,
): Promise<Answer> {
  return engine.snapshot(async (session) => {
    const prepared = await prepare(engine, session, report, request);
    const { run, plan } = prepared;
    const head = {
      report: report.id,
      title: report.title[run.locale],
      asOf: formatInstant(run.asOf),
      version: session.version,
      ...(report.period ? { period: { from: run.period.from, to: run.period.to } } : {}),
      filters: run.filters,
      params: run.params,
      labels: {
        tables: labelsOf({ ...plan.tables, ...plan.derived }),
        notes: labelsOf(toldNotes(plan, run)),
        gaps: labelsOf(Object.fromEntries((plan.gaps ?? []).map((name) => [name, gaps[name]]))),
      },
    };
    const earlier = request.compare === undefined ? undefined : comparedRun(request.compare, prepared);
    if (plan.listing) {
      const listed = await listRows(session, plan.listing, run, request.sort);
      return { ...head, ...listed, ...(earlier && { comparison: comparisonOf(earlier, listed) }) };
    }
    const built = await build(session, prepared);
    const { parts, tables, totals, columns } = built;
    const notes = await countNotes(session, plan, parts, tables.rows, run);
    hideMoney(built, run);
    const { rows, ...further } = await labelTables(session, plan, tables, run);
    const now = {
      rows: sorted(rows ?? [], request.sort, columns.rows ?? []),
      tables: further,
      totals,
      notes,
      columns,
    };
    if (earlier === undefined) return { ...head, ...now };
    const before = await build(session, earlier);
    hideMoney(before, run);
    const labelled = await labelTables(session, earlier.plan, before.tables, earlier.run);
    return {
      ...head,
      ...now,
      comparison: comparisonOf(earlier, now, prepared, { ...before, tables: labelled }),
    };
  }, signal);
}

/** The finished tables of a plan, without the names of their ids. */
async function build(session: Session, { plan, run }: Prepared): Promise<Built> {
  const parts = await aggregateParts(session, plan);
  const tables: Record<string, BuiltRow[]> = {};
  const columns: Record<string, readonly Column[]> = {};
  let totals: BuiltRow = {};
  let figures: readonly RowFigures[] = [];
  for (const [name, table] of Object.entries(plan.tables)) {
    const used = partsOf(table, plan.parts).map((part) => parts.get(part) as Aggregated);
    const built = assemble(table, used, run);
    tables[name] = built.rows;
    columns[name] = columnsOf(table, run, used, built.figures);
    if (name === 'rows') ({ totals, figures } = built);
  }
  const main = tables.rows ?? [];
  if (plan.totals === 'none') totals = {};
  else if (plan.totals) totals = plan.totals(totals, main, run);
  for (const [name, derived] of Object.entries(plan.derived ?? {})) {
    tables[name] = derived.rows(main, run, figures);
    columns[name] = Object.entries(derived.columns).map(([column, spec]) => columnOf(column, spec, run));
  }
  return { parts, tables: { ...tables, rows: main }, totals, columns };
}

/** Takes the amounts out of tables whose reader may not see any: they are worked out of nothing. */
function hideMoney({ tables, totals, columns }: Built, { directory }: Run): void {
  if (!directory.hidesMoney) return;
  for (const [name, rows] of Object.entries({ ...tables, totals: [totals] })) {
    const own = columns[name === 'totals' ? 'rows' : name] ?? [];
    for (const { name: column } of own.filter(({ kind }) => kind === 'money'))
      for (const row of rows) if (column in row) row[column] = null;
  }
}

interface Built {
  readonly parts: ReadonlyMap<string, Aggregated>;
  readonly tables: Readonly<Record<string, BuiltRow[]>> & { readonly rows: BuiltRow[] };
  readonly totals: BuiltRow;
  readonly columns: Readonly<Record<string, readonly Column[]>>;
}

const labelsOf = (named: Readonly<Record<string, { readonly label: Text }>>): Record<string, Text> =>
  Object.fromEntries(Object.entries(named).map(([name, { label }]) => [name, label]));

async function aggregateParts(session: Session, plan: Plan): Promise<ReadonlyMap<string, Aggregated>> {
  const aggregated = new Map<string, Aggregated>();
  for (const [name, part] of Object.entries(plan.parts)) {
    const keys: Record<string, Key> = {};
    const levels = new Map<string, readonly string[]>();
    for (const table of Object.values(plan.tables)) {
      if (!partsOf(table, plan.parts).includes(name)) continue;
      Object.assign(keys, table.keys);
      for (const level of levelsOf(table, part)) levels.set([...level].sort().join(), level);
    }
    const all = ownKeys(part, Object.keys(keys));
    aggregated.set(
      name,
      await aggregate(session, part, Object.fromEntries(all.map((key) => [key, keys[key] as Key])), [
        ...levels.values(),
      ]),
    );
  }
  return aggregated;
}

const unratedRows = (parts: Iterable<Part>): Sql | undefined => {
  const selects = [...parts].flatMap(({ rows, unrated }) =>
    unrated === undefined ? [] : [sql`select id from ${rows} p where ${unrated}`],
  );
  return selects.length === 0 ? undefined : sql`(${selects.reduce((a, b) => sql`${a} union ${b}`)})`;
};

/** The plan's notes, with the one about exchange rates that every report with deal money has. */
export function notesOf(plan: Plan): Readonly<Record<string, NoteSpec>> {
  const rows = unratedRows(Object.values(plan.parts));
  if (rows === undefined) return plan.notes ?? {};
  return { ...plan.notes, [unratedName]: { label: words.noExchangeRate, of: 'deal', rows } };
}

/** Where amounts are hidden from the reader that is said, and nothing of rates. */
function toldNotes(plan: Plan, run: Run): Readonly<Record<string, NoteSpec>> {
  const notes = notesOf(plan);
  if (!run.directory.hidesMoney) return notes;
  const { [unratedName]: _, ...rest } = notes;
  const columns = Object.values(plan.tables).flatMap((table) => Object.values(table.columns));
  const hasMoney = columns.some(({ kind }) => (typeof kind === 'function' ? kind(run) : kind) === 'money');
  return hasMoney ? { ...rest, hidden_amounts: { label: words.hiddenAmounts, value: () => null } } : rest;
}

const unratedName = 'no_exchange_rate';
const hasUnrated = (plan: Plan): boolean =>
  Object.values(plan.parts).some(({ unrated }) => unrated !== undefined);

async function countNotes(
  session: Session,
  plan: Plan,
  parts: ReadonlyMap<string, Aggregated>,
  main: readonly BuiltRow[],
  run: Run,
): Promise<Record<string, number | null>> {
  const notes: Record<string, number | null> = {};
  for (const [name, note] of Object.entries(toldNotes(plan, run))) {
    if (note.value) notes[name] = note.value(main, run);
    else if (name === unratedName && hasUnrated(plan))
      notes[name] = await countUnrated(session, [...parts.values()]);
    else if (note.rows) notes[name] = await countIds(session, note.rows);
  }
  return notes;
}

async function countIds(session: Session, rows: Sql): Promise<number> {
  const [row] = await session.query(sql`select count(distinct id) as n from ${rows} p`);
  return Number(row?.n ?? 0);
}

/** Every part knows its own; only records of several parts must be counted again, each once. */
async function countUnrated(session: Session, parts: readonly Aggregated[]): Promise<number> {
  const some = parts.filter(({ unrated }) => unrated > 0);
  const rows = some.length > 1 ? unratedRows(some.map(({ part }) => part)) : undefined;
  return rows === undefined ? (some[0]?.unrated ?? 0) : countIds(session, rows);
}

async function labelTables(
  session: Session,
  plan: Plan,
  tables: Readonly<Record<string, BuiltRow[]>>,
  run: Run,
): Promise<Record<string, BuiltRow[]>> {
  const labelled: Record<string, BuiltRow[]> = {};
  for (const [name, rows] of Object.entries(tables)) {
    const table: TableSpec | undefined = plan.tables[name];
    if (table === undefined) labelled[name] = rows;
    else labelled[name] = withLabels(rows, table, await labelRows(session, table.keys, rows, run));
  }
  return labelled;
}

/** An id may look like a number, and is still none. */
const textual: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['id', 'text', 'enum']);

/**
 * Rows by any column: `name` or `name:desc`, null last.
 * @throws invalid_sort
 */
export function sorted(
  rows: readonly BuiltRow[],
  sort: string | undefined,
  columns: readonly Column[],
): readonly BuiltRow[] {
  if (sort === undefined || sort === '') return rows;
  const [name = '', direction = 'asc'] = sort.split(':');
  const column = columns.find((one) => one.name === name);
  if (column === undefined || !['asc', 'desc'].includes(direction)) {
    const expected = columns.map((one) => one.name).join(', ');
    throw new BineshError('invalid_sort', { field: 'sort', value: sort, expected });
  }
  const sign = direction === 'desc' ? -1 : 1;
  const at = (row: BuiltRow): Value => row[name] ?? null;
  return [...rows].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (textual.has(column.kind) ? byCodePoint(String(x), String(y)) : compareFigures(x, y));
  });
}
