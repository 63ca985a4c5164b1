import { join } from 'node:path';
import { pino } from 'pino';
import { type Role, roles } from '../src/access/reader.ts';
import { type AppOptions, createApp } from '../src/server/app.ts';
import { type House, openHouse } from '../src/server/house.ts';
import { signInAs, userOf } from './people.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { tempFolder } from './temp-store.ts';

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** A house with the sample workspace, and its HTTP application asked without a port. */
export interface TempHouse {
  readonly house: House;
  readonly workspace: number;
  /** Every route that there is, as in `GET /api/reports/:id`. */
  readonly routes: readonly string[];
  /** Asks with every right there is. */
  readonly ask: Ask;
  /** Asks as nobody: no cookie, no key. */
  readonly anonymous: Ask;
  /** Signs a user in, or one of this role who is made for it, and asks as our own page would. Each time a new session. */
  as(who: Role | (string & {})): Promise<Ask>;
  close(): Promise<void>;
}

const host = '127.0.0.1:7080';
const machineSecret = 'machine-secret-of-the-tests';

export async function tempHouse(
  analytics: 'mirror' | 'postgres' = 'mirror',
  options: Pick<AppOptions, 'door' | 'signIn'> = {},
): Promise<TempHouse> {
  const folder = await tempFolder();
  const house = await openHouse({ dataFolder: join(folder.path, 'data'), databaseUrl: '', analytics });
  const workspace = await sampleWorkspace(house.store);
  const app = createApp({ house, log: pino({ level: 'silent' }), machineSecret, ...options });
  const asking =
    (headers: Readonly<Record<string, string>>): Ask =>
    async (path, init = {}) =>
      app.request(`http://${host}${path}`, { ...init, headers: { host, ...headers, ...init.headers } });
  const anonymous = asking({});
  return {
    house,
    workspace,
    routes: [
      ...new Set(
        app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
      ),
    ],
    ask: asking({ authorization: `Bearer ${machineSecret}` }),
    anonymous,
    async as(who) {
      const role = roles.find((each) => each === who);
      const id = role === undefined ? who : await userOf(house.store, workspace, role);
      const post = (path: string, body: string) => anonymous(path, { method: 'POST', body });
      const cookie = await signInAs(house.store, post, workspace, id);
      return asking({ cookie, origin: `http://${host}` });
    },
    async close() {
      await house.close();
      await folder.remove();
    },
  };
}
