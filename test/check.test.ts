import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The same four as `npm run check`, so that the tests guard the types, the layers and dead code too. */
const checks = {
  'types of the server': ['typescript/bin/tsc', '-p', 'tsconfig.json'],
  'types of the web app': ['typescript/bin/tsc', '-p', 'tsconfig.web.json'],
  'format, lint and layers': ['@biomejs/biome/bin/biome', 'check', '.'],
  'nothing unused': ['knip/bin/knip.js'],
};

for (const [name, [script = '', ...args]] of Object.entries(checks)) {
  test(name, () => {
    const done = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
  });
}
