import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBundle } from '../src/exchange/bundle/import.ts';
import { openMirror } from '../src/mirror/mirror.ts';
import { recordTypes } from '../src/records/index.ts';
import type { RecordType } from '../src/records/record.ts';
import type { Engine } from '../src/report/engine.ts';
import { postgresEngine } from '../src/store/postgres-engine.ts';
import type { Store } from '../src/store/store.ts';
import { startPostgres15 } from './postgres15.ts';
import type { Bundle } from './reference/bundle.ts';
import { tempFolder, tempStore } from './temp-store.ts';

/** The mirror and the record stores of one workspace. */
interface Engines {
  readonly mirror: Engine;
  readonly others: Readonly<Record<string, Engine>>;
}

/** Every engine there is, for one bundle after the other. */
export interface EngineRoom {
  /** Whether the oldest supported PostgreSQL takes part. */
  readonly oldest: boolean;
  /** A place for bundles. */
  readonly folder: string;
  /** A bundle's workspace on every engine. */
  on<T>(path: string, workspace: string, work: (engines: Engines) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function engineRoom(): Promise<EngineRoom> {
  const folder = await tempFolder();
  const store = await tempStore();
  const server = await startPostgres15();
  const oldest: Store | undefined = server && (await tempStore({ databaseUrl: server.url }));
  return {
    oldest: oldest !== undefined,
    folder: folder.path,
    async on(path, workspace, work) {
      const options = { workspace, skipBadRows: true, rejectedFolder: join(folder.path, 'rejected') };
      const { workspace: made } = await importBundle(store, path, options);
      const others: Record<string, Engine> = { 'embedded PostgreSQL': postgresEngine(store, made.id) };
      if (oldest) {
        const there = await importBundle(oldest, path, options);
        others['PostgreSQL 15'] = postgresEngine(oldest, there.workspace.id);
      }
      const mirror = await openMirror(store, made.id);
      try {
        return await work({ mirror, others });
      } finally {
        await mirror.close();
      }
    },
    async close() {
      await store.close();
      await oldest?.close();
      await server?.stop();
      await folder.remove();
    },
  };
}

/** Writes a bundle as its CSV files. */
export async function writeBundle(path: string, { settings, rows }: Bundle): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path);
  await writeFile(join(path, 'workspace.json'), JSON.stringify(settings));
  for (const type of recordTypes as readonly RecordType[]) {
    const columns = Object.keys(type.fields);
    const lines = (rows[type.name as keyof typeof rows] ?? []).map((cells) =>
      columns.map((name) => cells[name] ?? ''),
    );
    const text = [columns, ...lines].map((line) =>
      line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    await writeFile(join(path, type.file), `${text.join('\n')}\n`);
  }
}
