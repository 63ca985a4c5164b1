import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { edits, insertTargets, write } from '../../test/random-edits.ts';
import { sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';
import type { Store } from '../store/store.ts';
import { openMirror } from './mirror.ts';

let store: Store;
let made = 0;

before(async () => {
  store = await tempStore();
});
after(() => store.close());

test('After any edits the mirror at a version is the records at that version', async (t) => {
  let accepted = 0;
  let refused = 0;
  const property = fc.asyncProperty(edits, fc.nat(5), async (writes, pause) => {
    const workspaceId = await sampleWorkspace(store, `edited ${++made}`);
    await store.write(workspaceId, 'u1', insertTargets);
    const mirror = await openMirror(store, workspaceId);
    try {
      for (const [index, group] of writes.entries()) {
        if (await write(store, workspaceId, group)) accepted++;
        else refused++;
        if (index % (pause + 1) === 0) await mirror.caughtUp(await store.currentVersion(workspaceId));
      }
      const version = await store.currentVersion(workspaceId);
      await mirror.caughtUp(version);
      assert.equal(mirror.version, version);
      assert.deepEqual(await mirror.verify(), []);
    } finally {
      await mirror.close();
    }
  });
  await fc.assert(property, { numRuns: 3 });
  t.diagnostic(`${accepted} writes made, ${refused} refused`);
});
