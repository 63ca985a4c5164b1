import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { BineshError } from '../core/errors.ts';

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/**
 * The built web app. Its files carry a hash of their content in the name and lie beside their compressed selves; only
 * the page itself changes. Nothing is kept in memory, so a build under a running server is served at once.
 */
export function serveWeb(app: Hono, folder: string = webFolder): void {
  const file = serveStatic({ root: folder, precompressed: true });
  const isFile = (path: string) => /\.[a-z0-9]+$/.test(path) && path !== '/index.html';
  app.use('/assets/*', async (c, next) => {
    const found = await file(c, next);
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return found;
  });
  app.use('*', async (c, next) => (isFile(c.req.path) ? file(c, next) : next()));
  app.get('*', async (c) => {
    const isPage = !c.req.path.startsWith('/api/') && !isFile(c.req.path);
    const html = isPage
      ? await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
      : undefined;
    if (html === undefined) throw new BineshError('not_found', { value: c.req.path });
    c.header('Cache-Control', 'no-cache');
    return c.html(html);
  });
}
