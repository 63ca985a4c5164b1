import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../src/server/app.ts';
import { type House, openHouse } from '../src/server/house.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { tempFolder } from './temp-store.ts';

/** A house with the sample workspace, and its HTTP application asked without a port. */
export interface TempHouse {
  readonly house: House;
  readonly workspace: number;
  /** Asks as our own page would. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

export async function tempHouse(analytics: 'mirror' | 'postgres' = 'mirror'): Promise<TempHouse> {
  const folder = await tempFolder();
  const house = await openHouse({ dataFolder: join(folder.path, 'data'), databaseUrl: '', analytics });
  const workspace = await sampleWorkspace(house.store);
  const app = createApp({ house, log: pino({ level: 'silent' }) });
  return {
    house,
    workspace,
    ask: async (path, init = {}) =>
      app.request(`http://127.0.0.1:7080${path}`, {
        ...init,
        headers: { host: '127.0.0.1:7080', ...init.headers },
      }),
    async close() {
      await house.close();
      await folder.remove();
    },
  };
}
