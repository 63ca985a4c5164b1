import { BineshError } from '../../core/errors.ts';
import { raw, sql, texts } from '../../facts/sql.ts';
import type { RecordName } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';

/** Refuses ids that no record of this type has. */
export async function checkIds(
  tx: Tx,
  field: string,
  type: RecordName,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const given = ids.find((id) => id.includes('\0'));
  if (given !== undefined) throw new BineshError('unknown_reference', { field, value: '\\0' });
  const { text, values } = sql`select id from ${raw(quote(type))}
    where workspace_id = ${tx.workspace.id} and id = any(${texts(ids)})`;
  const { rows } = await tx.client.query<{ id: string }>(text, values);
  const known = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new BineshError('unknown_reference', { field, value: missing });
}
