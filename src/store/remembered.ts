import { BineshError } from '../core/errors.ts';
import { records } from '../records/index.ts';
import type { RecordType, StoredName } from '../records/record.ts';
import { typeNamed } from './tables.ts';
import type { Tx } from './tx.ts';

const withPast: readonly RecordType[] = [records.deal, records.lead];

/** The fields whose past values may name a record of this type, by whose past it is. */
function pastOf(type: StoredName): readonly (readonly [entity: string, field: string])[] {
  return withPast.flatMap(({ name, fields }) =>
    Object.entries(fields)
      .filter(([, field]) => field.history && field.ref === type)
      .map(([field]) => [name, field] as const),
  );
}

/** Whether the past of any record names this one: what has been must stay known, or its figures would change. */
export async function isRemembered(tx: Tx, type: StoredName, id: string): Promise<boolean> {
  for (const [entity, field] of pastOf(type)) {
    const { rows } = await tx.client.query(
      'select 1 from history where workspace_id = $1 and entity = $2 and field = $3 and value = $4 limit 1',
      [tx.workspace.id, entity, field, id],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/** Refuses to delete what the past of a record names. */
export async function refuseRemembered(tx: Tx, type: StoredName, id: string): Promise<void> {
  if (!(await isRemembered(tx, type, id))) return;
  const { one } = typeNamed(type).label;
  throw new BineshError('record_referenced', { type: one, value: id, expected: records.history.label.one });
}
