import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tempFolder } from './temp-store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the command runs from node_modules, where Node itself refuses TypeScript', async (t) => {
  const folder = await tempFolder();
  t.after(() => folder.remove());
  const modules = join(folder.path, 'node_modules');
  const installed = join(modules, 'binesh');
  await mkdir(installed, { recursive: true });
  for (const part of ['bin', 'src', 'package.json']) {
    await cp(join(root, part), join(installed, part), { recursive: true });
  }
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(installed, 'bin', 'binesh.mjs'), 'report', '--list', '--locale', 'en'],
    { cwd: folder.path },
  );
  assert.match(stdout, /sales-funnel/);
  assert.equal(stderr, '');
});

test('an older Node starts the one that Binesh brings along', async (t) => {
  const old = process.env.OLD_NODE ?? '/usr/bin/node';
  const found = await promisify(execFile)(old, ['--version']).catch(() => undefined);
  const major = Number.parseInt(found?.stdout.slice(1) ?? '', 10);
  if (!(major < 24)) return t.skip('there is no older Node on this computer');
  const { stdout } = await promisify(execFile)(old, [join(root, 'bin', 'binesh.mjs'), '--version'], {
    env: { ...process.env, BINESH_SETUP: 'done' },
  });
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});
