import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RunningServer, serve } from '../src/server/serve.ts';
import { tempFolder } from './temp-store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, 'docs/import-with-the-api/import-maven.mjs');
const files = join(root, '../shared/data/maven-crm');
const skip = existsSync(files) ? false : `no data at ${files}`;

describe('import with the API', { skip }, () => {
  let server: RunningServer;
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  before(async () => {
    folder = await tempFolder();
    server = await serve({
      dataFolder: join(folder.path, 'data'),
      databaseUrl: '',
      analytics: 'mirror',
      port: 0,
      prepare: async ({ store }) => {
        await store.createWorkspace({
          name: 'Maven',
          timeZone: 'America/New_York',
          currency: 'USD',
          calendar: 'gregorian',
          weekStart: 'monday',
          locale: 'en',
        });
      },
    });
  });
  after(async () => {
    await server?.close();
    await folder?.remove();
  });

  const run = () =>
    promisify(execFile)(process.execPath, [script, files], {
      env: { ...process.env, BINESH_URL: server.url, BINESH_KEY: server.secret },
    });

  test('all 8,800 opportunities arrive, the report counts them, and a second run writes nothing', async () => {
    const first = await run();
    assert.match(first.stdout, /deal: 8800 there, 8800 of them new/);
    assert.match(first.stdout, /All figures agree\./);
    const version = await server.house.store.currentVersion(1);
    const second = await run();
    assert.match(second.stdout, /deal: 8800 there, 0 of them new/);
    assert.match(second.stdout, /All figures agree\./);
    assert.equal(await server.house.store.currentVersion(1), version);
    const [workspace] = await server.house.store.workspaces();
    assert.ok(workspace);
    assert.equal((await (await server.house.reporting(workspace)).verify?.())?.length, 0);
  });
});
