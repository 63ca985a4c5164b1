import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { House } from '../house.ts';

const heartbeatSeconds = 25;

/** Tells a page the workspace's version whenever it grows, so that it asks again for what it shows. */
export function eventRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const workspace = await house.store.workspace(c.req.query('workspace'));
    c.header('Cache-Control', 'no-store');
    return streamSSE(c, async (stream) => {
      let latest = workspace.version;
      const tell = (version: number) =>
        stream.writeSSE({ event: 'version', id: String(version), data: JSON.stringify({ version }) });
      const stop = house.onVersion(workspace.id, (version) => {
        if (version <= latest) return;
        latest = version;
        void tell(version);
      });
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        house.closing.addEventListener('abort', () => resolve(), { once: true });
      });
      const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatSeconds * 1000);
      await tell(latest);
      await ended;
      clearInterval(heartbeat);
      stop();
    });
  });
  return app;
}
