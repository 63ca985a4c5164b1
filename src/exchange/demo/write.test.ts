import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { records, recordTypes } from '../../records/index.ts';
import { formatColumns } from '../../records/record.ts';
import { demoBundle, demoSettings } from './demo.ts';
import { writeDemo } from './write.ts';

const today = '2026-11-24';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'binesh-demo-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(path)).sort()) hash.update(file).update(await readFile(join(path, file)));
  return hash.digest('hex');
}

test('the same seed writes the same bytes, another seed others', async (t) => {
  const hashes = [];
  for (const seed of ['a', 'a', 'b']) {
    const path = await folder(t);
    await writeDemo(path, { deals: 400, seed, today });
    hashes.push(await hashOf(path));
  }
  assert.equal(hashes[0], hashes[1]);
  assert.notEqual(hashes[0], hashes[2]);
});

test('the folder holds the rows of the bundle, each file with its header', async (t) => {
  const path = await folder(t);
  const counts = await writeDemo(path, { deals: 300, seed: 7, today });
  const bundle = demoBundle({ deals: 300, seed: 7, today });
  assert.deepEqual(JSON.parse(await readFile(join(path, 'workspace.json'), 'utf8')), demoSettings);
  for (const type of recordTypes) {
    const { name, file } = type;
    const text = await readFile(join(path, file), 'utf8');
    assert.equal(text.slice(0, text.indexOf('\n')), formatColumns(type).join(','));
    const written: unknown = parse(text, { columns: true });
    const rows = [...bundle.files[name]];
    assert.deepEqual(written, rows, file);
    assert.equal(counts[name], rows.length, file);
  }
});

test('a hundred thousand deals need no more memory than a few', async (t) => {
  const path = await folder(t);
  const script = `import { writeDemo } from ${JSON.stringify(new URL('./write.ts', import.meta.url).href)};
    await writeDemo(${JSON.stringify(path)}, { deals: 100_000, seed: 1, today: '${today}' });`;
  await promisify(execFile)(process.execPath, [
    '--max-old-space-size=48',
    '--input-type=module',
    '--eval',
    script,
  ]);
  const { size } = await stat(join(path, records.call.file));
  assert.ok(size > 30_000_000, `calls.csv has ${size} bytes`);
});
