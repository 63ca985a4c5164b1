#!/usr/bin/env node
// The command `binesh`, from a clone, from `npm exec` and from a global install alike.
// Plain JavaScript: it may be started by an older Node, and then starts the one that Binesh brings along.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = realpathSync(fileURLToPath(import.meta.url));
const root = dirname(dirname(self));
const installed = root.split(sep).includes('node_modules');
const args = process.argv.slice(2);

const isClone = !installed && existsSync(join(root, 'package-lock.json'));
if (isClone && process.env.BINESH_SETUP !== 'done') {
  const setup = join(root, 'scripts', 'setup.mjs');
  const scope = args[0] === 'serve' ? [] : ['--packages'];
  const done = spawnSync(process.execPath, [setup, ...scope], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) >= 24) await runHere();
else runInBundledNode();

async function runHere() {
  if (installed) {
    const hook = pathToFileURL(join(root, 'bin', 'strip-types.mjs')).href;
    await import(hook);
    process.execArgv.push('--import', hook); // workers start with it too
  }
  await import(pathToFileURL(join(root, 'src', 'cli', 'main.ts')).href);
}

function runInBundledNode() {
  const node = bundledNode();
  if (node === undefined) {
    process.stderr.write(
      `Binesh needs Node 24 or later; this is ${process.version}, and the package "node" that brings it is not complete.\n` +
        'Run `npm rebuild node --ignore-scripts=false` beside it, or install Node 24.\n' +
        'بینش به Node نسخهٔ ۲۴ یا بالاتر نیاز دارد.\n',
    );
    process.exit(1);
  }
  const child = spawn(node, [self, ...args], {
    stdio: 'inherit',
    env: { ...process.env, BINESH_SETUP: 'done' },
  });
  // A terminal signals the whole group; a service manager only this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!process.stdin.isTTY || signal !== 'SIGINT') child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function bundledNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const description = createRequire(self).resolve('node/package.json');
    const path = join(dirname(description), 'bin', file);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
