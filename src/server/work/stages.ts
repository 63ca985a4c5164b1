import { BineshError } from '../../core/errors.ts';
import type { StoredOptions } from '../../records/workspace-options.ts';
import { isRemembered } from '../../store/remembered.ts';
import type { Tx } from '../../store/tx.ts';
import { invalid } from '../../store/values.ts';
import { writeOptions } from '../../store/workspace-change.ts';

interface Stage {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly category: string;
}

/** What became of a stage that was removed. */
export interface Removed {
  readonly moved: number;
  /** It stays as retired: the past of deals names it. */
  readonly retired: boolean;
}

/**
 * Removes a stage (docs/decisions/0023-stages-retire.md). Deals in an open one move; a closed one keeps its deals, for
 * moving them would close them now.
 */
export async function removeStage(tx: Tx, id: string, moveTo: string | undefined): Promise<Removed> {
  const stage = await stageOf(tx, id);
  const { options } = tx.workspace;
  const isOpen = stage.category === 'open';
  const deals = await dealsIn(tx, id);
  if (isOpen) {
    const others = (await stagesBeside(tx, id)).filter((other) => other.id !== id && isInUse(options, other));
    if (!others.some(({ category }) => category === 'open')) throw new BineshError('last_stage');
    if (deals.length > 0) await moveDeals(tx, id, deals, moveTo);
  }
  const { [id]: _, ...stageDays } = options.stageDays ?? {};
  const isKept = (!isOpen && deals.length > 0) || (await isRemembered(tx, 'stage', id));
  if (!isKept) {
    if (options.stageDays !== undefined) await writeOptions(tx, { ...options, stageDays });
    await tx.delete('stage', id);
    return { moved: isOpen ? deals.length : 0, retired: false };
  }
  const retiredStages = [...new Set([...(options.retiredStages ?? []), id])];
  await writeOptions(tx, { ...options, retiredStages });
  return { moved: isOpen ? deals.length : 0, retired: true };
}

/** Takes a retired stage into use again. */
export async function restoreStage(tx: Tx, id: string): Promise<void> {
  await stageOf(tx, id);
  const { options } = tx.workspace;
  const retiredStages = (options.retiredStages ?? []).filter((each) => each !== id);
  await writeOptions(tx, { ...options, retiredStages });
}

/**
 * Puts the stages of a pipeline into an order: all of its open ones in use must be named. Those that are not named
 * stay behind the one that they stood behind.
 */
export async function orderStages(tx: Tx, pipeline: string, ids: readonly string[]): Promise<string[]> {
  if ((await tx.get('pipeline', pipeline)) === undefined)
    throw new BineshError('record_not_found', { type: 'pipeline', value: pipeline });
  const stages = await stagesOf(tx, pipeline);
  const needed = stages.filter((stage) => stage.category === 'open' && isInUse(tx.workspace.options, stage));
  const isWhole = needed.every(({ id }) => ids.includes(id)) && new Set(ids).size === ids.length;
  if (!isWhole || !ids.every((id) => stages.some((stage) => stage.id === id)))
    throw invalid('stages', ids.join(', '), needed.map(({ id }) => id).join(', '));
  const order = [...ids];
  for (const [at, { id }] of stages.entries()) {
    if (order.includes(id)) continue;
    const before = stages[at - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const moved = stages.filter(({ id, position }) => position !== order.indexOf(id) + 1);
  // At once: one after the other would stand at the same place for a moment.
  await tx.client.query(
    `update stage s set position = o.position, version = $2
      from unnest($3::text[], $4::bigint[]) o (id, position) where s.workspace_id = $1 and s.id = o.id`,
    [tx.workspace.id, tx.version, moved.map(({ id }) => id), moved.map(({ id }) => order.indexOf(id) + 1)],
  );
  for (const { id, position } of moved)
    await tx.changed('stage', id, { position }, { position: order.indexOf(id) + 1 });
  return order;
}

const isInUse = ({ retiredStages }: StoredOptions, { id }: Stage): boolean =>
  retiredStages?.includes(id) !== true;

async function stageOf(tx: Tx, id: string): Promise<Stage> {
  const row = id.includes('\0') ? undefined : await tx.get('stage', id);
  if (row === undefined) throw new BineshError('record_not_found', { type: 'stage', value: id });
  return row.fields as unknown as Stage;
}

async function stagesOf(tx: Tx, pipeline: string): Promise<Stage[]> {
  const { rows } = await tx.client.query<Stage>(
    `select id, name, position, category from stage
      where workspace_id = $1 and pipeline_id = $2 order by position, ordinal`,
    [tx.workspace.id, pipeline],
  );
  return rows;
}

async function stagesBeside(tx: Tx, id: string): Promise<Stage[]> {
  const row = await tx.get('stage', id);
  return stagesOf(tx, String(row?.fields.pipeline_id));
}

async function dealsIn(tx: Tx, stage: string): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>(
    'select id from deal where workspace_id = $1 and stage_id = $2 order by ordinal',
    [tx.workspace.id, stage],
  );
  return rows.map(({ id }) => id);
}

async function moveDeals(
  tx: Tx,
  from: string,
  deals: readonly string[],
  to: string | undefined,
): Promise<void> {
  if (to === undefined) throw new BineshError('stage_needs_target', { count: deals.length });
  if (to === from) throw invalid('moveTo', to, '≠');
  const { category } = await stageOf(tx, to);
  if (category !== 'open') throw invalid('moveTo', to, 'open');
  for (const id of deals) await tx.update('deal', id, { stage_id: to });
}
