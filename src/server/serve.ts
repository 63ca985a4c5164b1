import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { AccountSettings } from '../access/accounts.ts';
import { createApp } from './app.ts';
import type { Door } from './door.ts';
import { type House, type HouseOptions, openHouse } from './house.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import { databaseTag, removeServerFile, writeServerFile } from './server-file.ts';
import { allowedNetworks } from './webhooks/networks.ts';
import { runWebhooks } from './webhooks/run.ts';

export interface ServeOptions extends HouseOptions {
  readonly port?: number | undefined;
  /** The address to listen on; else the loopback. */
  readonly host?: string | undefined;
  readonly door?: Door;
  readonly signIn?: AccountSettings;
  /** Runs when the store is open and nobody is served yet: the place to load a first workspace. */
  readonly prepare?: (house: House) => Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  /** Where people reach it. */
  readonly origin: string;
  /** By which commands of whoever owns the machine are known. */
  readonly secret: string;
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
    const networks = allowedNetworks();
    await options.prepare?.(house);
    log = openLog(dataFolder);
    const { analytics, door = {}, signIn = {} } = options;
    const secret = randomBytes(32).toString('base64url');
    const app = createApp({ house, log, door, signIn, machineSecret: secret });
    const listening = await listen(app, options.port, options.host);
    const { url } = listening;
    const origin = door.publicOrigin ?? url;
    writeServerFile(dataFolder, {
      pid: process.pid,
      url,
      database: databaseTag(options.databaseUrl),
      analytics,
      origin,
      secret,
    });
    log.info({ url, analytics, store: house.store.kind }, 'started');
    warmUp(house).catch(onError);
    const webhooks = runWebhooks(house.store, log, { allowed: networks });
    let closed: Promise<void> | undefined;
    const close = async () => {
      removeServerFile(dataFolder);
      house.stopWaiting();
      await webhooks.close();
      await listening.close();
      await house.close();
      log?.info('stopped');
      log?.flush();
    };
    return {
      url,
      origin,
      secret,
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

/** Opens every workspace's mirror ahead of the first question, and loads what the first to sign in would wait for. */
async function warmUp(house: House): Promise<void> {
  await import('../access/sign-in-library.ts');
  for (const workspace of await house.store.workspaces()) await house.reporting(workspace);
}
