import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { type AccountSettings, openAccounts } from '../access/accounts.ts';
import { Guessing } from '../access/guessing.ts';
import { asBineshError, BineshError, errorPayload } from '../core/errors.ts';
import type { Door } from './door.ts';
import { guard, securityHeaders } from './guard.ts';
import type { House } from './house.ts';
import { errorLocale } from './language.ts';
import { identify, signedIn } from './need.ts';
import { limitRates } from './rates.ts';
import { accountRoutes } from './routes/account.ts';
import { linkRoutes } from './routes/account-links.ts';
import { peopleRoutes } from './routes/account-people.ts';
import { signInRoutes } from './routes/account-sign-in.ts';
import { auditRoutes } from './routes/audit.ts';
import { batchRoutes } from './routes/batch.ts';
import { binRoutes } from './routes/bin.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { customFieldRoutes } from './routes/custom-fields.ts';
import { dashboardRoutes } from './routes/dashboards.ts';
import { descriptionRoutes } from './routes/description.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes } from './routes/files.ts';
import { nameRoutes } from './routes/names.ts';
import { recordingRoutes } from './routes/recordings.ts';
import { recordRoutes } from './routes/records.ts';
import { reportRoutes } from './routes/reports.ts';
import { rightsRoutes } from './routes/rights.ts';
import { searchRoutes } from './routes/search.ts';
import { tagRoutes } from './routes/tags.ts';
import { timelineRoutes } from './routes/timeline.ts';
import { undoRoutes } from './routes/undo.ts';
import { viewRoutes } from './routes/views.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { workRoutes } from './routes/work.ts';
import { workspaceRoutes } from './routes/workspaces.ts';
import { serveWeb } from './static.ts';
import { toldFrom } from './told-from.ts';

export interface AppOptions {
  readonly house: House;
  readonly log: Logger;
  /** How people reach us; without, only under the names of this computer. */
  readonly door?: Door;
  readonly signIn?: AccountSettings;
  /** By which commands of whoever owns the machine are known. */
  readonly machineSecret?: string;
}

/** The whole HTTP application. Tests ask it through `app.request()`, without a port. */
export function createApp({ house, log, door = {}, signIn = {}, machineSecret }: AppOptions): Hono {
  const app = new Hono();
  const onError = (message: string) => log.error({ message }, 'sign-in failed inside');
  const accounts = openAccounts(house.store, { ...signIn, onError });
  const people = { accounts, guessing: new Guessing(), door };

  app.onError((thrown, c) => {
    const error = asBineshError(thrown);
    if (error.code === 'internal') {
      log.error({ method: c.req.method, path: c.req.path, err: error.cause }, 'request failed');
    }
    const status = error.status as ContentfulStatusCode;
    c.header('Cache-Control', 'no-store');
    const wait = error.status === 429 ? Number(error.params.expected) : Number.NaN;
    if (wait > 0) c.header('Retry-After', String(wait));
    return c.json({ error: errorPayload(error, errorLocale(c)) }, status);
  });
  app.notFound((c) => {
    throw new BineshError('not_found', { value: c.req.path });
  });

  app.use(securityHeaders);
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const { method, path } = c.req;
    log.debug({ method, path, status: c.res.status, ms: Math.round(performance.now() - start) }, 'request');
  });
  app.use(guard(door));
  app.use(compress());

  app.get('/api/health', (c) => c.json({ name: 'binesh', pid: process.pid }));
  app.use('/api/*', identify({ accounts, door, machineSecret }));
  app.use('/api/*', limitRates());
  app.use('/api/*', toldFrom(door));
  app.route('/api/auth', signInRoutes(people));
  app.route('/api/links', linkRoutes(people));
  app.route('/api/account', accountRoutes(people));
  app.route('/api', descriptionRoutes());
  app.use('/api/*', signedIn);
  app.route('/api/people', peopleRoutes(people));
  app.route('/api/reports', reportRoutes(house));
  app.route('/api', workspaceRoutes(house));
  app.route('/api', workRoutes(house));
  app.route('/api', rightsRoutes(house));
  app.route('/api/records', batchRoutes(house));
  app.route('/api/records', recordRoutes(house));
  app.route('/api/names', nameRoutes(house));
  app.route('/api/bulk', bulkRoutes(house));
  app.route('/api/custom-fields', customFieldRoutes(house));
  app.route('/api/undo', undoRoutes(house));
  app.route('/api/bin', binRoutes(house));
  app.route('/api/recordings', recordingRoutes(house));
  app.route('/api/search', searchRoutes(house));
  app.route('/api/views', viewRoutes(house));
  app.route('/api/dashboards', dashboardRoutes(house));
  app.route('/api/exports', exportRoutes(house, log));
  app.route('/api/events', eventRoutes(house));
  app.route('/api/tags', tagRoutes(house));
  app.route('/api/timeline', timelineRoutes(house));
  app.route('/api/attachments', fileRoutes(house));
  app.route('/api', auditRoutes(house));
  app.route('/api/webhooks', webhookRoutes(house));
  app.all('/api/*', (c: Context) => {
    throw new BineshError('not_found', { value: c.req.path });
  });
  serveWeb(app);
  return app;
}
