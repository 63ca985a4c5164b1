import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { readerOf } from '../../access/reader.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';

const heartbeatSeconds = 20;
/** An import writes many versions a second; a page needs to hear of the last. */
const quietMilliseconds = 250;

/** Tells a page the workspace's version whenever it has grown, and every now and then that the line is alive. */
export function eventRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', need('read'), async (c) => {
    const { workspace } = readerOf(c);
    c.header('Cache-Control', 'no-store');
    return streamSSE(c, async (stream) => {
      let latest = workspace.version;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const { promise: signedOut, resolve: end } = Promise.withResolvers<void>();
      const tell = async () => {
        waiting = undefined;
        if (!(await c.get('stillIn')())) return end();
        return stream.writeSSE({
          event: 'version',
          id: String(latest),
          data: JSON.stringify({ version: latest }),
        });
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
        if (await c.get('stillIn')()) await stream.writeSSE({ event: 'alive', data: '' });
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
