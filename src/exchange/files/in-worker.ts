import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { BineshError, type ErrorCode, type ErrorParams } from '../../core/errors.ts';
import type { Row } from '../../core/table.ts';
import { type FileWork, rowsOf } from './work.ts';

/** What a worker is told: the work without its many rows, then these in slices, then that it is all. */
export type ToWorker =
  | { readonly kind: 'work'; readonly work: FileWork; readonly path: string }
  | { readonly kind: 'rows'; readonly part: number; readonly rows: readonly Row[] }
  | { readonly kind: 'all' };

export type FromWorker =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      readonly stack: string;
    };

/** How far a file is: of everything twice, once handed over and once written. */
export type OnProgress = (done: number, total: number) => void;

/** Copying a row to a thread takes some microseconds; the server answers others between two slices. */
const slice = 2000;

/** Writes a file in a thread of its own, so that the server keeps answering. `signal` ends the thread. */
export async function makeFileInWorker(
  work: FileWork,
  path: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const total = 2 * rowsOf(work);
  let done = 0;
  const progressed = (rows: number) => {
    done += rows;
    onProgress(done, total);
  };
  const worker = new Worker(new URL('worker.ts', import.meta.url));
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const written = finished(worker, progressed);
    written.catch(() => undefined); // it may fail while rows are still handed over
    await handOver(worker, work, path, progressed, signal);
    await written;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

async function handOver(
  worker: Worker,
  work: FileWork,
  path: string,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (message: ToWorker) => worker.postMessage(message);
  const parts = work.parts.map((part) => ({ ...part, answer: { ...part.answer, rows: [] } }));
  tell({ kind: 'work', work: { ...work, parts }, path });
  for (const [part, { answer }] of work.parts.entries()) {
    for (let from = 0; from < answer.rows.length; from += slice) {
      const rows = answer.rows.slice(from, from + slice);
      tell({ kind: 'rows', part, rows });
      onRows(rows.length);
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  tell({ kind: 'all' });
}

function finished(worker: Worker, onRows: (rows: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'rows') onRows(message.rows);
      else if (message.kind === 'done') resolve();
      else reject(new BineshError(message.code, message.params, message.stack));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread that writes a file ended by itself (${code})`)));
  });
}
