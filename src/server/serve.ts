import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type House, type HouseOptions, openHouse } from './house.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import { databaseTag, removeServerFile, writeServerFile } from './server-file.ts';

export interface ServeOptions extends HouseOptions {
  readonly port?: number | undefined;
  /** Runs when the store is open and nobody is served yet: the place to load a first workspace. */
  readonly prepare?: (house: House) => Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly house: House;
  close(): Promise<void>;
}

/** Opens the house and serves it. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  let log: Logger | undefined;
  const onError = (err: unknown) => log?.error({ err }, 'mirror failed');
  const house = await openHouse({ ...options, onError });
  try {
    const { dataFolder } = house.store;
    await options.prepare?.(house);
    log = openLog(dataFolder);
    const listening = await listen(createApp({ house, log }), options.port);
    const { url } = listening;
    const { analytics } = options;
    writeServerFile(dataFolder, {
      pid: process.pid,
      url,
      database: databaseTag(options.databaseUrl),
      analytics,
    });
    log.info({ url, analytics, store: house.store.kind }, 'started');
    warmUp(house).catch(onError);
    let closed: Promise<void> | undefined;
    const close = async () => {
      removeServerFile(dataFolder);
      house.stopWaiting();
      await listening.close();
      await house.close();
      log?.info('stopped');
      log?.flush();
    };
    return {
      url,
      dataFolder,
      house,
      close() {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Opens every workspace's mirror ahead of the first question. */
async function warmUp(house: House): Promise<void> {
  for (const workspace of await house.store.workspaces()) await house.reporting(workspace);
}
