import type { Reader } from '../../access/reader.ts';
import { origin } from '../../store/origin.ts';
import type { Store } from '../../store/store.ts';

/** Keeps that somebody takes data out: what, and how much or which part of it. */
export async function keepTakenOut(
  { pool }: Pick<Store, 'pool'>,
  reader: Pick<Reader, 'id' | 'workspace'>,
  what: string,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { way, address } = origin() ?? {};
  await pool.query({
    name: 'keep-taken-out',
    text: `insert into export_event (workspace_id, actor, way, address, what, told) values ($1, $2, $3, $4, $5, $6)`,
    values: [reader.workspace.id, reader.id, way, address, what, JSON.stringify(told)],
  });
}
