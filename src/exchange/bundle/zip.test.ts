import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import { ZipFile } from 'yazl';
import { tempFolder } from '../../../test/temp-store.ts';
import { goodFiles, type SampleFiles } from './sample-bundle.ts';
import { type BundleSource, openBundle } from './source.ts';
import { defaultZipLimits } from './source-zip.ts';

let work: Awaited<ReturnType<typeof tempFolder>>;
before(async () => {
  work = await tempFolder();
});
after(() => work.remove());

let made = 0;
async function zip(files: SampleFiles, options: { mode?: number } = {}): Promise<string> {
  made += 1;
  const path = join(work.path, `${made}.zip`);
  const file = new ZipFile();
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name, options);
  file.end();
  await pipeline(Readable.from(file.outputStream), createWriteStream(path));
  return path;
}

async function content(source: BundleSource, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.open(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Replaces bytes of a zip in place: what no honest program would write. */
async function forge(path: string, from: string, to: string): Promise<string> {
  assert.equal(from.length, to.length);
  const bytes = await readFile(path);
  await writeFile(path, bytes.toString('latin1').replaceAll(from, to), 'latin1');
  return path;
}

test('a zip of the files, and a zip of their folder', async () => {
  const nested = Object.fromEntries(
    Object.entries(goodFiles).map(([name, text]) => [`پشتیبان/${name}`, text]),
  );
  for (const files of [
    goodFiles,
    { ...nested, '__MACOSX/workspace.json': '{}', 'پشتیبان/recordings/a.wav': 'RIFF' },
  ]) {
    const source = await openBundle(await zip(files));
    assert.deepEqual([...source.files.keys()].toSorted(), Object.keys(goodFiles).toSorted());
    assert.equal(await content(source, 'deals.csv'), goodFiles['deals.csv']);
    assert.equal(source.has('recordings/a.wav'), files !== goodFiles);
    source.close();
  }
});

test('paths that lead out of the bundle', async () => {
  const name = 'xx/xx/passwd';
  for (const evil of ['../../passwd', '/xxxx/passwd', 'C:/xx/passwd', '..\\..\\passwd', 'xx/../passwd']) {
    const path = await forge(
      await zip({ ...goodFiles, [name]: 'root' }),
      name,
      evil.padEnd(name.length, 'd'),
    );
    await assert.rejects(openBundle(path), { code: 'zip_unsafe' }, evil);
  }
  const twice = await forge(await zip({ 'a.csv': 'id', 'b.csv': 'id' }), 'b.csv', 'a.csv');
  await assert.rejects(openBundle(twice), { code: 'zip_unsafe' });
  await assert.rejects(openBundle(await zip({ link: '/etc/passwd' }, { mode: 0o120777 })), {
    code: 'zip_unsafe',
  });
});

test('zip bombs: too much, and more than was declared', async () => {
  const bomb = await zip({ ...goodFiles, 'notes.csv': Buffer.alloc(80 * 1024 * 1024, 'a') });
  await assert.rejects(openBundle(bomb), { code: 'zip_too_large' });
  const limits = { ...defaultZipLimits, totalBytes: 100 };
  await assert.rejects(openBundle(await zip(goodFiles), limits), { code: 'zip_too_large' });

  const path = await zip({ 'workspace.json': Buffer.alloc(50_000, ' ') });
  const file = await open(path, 'r+');
  const bytes = await file.readFile();
  // The uncompressed size in the central directory.
  const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  await file.write(Buffer.from([100, 0, 0, 0]), 0, 4, entry + 24);
  await file.close();
  const liar = await openBundle(path);
  await assert.rejects(content(liar, 'workspace.json'), { code: 'zip_too_large' });
  liar.close();
});

test('files that are no zip, torn zips, and no file at all', async () => {
  const path = join(work.path, 'not.zip');
  await writeFile(path, 'id,name\n');
  await assert.rejects(openBundle(path), { code: 'zip_invalid' });
  const whole = await zip(goodFiles);
  await writeFile(whole, (await readFile(whole)).subarray(0, 500));
  await assert.rejects(openBundle(whole), { code: 'zip_invalid' });
  await assert.rejects(openBundle(join(work.path, 'nowhere')), { code: 'bundle_not_found' });
});
