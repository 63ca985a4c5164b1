import { Sql } from 'sql-template-tag';
import { BineshError } from '../core/errors.ts';
import type { Fact } from '../facts/fact.ts';
import { facts } from '../facts/index.ts';
import { join, raw, sql, text, texts } from '../facts/sql.ts';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import type { Reach } from '../records/role-rights.ts';
import type { Engine, Session } from './engine.ts';

/** What a reader sees of the records: see docs/decisions/0021-sight.md. */
export interface Sight {
  /** Of each type that belongs to people. */
  readonly reach: Readonly<Partial<Record<RecordName, Reach>>>;
  /** The user's own id. */
  readonly own: readonly string[];
  /** The users of its team and of the teams below. */
  readonly team: readonly string[];
  /** Those teams. */
  readonly teams: readonly string[];
  /** Fields that it does not see; `custom.<key>` for those that an administrator added. */
  readonly hidden: Readonly<Partial<Record<RecordName, readonly string[]>>>;
  /** A question about a type of which it sees nothing is refused, instead of answered with nothing. */
  readonly refuses?: true;
}

/** Equal for sights that see the same. */
export const sightKey = (sight: Sight | null): string => (sight === null ? '' : JSON.stringify(sight));

/** Where rows are looked up, and how the ids of a type's seen records are found. */
export interface Place {
  readonly rows: (type: RecordName) => Sql;
  /** A parenthesised select of ids; `condition` is what `seenIf` says of rows named `v`. */
  readonly ids: (type: RecordName, condition: Sql) => Sql;
  /** A value is in a list of texts. */
  readonly among: (value: Sql, list: readonly string[]) => Sql;
}

const declared = (type: RecordName): RecordType<RecordName> => records[type];
const column = (alias: string, name: string): Sql => sql`${raw(alias)}.${raw(`"${name}"`)}`;

/** Whether all records of a type are seen, none of them, or those of a condition on rows named `alias`. */
export function seenIf(sight: Sight, type: RecordName, alias: string, place: Place): Sql | boolean {
  const { whose } = declared(type);
  if (whose === undefined) return true;
  const reach = sight.reach[type] ?? (whose.person === undefined ? undefined : 'all');
  if (reach === 'none') return false;
  if (reach === 'all') return true;
  const ways: Sql[] = reach === undefined ? [] : persons(sight, type, alias, reach, place);
  for (const field of whose.through ?? []) {
    for (const [to, only] of targets(type, field, alias)) {
      const seen = seenIf(sight, to, 'v', place);
      if (seen === false) continue;
      const link = column(alias, field);
      const is = seen === true ? sql`${link} is not null` : sql`${link} in ${place.ids(to, seen)}`;
      ways.push(sql`(${only}${is})`);
    }
  }
  for (const { type: from, field } of whose.of ?? []) {
    const seen = seenIf(sight, from, 'v', place);
    if (seen === false) continue;
    const link = column('v', field);
    const among = seen === true ? sql`true` : sql`v.id in ${place.ids(from, seen)}`;
    ways.push(
      sql`${column(alias, 'id')} in (select ${link} from ${place.rows(from)} v where ${link} is not null and ${among})`,
    );
  }
  const any = ways.length === 0 ? sql`false` : sql`(${join(ways, ' or ')})`;
  return told(sight, type, alias, any, place);
}

/** What is nobody's is seen from a team's reach on: somebody must be able to give it to someone. */
function persons(
  sight: Sight,
  type: RecordName,
  alias: string,
  reach: 'own' | 'team',
  { among }: Place,
): Sql[] {
  const { whose, fields } = declared(type);
  const name = whose?.person ?? '';
  const person = column(alias, name);
  const ways = targets(type, name, alias).map(([to, only]) => {
    const ids = to === 'team' ? (reach === 'team' ? sight.teams : []) : sight[reach];
    return sql`(${only}${among(person, ids)})`;
  });
  if (reach === 'team' && fields[name]?.required !== true) ways.push(sql`${person} is null`);
  return ways;
}

/** The types that a reference points to, each with the condition under which it does. */
function targets(type: RecordName, name: string, alias: string): [RecordName, Sql][] {
  const ref = declared(type).fields[name]?.ref;
  if (ref === undefined) throw new Error(`${type}.${name} is no reference`);
  if (typeof ref === 'string') return [[ref, sql``]];
  return Object.entries(ref.to).map(([kind, to]) => [to, sql`${column(alias, ref.by)} = ${text(kind)} and `]);
}

/** Rows that tell of a hidden field's past are hidden as it is. */
function told(sight: Sight, type: RecordName, alias: string, any: Sql, { among }: Place): Sql {
  const { whose } = declared(type);
  if (whose?.tells === undefined) return any;
  const conditions = [any];
  for (const field of whose.through ?? []) {
    for (const [to, only] of targets(type, field, alias)) {
      const hidden = sight.hidden[to] ?? [];
      if (hidden.length > 0) conditions.push(sql`not (${only}${among(column(alias, whose.tells), hidden)})`);
    }
  }
  return sql`(${join(conditions, ' and ')})`;
}

/** A relation as a reader sees it: the common table expressions that it needs, and its rows. */
interface Seen {
  readonly needs: ReadonlyMap<string, Sql>;
  readonly select: Sql | undefined;
  /** Nothing of it is seen. */
  readonly isNone: boolean;
}

const relation = /\b(records|facts)\.(?:"([a-z_]+)"|([a-z_]+)\b)/g;

