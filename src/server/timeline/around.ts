import type { Reader } from '../../access/reader.ts';
import { withinReach } from '../../access/rights.ts';
import { all, among, join, name, raw, type Sql, sql, text } from '../../facts/sql.ts';
import { records, recordTypes } from '../../records/index.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import type { Store } from '../../store/store.ts';

/** The types that stand on timelines, in the order in which those of one instant are told. */
export const activityTypes: readonly RecordType<RecordName>[] = recordTypes.filter(
  ({ moment, fields }) => moment !== undefined && fields.deal_id !== undefined,
);

/** When an activity stands on a timeline: a task that was done, when it was done. */
export function momentSql({ moment = '', fields }: RecordType<RecordName>): Sql {
  const own = sql`r.${name(moment)}`;
  return 'completed_at' in fields ? sql`coalesce(r.completed_at, ${own})` : own;
}

/** By the name of a field of activities: the ids that it may hold. */
type Linked = ReadonlyMap<string, readonly string[]>;

/** More than these are looked through no further: nobody reads the timeline of so many deals. */
const mostLinked = 10_000;

/**
 * What activities around a record are linked to: the record itself, and what refers to it, as the deals and contacts
 * of a company, the lead that became a deal.
 */
export async function linkedTo(
  store: Store,
  reader: Reader,
  subject: RecordName,
  id: string,
): Promise<Linked> {
  const linked = new Map<string, readonly string[]>();
  for (const [field, between] of linkFields) {
    if (between === subject) {
      linked.set(field, [id]);
      continue;
    }
    const ways = Object.entries(records[between].fields).filter(([, { ref }]) => ref === subject);
    if (ways.length === 0) continue;
    const where = join(
      ways.map(([way]) => sql`r.${name(way)} = ${text(id)}`),
      ' or ',
    );
    const found = sql`select r.id from ${name(between)} r where r.workspace_id = ${reader.workspace.id}
      and (${where}) and ${withinReach(reader, 'see', between, 'r')} limit ${raw(String(mostLinked))}`;
    const { rows } = await store.pool.query<{ id: string }>(found);
    if (rows.length > 0)
      linked.set(
        field,
        rows.map((row) => row.id),
      );
  }
  return linked;
}

/** The fields through which activities hang on records that have timelines. */
const linkFields: readonly (readonly [field: string, type: RecordName])[] = (
  [
    ['deal_id', 'deal'],
    ['lead_id', 'lead'],
    ['contact_id', 'contact'],
  ] as const
).filter(([field]) => activityTypes.every(({ fields }) => field in fields));

/** The types whose records have timelines: what activities hang on, and what those hang on. */
export const hasTimeline = (type: RecordName): boolean =>
  linkFields.some(
    ([, between]) =>
      between === type ||
      (type === 'company' && Object.values(records[between].fields).some(({ ref }) => ref === type)),
  );

/** The activities `r` of a type around a record that the reader may see; undefined where there can be none. */
export function aroundSql(
  reader: Reader,
  type: RecordType<RecordName>,
  linked: Linked,
  more: readonly Sql[],
  columns: Sql,
): Sql | undefined {
  const reach = withinReach(reader, 'see', type.name, 'r');
  // One after the other, so that each goes by its own index; what an earlier one has is not told again.
  const parts = [...linked].map(([field, ids], at) => {
    const earlier = [...linked]
      .slice(0, at)
      .map(
        ([before, known]) => sql`(r.${name(before)} is null or not ${among(sql`r.${name(before)}`, known)})`,
      );
    const where = all([
      sql`r.workspace_id = ${reader.workspace.id}`,
      among(sql`r.${name(field)}`, ids),
      ...earlier,
      reach,
      ...more,
    ]);
    return sql`select ${columns} from ${name(type.name)} r where ${where}`;
  });
  return parts.length === 0 ? undefined : join(parts, ' union all ');
}
