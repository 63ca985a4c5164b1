// Makes a fresh clone ready: packages, what the tests need, the built web app.
// Plain JavaScript for Node 18 and later, for it runs before anything is installed.
// Everything it says goes to standard error: standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const packagesStamp = join(root, 'node_modules', '.binesh-setup');
const installedLock = join(root, 'node_modules', '.package-lock.json');
const bundledNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const say = (text) => process.stderr.write(`binesh setup: ${text}\n`);

class SetupError extends Error {}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (done.error || done.status !== 0) {
    throw new SetupError(`\`${command} ${args.join(' ')}\` failed (${done.error?.message ?? done.status})`);
  }
}

function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) run(process.execPath, [script, ...args]);
  else run('npm', args, { shell: windows });
}

const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(root, path)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
};

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function installPackages() {
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (readStamp(packagesStamp) !== wanted && !isInstalled()) {
    // `npm ci` deletes node_modules first: whoever runs from there would lose the ground under their feet.
    if (existsSync(installedLock)) {
      say('package-lock.json has changed: updating the packages …');
      npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error');
    } else {
      say('installing the packages (about a minute, once) …');
      npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    }
  }
  if (!existsSync(bundledNode)) npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error');
  writeFileSync(packagesStamp, wanted); // its time tells ./binesh that there is nothing to do
}

/** Whether what npm has installed, by its own account, is what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync(installedLock)) return false;
  const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  const installed = packagesIn(installedLock);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (installed[path]?.version === version && existsSync(join(root, path))),
  );
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

/** What is built from src/web and what the browser shares with the server: the pages, and the charts of files. */
const builds = [
  { folder: 'web', what: 'the web app', args: [] },
  { folder: 'charts', what: 'the charts of files', args: ['--ssr', 'exports/charts-for-files.ts'] },
];

function buildWeb() {
  const sources = ['src/web', 'src/core', 'src/report']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesUnder)
    .filter((path) => !/\.test\.tsx?$|\.md$/.test(path));
  const wanted = hashOf([...sources, join(root, 'package-lock.json'), join(root, 'tsconfig.web.json')]);
  const node = existsSync(bundledNode) ? bundledNode : process.execPath;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const { folder, what, args } of builds) {
    const stamp = join(root, 'dist', folder, '.built-from');
    if (readStamp(stamp) === wanted) continue;
    say(`building ${what} …`);
    run(node, [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn', ...args]);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => names.some((name) => existsSync(join(folder, name))));

const testNeeds = [
  {
    package: 'chromium',
    purpose: 'the tests of the pages',
    there: () =>
      Boolean(process.env.CHROME_PATH) || onPath('chromium', 'chromium-browser', 'google-chrome', 'chrome'),
  },
  {
    package: 'postgresql-15',
    purpose: 'the tests on the oldest PostgreSQL that Binesh supports',
    there: () => existsSync('/usr/lib/postgresql/15/bin/postgres'),
  },
];

/** Programs that some tests use. Without them those tests are skipped, and say so. */
function installTestNeeds() {
  const missing = testNeeds.filter((need) => !need.there());
  if (missing.length === 0) return;
  const debian = existsSync('/etc/debian_version') && onPath('apt-get');
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (debian && isRoot && process.env.BINESH_NO_APT === undefined) {
    aptInstall(missing.map((need) => need.package));
  }
  for (const need of missing.filter((each) => !each.there())) {
    say(`${need.package} is not installed: ${need.purpose} will be skipped.`);
    if (debian) say(`  To run them: apt-get install ${need.package}`);
  }
}

function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const clusters = '/etc/postgresql/15/main';
  const hadCluster = existsSync(clusters);
  const attempt = (command, args) => {
    try {
      run(command, args, { env, stdio: ['ignore', 'ignore', 2] });
      return true;
    } catch (error) {
      say(error.message);
      return false;
    }
  };
  const lists = '/var/lib/apt/lists';
  const stale =
    !existsSync(lists) ||
    readdirSync(lists).length < 3 ||
    Date.now() - statSync(lists).mtimeMs > 24 * 3600 * 1000;
  if (stale) {
    say('apt-get update …');
    attempt('apt-get', ['-qq', 'update']);
  }
  const known = names.filter(
    (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0,
  );
  for (const name of known) {
    say(`installing ${name} for the tests …`);
    attempt('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name]);
  }
  // Debian starts a database cluster with the package; the tests start their own and leave none running.
  if (!hadCluster && existsSync(clusters)) attempt('pg_dropcluster', ['--stop', '15', 'main']);
}

const only = new Set(process.argv.slice(2));
try {
  installPackages();
  if (only.has('--test')) installTestNeeds();
  if (!only.has('--packages')) buildWeb();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
