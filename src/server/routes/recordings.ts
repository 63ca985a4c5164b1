import { statSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { mayHear, withinReach } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { recordingsFolder } from '../../exchange/bundle/recordings.ts';
import { all, sql } from '../../facts/sql.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';

const soundTypes: Readonly<Record<string, string>> = {
  '.aac': 'audio/aac',
  '.amr': 'audio/amr',
  '.flac': 'audio/flac',
  '.gsm': 'audio/gsm',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

/** A call's recording, seekable: `Range` is answered. */
export function recordingRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/:call', need('read'), async (c, next) => {
    const id = c.req.param('call');
    const reader = readerOf(c);
    if (!mayHear(reader)) throw new BineshError('forbidden');
    const { workspace } = reader;
    const asked = sql`select r.recording from call r where ${all([
      sql`r.workspace_id = ${workspace.id}`,
      sql`r.id = ${id}`,
      withinReach(reader, 'see', 'call'),
    ])}`;
    const { rows } = id.includes('\0')
      ? { rows: [] }
      : await house.store.pool.query<{ recording: string | null }>(asked.text, asked.values);
    const folder = recordingsFolder(house.store.dataFolder, workspace.id);
    const file = fileWithin(folder, rows[0]?.recording ?? '');
    if (file === undefined) throw new BineshError('not_found', { value: c.req.path });
    c.header('Cache-Control', 'private, max-age=3600');
    const answer = await serveStatic({ root: folder, path: file })(c, next);
    if (!(answer instanceof Response)) throw new BineshError('not_found', { value: c.req.path });
    const type = soundTypes[extname(file).toLowerCase()];
    // Anything else is kept as a file: a browser must not open what somebody put into a bundle as a page of ours.
    answer.headers.set('Content-Type', type ?? 'application/octet-stream');
    if (type === undefined) answer.headers.set('Content-Disposition', 'attachment');
    return answer;
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
