import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { BineshError } from '../../core/errors.ts';
import { recordingsFolder } from '../../exchange/bundle/recordings.ts';
import type { House } from '../house.ts';

/** A call's recording, seekable: `Range` is answered. */
export function recordingRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/:call', async (c, next) => {
    const id = c.req.param('call');
    const workspace = await house.store.workspace(c.req.query('workspace'));
    const { rows } = await house.store.pool.query<{ recording: string | null }>(
      'select recording from call where workspace_id = $1 and id = $2',
      [workspace.id, id],
    );
    const folder = recordingsFolder(house.store.dataFolder, workspace.id);
    const file = fileWithin(folder, rows[0]?.recording ?? '');
    if (file === undefined) throw new BineshError('not_found', { value: c.req.path });
    if (!/^(audio|video)\//.test(getMimeType(file) ?? '')) c.header('Content-Disposition', 'attachment');
    c.header('Cache-Control', 'private, max-age=3600');
    return serveStatic({ root: folder, path: file })(c, next);
  });
  return app;
}

/** The path of a file below the folder, or undefined where there is none or it lies elsewhere. */
function fileWithin(folder: string, path: string): string | undefined {
  const inside = relative(folder, resolve(folder, path));
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
  const found = statSync(resolve(folder, inside), { throwIfNoEntry: false });
  return found?.isFile() === true ? inside : undefined;
}
