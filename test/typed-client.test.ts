import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { typedClient, typedClientFile } from '../scripts/typed-client.ts';

test('the types that the web app asks the API by are of its description as it is now', async () => {
  const kept = await readFile(typedClientFile, 'utf8');
  assert.ok(
    kept === (await typedClient()),
    'run `node scripts/typed-client.ts` and commit src/web/data/api.d.ts',
  );
});
