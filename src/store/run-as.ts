import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The unprivileged user that runs PostgreSQL when we are root (it refuses to run as root). */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Whom to run PostgreSQL as, or undefined: as ourselves. A cluster that exists belongs to its owner, whoever
 * that is: a `postgres` user that appears later must not lose `nobody` its files.
 */
export function chooseRunAs(clusterFolder: string): RunAs | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `#${owner.uid}` };
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' };
}

function lookUp(name: string): RunAs | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g'), name };
  } catch {
    return undefined;
  }
}

/** Whether that user may enter a folder (`x`), write into it (`w`) or run a file (`x`). Asked of the kernel. */
export function mayUse(runAs: RunAs, path: string, how: 'x' | 'w'): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', `test -${how} "$1"`, 'sh', path], {
    uid: runAs.uid,
    gid: runAs.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
