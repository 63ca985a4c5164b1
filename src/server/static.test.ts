import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hono } from 'hono';
import { tempFolder } from '../../test/temp-store.ts';
import { BineshError } from '../core/errors.ts';
import { serveWeb } from './static.ts';

test('the app answers under every address of a page, its files for good', async (t) => {
  const folder = await tempFolder();
  t.after(() => folder.remove());
  await mkdir(join(folder.path, 'assets'));
  await writeFile(join(folder.path, 'index.html'), '<!doctype html><title>app</title>');
  await writeFile(join(folder.path, 'assets', 'app-1a2b.js'), 'export {}');
  await writeFile(join(folder.path, 'favicon.svg'), '<svg/>');
  const app = new Hono();
  app.onError((error, c) => c.text(error instanceof BineshError ? error.code : 'internal', 404));
  serveWeb(app, folder.path);

  for (const path of ['/', '/reports/total-sales?from=2026-01-01', '/index.html']) {
    const page = await app.request(path);
    assert.match(await page.text(), /<title>app/, path);
    assert.equal(page.headers.get('cache-control'), 'no-cache');
  }
  const script = await app.request('/assets/app-1a2b.js');
  assert.equal(await script.text(), 'export {}');
  assert.match(script.headers.get('content-type') ?? '', /javascript/);
  assert.match(script.headers.get('cache-control') ?? '', /immutable/);
  assert.equal(await (await app.request('/favicon.svg')).text(), '<svg/>');
  await writeFile(join(folder.path, 'assets', 'app-1a2b.js.br'), 'squeezed');
  const squeezed = await app.request('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(squeezed.headers.get('content-encoding'), 'br');
  assert.match(squeezed.headers.get('content-type') ?? '', /javascript/);
  assert.equal(await squeezed.text(), 'squeezed');

  await writeFile(join(folder.path, 'index.html'), '<!doctype html><title>app again</title>');
  await writeFile(join(folder.path, 'assets', 'app-3c4d.js'), 'export default 2');
  assert.match(await (await app.request('/')).text(), /app again/);
  assert.equal(await (await app.request('/assets/app-3c4d.js')).text(), 'export default 2');
  for (const path of ['/assets/old-9z.js', '/missing.png', '/api/nothing', '/assets/../../secret.js']) {
    const missing = await app.request(path);
    assert.equal(missing.status, 404, path);
    assert.equal(missing.headers.get('cache-control'), null, path);
  }
});
