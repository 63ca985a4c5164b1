import { basename, dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { readerOf } from '../../access/reader.ts';
import { mayExport } from '../../access/rights.ts';
import { BineshError, errorPayload } from '../../core/errors.ts';
import { attachment } from '../../exchange/files/file-name.ts';
import { makeFileInWorker } from '../../exchange/files/in-worker.ts';
import { FileJobs, type JobState } from '../../exchange/files/jobs.ts';
import { fileTypes } from '../../exchange/files/work.ts';
import { keepTakenOut } from '../audit/taken-out.ts';
import { askFor, type FileOrder, namesOf, readOrder } from '../exporting.ts';
import type { House } from '../house.ts';
import { askedLocale, errorLocale } from '../language.ts';
import { need } from '../need.ts';

const largestBody = 2_000_000;

/** Reports as files: made while the page goes on, told how far they are, fetched when done, stopped on request. */
export function exportRoutes(house: House, log: Logger): Hono {
  const jobs = new FileJobs((err) => log.error({ err }, 'export failed'));
  house.closing.addEventListener('abort', () => jobs.close(), { once: true });
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new BineshError('request_too_large', { expected: `${largestBody / 1_000_000} MB` });
      },
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });

  app.post('/', need('export'), async (c) => {
    const order = inLanguage(readOrder(await body(c)), c);
    const reader = readerOf(c);
    if (!mayExport(reader)) throw new BineshError('forbidden');
    const id = jobs.start(ownerOf(c), order.format, async (path, onProgress, signal) => {
      const work = await askFor(house, reader, order, signal);
      await makeFileInWorker(work, path, onProgress, signal);
      return namesOf(work);
    });
    await keepTakenOut(house.store, reader, 'report', { ...order });
    return c.json({ id }, 202);
  });

  app.get('/:id', need('export'), (c) => c.json(shown(jobs.get(ownerOf(c), c.req.param('id')), c)));

  app.get('/:id/file', need('export'), async (c, next) => {
    const id = c.req.param('id');
    const { state, error, file } = jobs.get(ownerOf(c), id);
    if (error !== undefined) throw error;
    if (state === 'stopped') throw new BineshError('export_stopped');
    if (file === undefined) throw new BineshError('export_not_ready');
    // A lost connection goes on by Range, which needs the very bytes of the file: nothing compresses them.
    c.header('Cache-Control', 'private, no-transform');
    const answer = await serveStatic({ root: dirname(file.path), path: basename(file.path) })(c, next);
    if (!(answer instanceof Response)) throw new BineshError('export_not_found', { value: id });
    answer.headers.set('Content-Type', fileTypes[file.format]);
    answer.headers.set('Content-Disposition', attachment(file.name, file.plain));
    return answer;
  });

  app.delete('/:id', need('export'), (c) => {
    const id = c.req.param('id');
    jobs.stop(ownerOf(c), id);
    return c.json(shown(jobs.get(ownerOf(c), id), c));
  });
  return app;
}

/** A file is there for whoever asked for it. */
function ownerOf(c: Context): string {
  const { id, workspace } = readerOf(c);
  return `${workspace.id}/${id}`;
}

function inLanguage(order: FileOrder, c: Context): FileOrder {
  const locale = order.reader?.locale ?? askedLocale(c);
  return locale === undefined ? order : { ...order, reader: { ...order.reader, locale } };
}

async function body(c: Context): Promise<unknown> {
  return c.req.json().catch((error: unknown) => {
    throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
  });
}

function shown({ state, done, total, error, file }: JobState, c: Context) {
  return {
    state,
    done,
    total,
    ...(file === undefined ? {} : { name: file.name }),
    ...(error === undefined ? {} : { error: errorPayload(error, errorLocale(c)) }),
  };
}
