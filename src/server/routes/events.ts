import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { readerOf } from '../../access/reader.ts';
import { changedFor } from '../changed-for.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { wholeNumber } from '../report-query.ts';

const heartbeatSeconds = 20;
/** An import writes many versions a second; a page needs to hear of the last. */
const quietMilliseconds = 250;

/**
 * Tells a page the workspace's version whenever it has grown, with the records that changed and that its reader sees, and
 * every now and then that the line is alive. Whoever comes back names the version it knows, and misses nothing.
 */
export function eventRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', need('read'), async (c) => {
    const { workspace } = readerOf(c);
    const since = c.req.header('last-event-id') || c.req.query('since');
    const known = wholeNumber('since', since, Number.MAX_SAFE_INTEGER);
    c.header('Cache-Control', 'no-store');
    return streamSSE(c, async (stream) => {
      let latest = workspace.version;
      let told = known;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const { promise: signedOut, resolve: end } = Promise.withResolvers<void>();
      const tellNow = async () => {
        waiting = undefined;
        const reader = await c.get('stillIn')();
        if (reader === undefined) return void end();
        const [after, version] = [told, latest];
        told = version;
        const changed =
          after === undefined
            ? null
            : await changedFor(house.store, reader, after, version).catch(() => null);
        await stream.writeSSE({
          event: 'version',
          id: String(version),
          data: JSON.stringify({ version, changed }),
        });
      };
      // One after the other, however long each takes.
      let line = Promise.resolve();
      const tell = () => {
        line = line.then(tellNow);
        return line;
      };
      const stop = house.onVersion(workspace.id, (version) => {
        if (version <= latest) return;
        latest = version;
        waiting ??= setTimeout(() => void tell(), quietMilliseconds);
      });
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        house.closing.addEventListener('abort', () => resolve(), { once: true });
      });
      const alive = async () => {
        if ((await c.get('stillIn')()) !== undefined) await stream.writeSSE({ event: 'alive', data: '' });
        else end();
      };
      const heartbeat = setInterval(() => void alive(), heartbeatSeconds * 1000);
      await tell();
      await Promise.race([ended, signedOut]);
      clearInterval(heartbeat);
      clearTimeout(waiting);
      stop();
    });
  });
  return app;
}
