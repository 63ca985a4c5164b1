import { parentPort } from 'node:worker_threads';
import { asBineshError } from '../../core/errors.ts';
import type { Row } from '../../core/table.ts';
import type { FromWorker, ToWorker } from './in-worker.ts';
import { makeFile } from './make-file.ts';
import type { FileWork } from './work.ts';

// The thread that writes one file: see in-worker.ts.
const port = parentPort;
if (port === null) throw new Error('worker.ts is started by in-worker.ts');
const tell = (message: FromWorker) => port.postMessage(message);

let given: { readonly work: FileWork; readonly path: string } | undefined;
const rows: Row[][] = [];

async function write(): Promise<void> {
  if (given === undefined) return;
  const { work, path } = given;
  const parts = work.parts.map((part, index) => ({
    ...part,
    answer: { ...part.answer, rows: rows[index] ?? [] },
  }));
  await makeFile({ ...work, parts }, path, (count) => tell({ kind: 'rows', rows: count }));
  tell({ kind: 'done' });
}

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'work':
      given = message;
      break;
    case 'rows': {
      const list = rows[message.part] ?? [];
      for (const row of message.rows) list.push(row);
      rows[message.part] = list;
      break;
    }
    case 'all':
      write().catch((thrown: unknown) => {
        const { code, params, cause } = asBineshError(thrown);
        tell({ kind: 'failed', code, params, stack: cause instanceof Error ? (cause.stack ?? '') : '' });
      });
  }
});
