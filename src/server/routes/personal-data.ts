import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { keepTakenOut } from '../audit/taken-out.ts';
import { removeBytes } from '../files/bytes.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { missing } from '../record-input.ts';
import { erase, personalData, personType, removeRecordings } from '../work/personal-data.ts';

/** What is kept about a person, for that person; and taking a person out of it. */
export function personalDataRoutes(house: House): Hono {
  const app = new Hono();

  app.get('/personal-data/:type/:id', need('admin'), async (c) => {
    const [type, id] = [personType(c.req.param('type')), c.req.param('id')];
    if (id.includes('\0')) throw missing(type, id);
    const reader = readerOf(c);
    const data = await personalData(house, reader, type, id);
    await keepTakenOut(house.store, reader, 'personal-data', { type, id });
    c.header('Cache-Control', 'no-store');
    c.header('Content-Disposition', 'attachment; filename="personal-data.json"');
    return c.json(data);
  });

  app.post('/personal-data/:type/:id/erase', need('admin'), async (c) => {
    const [type, id] = [personType(c.req.param('type')), c.req.param('id')];
    if (id.includes('\0')) throw missing(type, id);
    const { id: actor, workspace } = readerOf(c);
    // No key for a repeated request: its kept answer would name what is to be forgotten, and erasing twice is harmless.
    const { version, result } = await house.store.write(workspace.id, actor, (tx) => erase(tx, type, id));
    await removeRecordings(house, workspace.id, result.recordings);
    await removeBytes(house.store.dataFolder, workspace.id, result.files);
    return c.json({ type, id, version, erased: result.counts });
  });
  return app;
}
