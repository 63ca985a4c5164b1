import { BineshError } from '../core/errors.ts';
import { kept, recordTypes } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { keyColumns, quote } from '../store/schema.ts';
import { keyValues } from '../store/tables.ts';
import type { RecordSnapshot } from './snapshot.ts';
import { mirrorColumns } from './tables.ts';

/** What happened to the records of a workspace since a version. */
export interface Changed {
  readonly after: number;
  /** By record type: the keys of records changed one by one (`recordKey`), and whether rows came in bulk. */
  readonly types: ReadonlyMap<RecordType<RecordName>, { keys: string[]; bulk: boolean }>;
  readonly settings: boolean;
}

/** How many rows changed after a version; a bulk import counts all of its own. */
export async function countChanged({ client, workspace }: RecordSnapshot, after: number): Promise<number> {
  const { rows } = await client.query<{ changed: number }>(
    `select count(*) + coalesce(sum((after->>'rows')::bigint) filter (where action = 'import'), 0)::bigint as changed
     from change where workspace_id = $1 and version > $2`,
    [workspace.id, after],
  );
  return rows[0]?.changed ?? 0;
}

/** Reads the change log after a version. */
export async function readChanged({ client, workspace }: RecordSnapshot, after: number): Promise<Changed> {
  const { rows } = await client.query<{ type: string; id: string | null }>(
    `select distinct record_type as type, record_id as id from change where workspace_id = $1 and version > $2`,
    [workspace.id, after],
  );
  const named = new Map<string, RecordType<RecordName>>(recordTypes.map((type) => [type.name, type]));
  const types = new Map<RecordType<RecordName>, { keys: string[]; bulk: boolean }>();
  let settings = false;
  for (const { type: name, id } of rows) {
    const type = named.get(name);
    if (type === undefined) {
      if (Object.hasOwn(kept, name)) continue; // no figure reads it
      if (name !== 'workspace') throw new BineshError('unknown_record_type', { value: name, expected: '' });
      settings = true;
      continue;
    }
    const entry = types.get(type) ?? { keys: [], bulk: false };
    types.set(type, entry);
    if (id === null) entry.bulk = true;
    else entry.keys.push(id);
  }
  return { after, types, settings };
}

const keysAtOnce = 20_000;

/** The rows that records with these keys have now, as texts in the order of `mirrorColumns`. */
export async function* rowsNow(
  { client, workspace }: RecordSnapshot,
  type: RecordType<RecordName>,
  keys: readonly string[],
): AsyncGenerator<(string | null)[][]> {
  const columns = mirrorColumns(type).map(({ written }) => `cast(${written} as text)`);
  const key = keyColumns(type);
  const casts = key.map((column) => {
    const field = type.fields[column]?.type;
    return field === 'date' ? 'date[]' : field === undefined ? 'bigint[]' : 'text[]';
  });
  const given = casts.map((cast, index) => `$${index + 2}::${cast}`);
  const query = `select ${columns.join(', ')} from ${quote(type.name)}
    where workspace_id = $1 and (${key.map(quote).join(', ')}) in (select * from unnest(${given.join(', ')}))`;
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const values = keys.slice(from, from + keysAtOnce).map((text) => keyValues(type, text) ?? []);
    const { rows } = await client.query<(string | null)[]>({
      text: query,
      values: [workspace.id, ...key.map((_, index) => values.map((each) => each[index]))],
      rowMode: 'array',
    });
    yield rows;
  }
}

/** SQL of DuckDB: the key of a row as the change log writes it. */
export function keyText(type: RecordType): string {
  const parts = keyColumns(type).map((column) => `cast(${quote(column)} as varchar)`);
  return parts.join(` || '/' || `);
}
