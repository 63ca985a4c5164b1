import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { tempFolder, tempStore } from '../../../test/temp-store.ts';
import type { Store } from '../../store/store.ts';
import { changeWorkspace, writeOptions } from '../../store/workspace-change.ts';
import { importBundle } from './import.ts';
import { goodFiles, writeBundle } from './sample-bundle.ts';

let store: Store;
let work: Awaited<ReturnType<typeof tempFolder>>;

before(async () => {
  store = await tempStore();
  work = await tempFolder();
});

after(async () => {
  await store.close();
  await work.remove();
});

test('an import brings what people may no longer enter: losses without a reason, deals in a retired stage', async () => {
  const take = async (files: Readonly<Record<string, string>>) => {
    const bundle = await writeBundle({ ...goodFiles, ...files });
    try {
      return await importBundle(store, bundle.path, {
        workspace: 'گذشته',
        rejectedFolder: join(work.path, 'rejected'),
      });
    } finally {
      await bundle.remove();
    }
  };
  const { workspace } = await take({});
  await store.write(workspace.id, 'test', async (tx) => {
    await changeWorkspace(tx, { lossReasonRequired: true });
    await writeOptions(tx, { ...tx.workspace.options, retiredStages: ['s1'] });
  });
  await take({
    'stages.csv': 'id,pipeline_id,position,name,category\ns1,p1,1,یک,open\ns9,p1,9,باخت,lost\n',
    'deals.csv':
      'id,name,created_at,stage_id,owner_id\nold1,الف,2025-01-01T00:00:00Z,s9,u1\nold2,ب,2025-01-01T00:00:00Z,s1,u1\n',
  });
  const { rows } = await store.pool.query(
    `select id, stage_id, loss_reason_id from deal where workspace_id = $1 and id like 'old%' order by id`,
    [workspace.id],
  );
  assert.deepEqual(rows, [
    { id: 'old1', stage_id: 's9', loss_reason_id: null },
    { id: 'old2', stage_id: 's1', loss_reason_id: null },
  ]);
});