/** What a sight makes of each relation, worked out once. */
class Narrowing {
  readonly #sight: Sight;
  readonly #known = new Map<string, Seen>();

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  /** A query with every relation as the reader sees it. */
  narrow(query: Sql): Sql {
    const needs = new Map<string, Sql>();
    const strings = query.strings.map((part) =>
      part.replace(relation, (whole, schema: string, quoted: string | undefined, plain: string) => {
        const name = `${schema}.${quoted ?? plain}`;
        const seen = this.#seen(name);
        if (seen.isNone && this.#sight.refuses) throw new BineshError('forbidden');
        if (seen.select === undefined) return whole;
        for (const [need, definition] of seen.needs) needs.set(need, definition);
        needs.set(`seen_${schema}_${quoted ?? plain}`, seen.select);
        return `seen_${schema}_${quoted ?? plain}`;
      }),
    );
    if (needs.size === 0) return query;
    const list = [...needs].map(([name, definition]) => sql`${raw(name)} as ${definition}`);
    return sql`with ${join(list, ',\n')}\n${new Sql(strings, query.values)}`;
  }

  #seen(name: string): Seen {
    const known = this.#known.get(name);
    if (known) return known;
    const made = this.#define(name);
    this.#known.set(name, made);
    return made;
  }

  #define(name: string): Seen {
    const [schema, table = ''] = name.split('.');
    const fact = schema === 'facts' ? facts.find((one) => one.name === table) : undefined;
    const type = fact?.of ?? recordTypes.find((one) => one.name === table)?.name;
    if (type === undefined) return { needs: new Map(), select: undefined, isNone: false };
    const needs = new Map<string, Sql>();
    const place: Place = {
      rows: (of) => raw(`records."${of}"`),
      ids: (of, condition) => {
        const set = `sight_${of}`;
        needs.set(set, sql`materialized (select v.id from ${raw(`records."${of}"`)} v where ${condition})`);
        return sql`(select id from ${raw(set)})`;
      },
      // Joined, not looked through for each row.
      among: (value, list) => sql`${value} in (select unnest(${texts(list)}))`,
    };
    const seen = fact === undefined ? seenIf(this.#sight, type, 'r', place) : this.#ofFact(fact, place);
    const columns = this.#columns(fact ?? declared(type));
    if (seen === true && columns === undefined) return { needs, select: undefined, isNone: false };
    const where = seen === true ? sql`true` : seen === false ? sql`false` : seen;
    const select = sql`not materialized (select ${columns ?? sql`*`} from ${raw(`${schema}."${table}"`)} r where ${where})`;
    return { needs, select, isNone: seen === false };
  }

  /** A fact's rows are seen where the record is that they are of. */
  #ofFact({ of, key, bearsWhose }: Fact, place: Place): Sql | boolean {
    const { parent } = declared(of);
    const type = parent === undefined ? of : (targets(of, parent, 'r')[0]?.[0] ?? of);
    if (bearsWhose) return seenIf(this.#sight, type, 'r', place);
    const seen = seenIf(this.#sight, type, 'v', place);
    return typeof seen === 'boolean' ? seen : sql`r.${raw(key)} in ${place.ids(type, seen)}`;
  }

  /** The columns with hidden ones empty; undefined where none is hidden. */
  #columns(of: Fact | RecordType<RecordName>): Sql | undefined {
    const names =
      'columns' in of ? Object.keys(of.columns) : [...Object.keys(of.fields), 'custom', 'ordinal'];
    const isHidden = (name: string): boolean =>
      'columns' in of
        ? (of.tells?.[name] ?? [{ type: of.of, field: name }]).some(({ type, field }) =>
            this.#hides(type, field),
          )
        : this.#hides(of.name, name);
    if (!names.some(isHidden)) return undefined;
    return join(
      names.map((name) => {
        const own = column('r', name);
        // Nothing, of the column's own type.
        return isHidden(name) ? sql`nullif(${own}, ${own}) as ${raw(`"${name}"`)}` : own;
      }),
    );
  }

  #hides(type: RecordName, field: string): boolean {
    const hidden = this.#sight.hidden[type] ?? [];
    return field === 'custom' ? hidden.some((name) => name.startsWith('custom.')) : hidden.includes(field);
  }
}

const mostSights = 200;
const limitedEngines = new WeakMap<Engine, Map<string, Engine>>();

/** The engine as a reader sees the workspace through it; the engine itself for who sees everything. */
export function limited(engine: Engine, sight: Sight | null): Engine {
  if (sight === null) return engine;
  const known = limitedEngines.get(engine) ?? new Map<string, Engine>();
  limitedEngines.set(engine, known);
  const key = sightKey(sight);
  const before = known.get(key);
  if (before) return before;
  const narrowing = new Narrowing(sight);
  const made: Engine = {
    snapshot: (work, signal) =>
      engine.snapshot(
        (session) =>
          work({ ...session, sight, query: (query: Sql) => session.query(narrowing.narrow(query)) }),
        signal,
      ),
  };
  const [oldest] = known.keys();
  if (known.size >= mostSights && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}

/** The people whom a session's reader sees by every type that belongs to people; undefined: everybody. */
export function peopleOf({ sight }: Session): ReadonlySet<string> | undefined {
  if (sight === undefined) return undefined;
  const own = recordTypes.flatMap(({ name, whose }) =>
    whose?.person === undefined || whose.of !== undefined ? [] : [sight.reach[name] ?? 'all'],
  );
  if (own.includes('own')) return new Set(sight.own);
  return own.includes('team') ? new Set(sight.team) : undefined;
}

/** Whether amounts are hidden from a session's reader: then no report shows it any. */
export const hidesMoney = ({ sight }: Session): boolean =>
  sight !== undefined &&
  recordTypes.some(({ name, fields }) =>
    (sight.hidden[name] ?? []).some((field) => fields[field]?.type === 'money'),
  );
