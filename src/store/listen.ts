import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Called with the workspace and its new version, after the commit. */
export type Listener = (workspaceId: number, version: number) => void;

export const changeChannel = 'binesh_change';

export interface ChangeFeed {
  subscribe(listener: Listener): () => void;
  stop(): Promise<void>;
}

/**
 * Hears every commit on the database, of any process, through one connection of its own that is opened at the
 * first subscription and again whenever it breaks. After such a gap every workspace's version is told, since
 * notices sent meanwhile are lost.
 */
export function listenForChanges(address: pg.ClientConfig): ChangeFeed {
  const listeners = new Set<Listener>();
  const stopped = new AbortController();
  let running: Promise<void> | undefined;

  const tell: Listener = (workspaceId, version) => {
    for (const listener of listeners) listener(workspaceId, version);
  };

  const listenOnce = async (afterGap: boolean) => {
    const client = new pg.Client({ ...address, application_name: 'binesh listener' });
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      stopped.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => {
      const [workspaceId, version] = (payload ?? '').split(':').map(Number);
      if (workspaceId !== undefined && version !== undefined) tell(workspaceId, version);
    });
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
      if (afterGap) {
        const found = await client.query<{ id: string; version: string }>(
          'select id, version from binesh.workspace',
        );
        for (const { id, version } of found.rows) tell(Number(id), Number(version));
      }
      await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  const run = async () => {
    for (let attempt = 0; !stopped.signal.aborted; attempt++) {
      await listenOnce(attempt > 0).catch(() => undefined);
      await sleep(200, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      running ??= run();
      return () => listeners.delete(listener);
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
