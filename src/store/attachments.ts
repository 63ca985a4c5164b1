import type { PersonRecords } from './person.ts';
import type { Tx } from './tx.ts';

/** The files of one record go to another, as its references do. */
export async function moveAttachments(tx: Tx, type: string, from: string, to: string): Promise<void> {
  const { rows } = await tx.client.query<{ id: string }>(
    'select id from attachment where workspace_id = $1 and entity = $2 and entity_id = $3 order by ordinal',
    [tx.workspace.id, type, from],
  );
  for (const { id } of rows) await tx.update('attachment', id, { entity_id: to });
}

/** Takes a person's files away, and their names out of the change log. Answers the hashes that nothing else holds. */
export async function eraseAttachments(
  tx: Tx,
  person: PersonRecords,
  erasedName: string,
): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (const type of ['contact', 'lead'] as const) {
    const ids = person.get(type) ?? [];
    // What was deleted before stands in the change log, and its bytes in the data folder.
    const { rows: told } = await tx.client.query<{ id: string; sha256: string; here: boolean }>(
      `select distinct c.record_id as id, coalesce(c.after, c.before) ->> 'sha256' as sha256,
          exists (select 1 from attachment a where a.workspace_id = $1 and a.id = c.record_id) as here
        from change c where c.workspace_id = $1 and c.record_type = 'attachment' and c.action in ('insert', 'delete')
          and coalesce(c.after, c.before) ->> 'entity' = $2 and coalesce(c.after, c.before) ->> 'entity_id' = any($3)`,
      [tx.workspace.id, type, ids],
    );
    for (const { id, sha256, here } of told) {
      hashes.add(sha256);
      if (here) await tx.delete('attachment', id);
    }
    await tx.log.flush();
    await tx.client.query(
      `update change set
          before = case when before ? 'name' then before || jsonb_build_object('name', $3::text) else before end,
          after = case when after ? 'name' then after || jsonb_build_object('name', $3::text) else after end
        where workspace_id = $1 and record_type = 'attachment' and record_id = any($2)`,
      [tx.workspace.id, told.map(({ id }) => id), erasedName],
    );
  }
  const { rows: held } = await tx.client.query<{ sha256: string }>(
    'select distinct sha256 from attachment where workspace_id = $1 and sha256 = any($2)',
    [tx.workspace.id, [...hashes]],
  );
  for (const { sha256 } of held) hashes.delete(sha256);
  return [...hashes];
}
