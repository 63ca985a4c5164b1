import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { readerOf } from '../../access/reader.ts';
import { attachment } from '../../exchange/files/file-name.ts';
import { type AuditPage, readAsked } from '../audit/asked.ts';
import { audit, permit } from '../audit/audit.ts';
import { auditLines } from '../audit/file.ts';
import { keepTakenOut } from '../audit/taken-out.ts';
import type { House } from '../house.ts';
import { askedLocale } from '../language.ts';
import { need } from '../need.ts';

const fileNames = { fa: 'رویدادنگاری.csv', en: 'audit.csv' };

/** Who did what and when, from where. Only the writing itself adds to it: there is no route that changes it. */
export function auditRoutes(house: House): Hono {
  const app = new Hono();
  const read = async (c: Context, action: 'see' | 'export'): Promise<AuditPage> => {
    const reader = readerOf(c);
    const page = readAsked(c, reader.workspace);
    await permit(house.store, reader, page.asked, action);
    c.header('Cache-Control', 'no-store');
    return page;
  };

  app.get('/audit', need('read'), async (c) => {
    const { asked, cursor, limit } = await read(c, 'see');
    return c.json(await audit(house.store, readerOf(c), asked, cursor, limit));
  });

  app.get('/audit.csv', need('export'), async (c) => {
    const { asked } = await read(c, 'export');
    const reader = readerOf(c);
    const locale = askedLocale(c) ?? reader.workspace.locale;
    await keepTakenOut(house.store, reader, 'audit', { ...asked });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', attachment(fileNames[locale], fileNames.en));
    return stream(c, async (out) => {
      for await (const line of auditLines(house.store, reader, asked, locale)) {
        if (out.aborted) return;
        await out.write(line);
      }
    });
  });
  return app;
}
