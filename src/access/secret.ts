import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shortest = 32;

/**
 * What cookies are signed and second factors are sealed with: `BINESH_SECRET`, which several servers share, else a file
 * of the data folder that is made at the first start. It stands in no log and in no database.
 */
export function installationSecret(dataFolder: string): string {
  const { BINESH_SECRET } = process.env;
  if (BINESH_SECRET && BINESH_SECRET.length >= shortest) return BINESH_SECRET;
  const path = join(dataFolder, 'sign-in.key');
  try {
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of this folder was faster, or an earlier start: its secret is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
