import { signInEventKinds } from '../../access/sign-in-events.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { all, raw, type Sql, sql, text, texts } from '../../facts/sql.ts';
import { kept } from '../../records/index.ts';
import type { Store } from '../../store/store.ts';
import type { AuditAsked } from './asked.ts';

/** One thing that was done, as it is stored. */
export interface Entry {
  readonly version: number | null;
  readonly n: number;
  readonly at: string;
  readonly actor: string | null;
  readonly from: { readonly way: string | null; readonly address: string | null };
  readonly action: string;
  readonly type: string;
  readonly id: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** An entry with its place in its own stream, newest first. */
export interface Placed {
  readonly place: string;
  readonly instant: Instant;
  readonly entry: Entry;
}

/** One source of what was done. */
export interface Stream {
  readonly name: string;
  /** Whether it can hold anything of what is asked. */
  has(asked: AuditAsked): boolean;
  /** Entries older than a place. */
  read(
    store: Store,
    asked: AuditAsked,
    scope: Scope,
    after: string | undefined,
    limit: number,
  ): Promise<Placed[]>;
}

export interface Scope {
  readonly workspaceId: number;
  /** Whose own things may be told: what others keep for themselves is theirs. */
  readonly readerId: string;
}

interface Row {
  readonly version: number | null;
  readonly n: number;
  readonly at: Instant;
  readonly actor: string | null;
  readonly way: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly type: string;
  readonly id: string | null;
  readonly before: Entry['before'];
  readonly after: Entry['after'];
  readonly place: string;
}

const placed = ({ place, way, address, at, ...rest }: Row): Placed => ({
  place,
  instant: at,
  entry: { ...rest, at: formatInstant(at), from: { way, address } },
});

const covers = (wanted: readonly string[] | undefined, own: readonly string[]) =>
  wanted === undefined || wanted.some((each) => own.includes(each));

const timed = (column: Sql, { from, until }: AuditAsked): Sql[] => [
  ...(from === undefined ? [] : [sql`${column} >= ${from}::timestamptz`]),
  ...(until === undefined ? [] : [sql`${column} < ${until}::timestamptz`]),
];

const among = (column: Sql, values: readonly string[] | undefined): Sql[] =>
  values === undefined ? [] : [sql`${column} = any(${texts(values)})`];

const changeActions = ['insert', 'update', 'delete', 'import'];
/** What each keeps for itself. */
const own = Object.values(kept)
  .filter(({ fields }) => 'shared' in fields)
  .map(({ name }) => name);

/** The change log. Its versions are in the order of time, so a stretch of time is a stretch of versions. */
const changes: Stream = {
  name: 'change',
  has: ({ types, actions }) =>
    covers(actions, changeActions) &&
    (types === undefined || types.some((type) => type !== 'sign_in' && type !== 'export')),
  async read({ pool }, asked, { workspaceId, readerId }, after, limit) {
    const [version, n] = (after ?? '').split('.').map(Number);
    const conditions = [
      sql`c.workspace_id = ${workspaceId}`,
      sql`(c.record_type <> all(${texts(own)}) or c.actor = ${text(readerId)})`,
      ...among(sql`c.record_type`, asked.types),
      ...(asked.id === undefined ? [] : [sql`c.record_id = ${text(asked.id)}`]),
      ...among(sql`c.action`, asked.actions),
      ...versionsWithin(workspaceId, asked),
      ...(version === undefined || n === undefined
        ? []
        : [sql`(c.version, c.n) < (${version}::bigint, ${n}::int)`]),
    ];
    const { rows } = await pool.query<Row>(sql`
      select c.version, c.n, c.at, c.actor, o.way, o.address, c.action, c.record_type as type, c.record_id as id,
        c.before, c.after, c.version || '.' || c.n as place
      from change c left join change_origin o on o.workspace_id = c.workspace_id and o.version = c.version
      where ${all(conditions)} order by c.version desc, c.n desc limit ${limit}`);
    return rows.map(placed);
  },
};

function versionsWithin(workspaceId: number, { from, until, actors }: AuditAsked): Sql[] {
  // In the order of time, so that the index of time finds it; at one instant there may be several.
  const edgeOf = (edge: string, compare: '>=' | '<', order: 'asc' | 'desc') =>
    sql`(select e.version from change_origin e
      where e.workspace_id = ${workspaceId} and e.at ${raw(compare)} ${edge}::timestamptz
      order by e.at ${raw(order)}, e.version ${raw(order)} limit 1)`;
  return [
    ...(from === undefined ? [] : [sql`c.version >= ${edgeOf(from, '>=', 'asc')}`]),
    ...(until === undefined ? [] : [sql`c.version <= ${edgeOf(until, '<', 'desc')}`]),
    ...among(sql`o.actor`, actors),
  ];
}

/** A table of events that are no changes of records. */
function eventStream(
  name: 'sign_in' | 'export',
  table: string,
  columns: string,
  actorColumn: string,
  action: Sql,
  known: readonly string[],
): Stream {
  const column = (of: string) => raw(`e.${of}`);
  return {
    name,
    has: ({ types, actions, id }) => id === undefined && covers(types, [name]) && covers(actions, known),
    async read({ pool }, asked, { workspaceId }, after, limit) {
      const cut = after?.indexOf(' ') ?? -1;
      const conditions = [
        sql`e.workspace_id = ${workspaceId}`,
        ...timed(column('at'), asked),
        ...among(column(actorColumn), asked.actors),
        ...among(action, asked.actions),
        ...(after === undefined || cut < 0
          ? []
          : [sql`(e.at, e.id::text) < (${after.slice(0, cut)}::timestamptz, ${after.slice(cut + 1)})`]),
      ];
      const { rows } = await pool.query<Row>(sql`
        select null::bigint as version, 0 as n, e.at, ${raw(`e.${actorColumn}`)} as actor, ${raw(columns)},
          ${action} as action, ${text(name)} as type, null::jsonb as before, e.id::text as "eventId"
        from ${raw(table)} e where ${all(conditions)} order by e.at desc, e.id::text desc limit ${limit}`);
      return rows.map((row) => {
        const { eventId, ...rest } = row as Row & { eventId: string };
        return placed({ ...rest, place: `${formatInstant(row.at)} ${eventId}` });
      });
    },
  };
}

/** Everything that is told, each stream newest first. */
export const streams: readonly Stream[] = [
  changes,
  eventStream(
    'sign_in',
    'sign_in_event',
    `null::text as way, e.address, null::text as id,
      jsonb_strip_nulls(jsonb_build_object('account', e.account, 'agent', e.agent)) as after`,
    'user_id',
    sql`e.kind`,
    signInEventKinds,
  ),
  eventStream(
    'export',
    'export_event',
    `e.way, e.address, null::text as id, jsonb_build_object('what', e.what) || e.told as after`,
    'actor',
    sql`'export'::text`,
    ['export'],
  ),
];
