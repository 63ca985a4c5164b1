import { Big } from 'big.js';
import type { Value } from '../core/table.ts';
import { join, raw, type Sql, sql } from '../facts/sql.ts';
import type { Cell, Session } from './engine.ts';
import type { Key } from './keys.ts';
import { countRecords, type Measure, type Measured, measureSql, nothing, readMeasure } from './measures.ts';
import type { Figures, Part } from './report.ts';

/** A group's place: which keys it is grouped by, and their values. */
export const levelOf = (keys: readonly string[]): string => keys.join(',');
export const tupleOf = (values: readonly Value[]): string => JSON.stringify(values);

type Group = ReadonlyMap<string, Measured>;

/** A part's measures by group: level, then the values of its keys. */
export interface Aggregated {
  readonly part: Part;
  /** How many records of the whole part leave the money figures because no exchange rate is known. */
  readonly unrated: number;
  readonly levels: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly values: readonly Value[]; readonly figures: Group }>
  >;
}

/** No name of a measure of a report's own. */
const unrated = '#unrated';

const column = (name: string): Sql => raw(`"${name}"`);

function keyValue(key: Key | undefined, cell: Cell | undefined): Value {
  if (cell === null || cell === undefined) return null;
  return key?.kind === 'hour' || key?.kind === 'weekday' ? Number(cell) : String(cell);
}

/**
 * One scan of the part for all the levels: `grouping sets`, told apart by `grouping()`.
 */
export async function aggregate(
  session: Session,
  part: Part,
  keys: Readonly<Record<string, Key>>,
  levels: readonly (readonly string[])[],
): Promise<Aggregated> {
  const names = [...new Set(levels.flat())];
  const measures: (readonly [string, Measure])[] = Object.entries(part.measures);
  if (part.unrated !== undefined) measures.push([unrated, countRecords(part.unrated)]);
  const selected: Sql[] = [
    ...names.map((name) => sql`cast(p.${column(name)} as text) as ${column(name)}`),
    ...names.map((name, index) => sql`grouping(p.${column(name)}) as ${raw(`g${index}`)}`),
    ...measures.map(([, measure], index) => sql`${measureSql(measure)} as ${raw(`m${index}`)}`),
  ];
  const sets = levels.map((level) =>
    level.length === 0 ? sql`()` : sql`(${join(level.map((name) => sql`p.${column(name)}`))})`,
  );
  const text =
    names.length === 0
      ? sql`select ${join(selected)} from ${part.rows} p`
      : sql`select ${join(selected)} from ${part.rows} p group by grouping sets (${join(sets)})`;

  const found = new Map<string, Map<string, { values: Value[]; figures: Group }>>();
  for (const row of await session.query(text)) {
    const level = names.filter((_, index) => Number(row[`g${index}`]) === 0);
    const values = level.map((name) => keyValue(keys[name], row[name]));
    const figures = new Map(
      measures.map(([name, measure], index) => [name, readMeasure(measure, row[`m${index}`])]),
    );
    const at = levelOf(level);
    const groups = found.get(at) ?? new Map<string, { values: Value[]; figures: Group }>();
    found.set(at, groups);
    groups.set(tupleOf(values), { values, figures });
  }
  const whole = found.get(levelOf([]))?.get(tupleOf([]));
  return { part, unrated: Number(whole?.figures.get(unrated) ?? 0), levels: found };
}

/** The figures of the group that the keys' values make, over every part that has the measure. */
export function figuresAt(
  parts: readonly Aggregated[],
  keys: readonly string[],
  value: (key: string) => Value,
): Figures {
  const read = (measure: string): Measured => {
    for (const { part, levels } of parts) {
      const declared = part.measures[measure];
      if (declared === undefined) continue;
      const names = namesAt(levels, ownKeys(part, keys));
      const group = levels.get(levelOf(names))?.get(tupleOf(names.map(value)));
      return group?.figures.get(measure) ?? nothing(declared);
    }
    throw new Error(`no part measures ${measure}`);
  };
  return {
    count: (measure) => expectNumber(read(measure), measure),
    sum: (measure) => {
      const value = read(measure);
      if (value instanceof Big) return value;
      throw new Error(`${measure} is not a sum`);
    },
    percentile: (measure) => {
      const value = read(measure);
      if (value === null || typeof value === 'number') return value;
      throw new Error(`${measure} is not a percentile`);
    },
  };
}

/** Of some keys those that a part's rows have. */
export const ownKeys = (part: Part, keys: readonly string[]): readonly string[] =>
  part.keys === undefined ? keys : keys.filter((key) => part.keys?.includes(key));

/** Levels hold their keys in the order of the query; the same set of keys in any order is the same level. */
function namesAt(levels: Aggregated['levels'], keys: readonly string[]): readonly string[] {
  const own = levelOf(keys);
  if (levels.has(own)) return keys;
  for (const level of levels.keys()) {
    const names = level === '' ? [] : level.split(',');
    if (names.length === keys.length && names.every((name) => keys.includes(name))) return names;
  }
  return keys;
}

function expectNumber(value: Measured, measure: string): number {
  if (typeof value === 'number') return value;
  throw new Error(`${measure} is not a count`);
}
