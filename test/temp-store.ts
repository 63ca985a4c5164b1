import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreOptions } from '../src/store/store.ts';

/** A folder for one test. Under root, the database's user may pass through it. */
export async function tempFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'binesh-test-'));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A store of its own embedded PostgreSQL in a temporary data folder; `close` also removes it. */
export async function tempStore(options: Omit<StoreOptions, 'dataFolder'> = {}): Promise<Store> {
  const folder = await tempFolder();
  const store = await openStore({ databaseUrl: '', ...options, dataFolder: join(folder.path, 'data') }).catch(
    async (error: unknown) => {
      await folder.remove();
      throw error;
    },
  );
  const close = async () => {
    await store.close();
    await folder.remove();
  };
  return { ...store, close };
}
