import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { BineshError } from '../core/errors.ts';

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The built web app. Its files carry a hash of their content in the name; only the page itself changes. */
export function serveWeb(app: Hono, folder: string = webFolder): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets/*', (c, next) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return serveStatic({ root: folder })(c, next);
  });
  const isFile = (path: string) => /\.[a-z0-9]+$/.test(path) && path !== '/index.html';
  app.use('*', async (c, next) => (isFile(c.req.path) ? serveStatic({ root: folder })(c, next) : next()));
  const html = readFileSync(page, 'utf8');
  app.get('*', (c) => {
    if (c.req.path.startsWith('/api/') || isFile(c.req.path)) {
      throw new BineshError('not_found', { value: c.req.path });
    }
    c.header('Cache-Control', 'no-cache');
    return c.html(html);
  });
}
