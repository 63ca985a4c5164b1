import type { WorkspaceSettings } from '../src/records/workspace.ts';
import type { Store } from '../src/store/store.ts';
import type { Tx } from '../src/store/tx.ts';

export const sampleSettings: WorkspaceSettings = {
  name: 'نمونه',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
  weekStart: 'saturday',
  locale: 'fa',
};

/** A deal that fits what `insertBasics` makes. */
export const sampleDeal = {
  id: 'd1',
  name: 'معامله',
  created_at: '2025-03-21T08:30:00Z',
  stage_id: 's1',
  owner_id: 'u1',
} as const;

/** What every deal needs: users `u1` and `u2`, a pipeline with stages `s1`, `s2`, `won` and `lost`. */
export async function insertBasics(tx: Tx): Promise<void> {
  await tx.insert('user', { id: 'u1', name: 'سارا' });
  await tx.insert('user', { id: 'u2', name: 'امیر' });
  await tx.insert('pipeline', { id: 'p1', name: 'فروش' });
  const stages = [
    ['s1', 'open'],
    ['s2', 'open'],
    ['won', 'won'],
    ['lost', 'lost'],
  ] as const;
  for (const [position, [id, category]] of stages.entries()) {
    await tx.insert('stage', { id, pipeline_id: 'p1', position: position + 1, name: id, category });
  }
}

/** A new workspace with these basics, at version 1. */
export async function sampleWorkspace(store: Store, name: string = sampleSettings.name): Promise<number> {
  const { id } = await store.createWorkspace(sampleSettings, name);
  await store.write(id, 'test', insertBasics);
  return id;
}
