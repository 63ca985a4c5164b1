import type { Pool, PoolClient } from 'pg';
import type { StoredName } from '../records/record.ts';
import type { AssignmentRule } from '../records/workspace-options.ts';
import type { RowInput, Tx } from './tx.ts';

/**
 * Gives a new lead or deal that names no owner the one whose turn it is, by the first rule for its source that has
 * somebody active. Whoever was given one longest ago is next; who never was, comes before.
 */
export async function withOwner(tx: Tx, type: StoredName, row: RowInput): Promise<RowInput> {
  if (type !== 'lead' && type !== 'deal') return row;
  if ((row.owner_id ?? '') !== '') return row;
  const source = row.source_id ?? '';
  const rules = (tx.workspace.options.assignment ?? []).filter(
    (rule) =>
      rule.types.includes(type) && (rule.sources === null || rule.sources.some((id) => id === source)),
  );
  for (const rule of rules) {
    const [next] = await turnsOf(tx.client, tx.workspace.id, rule);
    if (next === undefined) continue;
    await tx.client.query(
      `update workspace set turns = jsonb_set(turns, array[$2::text], to_jsonb(
          (select coalesce(max(value::bigint), 0) + 1 from jsonb_each_text(turns)))) where id = $1`,
      [tx.workspace.id, next],
    );
    return { ...row, owner_id: next };
  }
  return row;
}

/** Who a rule gives to, next first: its active users, and the active reps of its team and the teams below. */
export async function turnsOf(
  client: Pool | PoolClient,
  workspaceId: number,
  rule: AssignmentRule,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with recursive below as (
        select id from team where workspace_id = $1 and id = $3
        union select t.id from team t join below on t.parent_id = below.id where t.workspace_id = $1
      )
      select u.id from "user" u join workspace w on w.id = u.workspace_id
      where u.workspace_id = $1 and u.active
        and (u.id = any($2) or (u.role = 'rep' and u.team_id in (select id from below)))
      order by (w.turns->>u.id)::bigint nulls first, array_position($2::text[], u.id), u.ordinal`,
    [workspaceId, rule.users, rule.team],
  );
  return rows.map(({ id }) => id);
}
