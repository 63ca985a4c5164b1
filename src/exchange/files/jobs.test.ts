import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { BineshError } from '../../core/errors.ts';
import { FileJobs, type JobLimits, type JobWork } from './jobs.ts';

const names = { name: 'فایل.csv', plain: 'file.csv' };
const writes =
  (content: string): JobWork =>
  async (path) => {
    await writeFile(path, content);
    return names;
  };
/** Waits until it is stopped, and then still writes, as a thread may that is being ended. */
const waits: JobWork = async (path, onProgress, signal) => {
  onProgress(3, 10);
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  await writeFile(path, 'late');
  signal.throwIfAborted();
  return names;
};

function jobsWith(t: { after: (end: () => void) => void }, limits: Partial<JobLimits> = {}): FileJobs {
  const jobs = new FileJobs((error) => assert.fail(String(error)), limits);
  t.after(() => jobs.close());
  return jobs;
}

async function ended(jobs: FileJobs, id: string) {
  while (jobs.get('u1', id).state === 'running') await setTimeout(2);
  return jobs.get('u1', id);
}

test('a job is told while it runs and holds its file when it is done', async (t) => {
  const jobs = jobsWith(t);
  const id = jobs.start('u1', 'csv', writes('a,b'));
  assert.equal(jobs.get('u1', id).state, 'running');
  const { state, file } = await ended(jobs, id);
  assert.equal(state, 'done');
  assert.equal(file?.name, names.name);
  assert.equal(readFileSync(file?.path ?? '', 'utf8'), 'a,b');
  jobs.close();
  assert.equal(existsSync(dirname(file?.path ?? '')), false);
});

test('a stopped job leaves no file, and makes room for the one that waits', async (t) => {
  const jobs = jobsWith(t, { atOnce: 1 });
  const first = jobs.start('u1', 'csv', waits);
  const second = jobs.start('u1', 'csv', writes('x'));
  await setTimeout(10);
  assert.deepEqual(jobs.get('u1', first), { state: 'running', done: 3, total: 10 });
  assert.deepEqual(jobs.get('u1', second), { state: 'running', done: 0, total: 0 });
  jobs.stop('u1', first);
  assert.equal(jobs.get('u1', first).state, 'stopped');
  const done = await ended(jobs, second);
  await setTimeout(20);
  assert.equal(done.state, 'done');
  assert.equal(existsSync(done.file?.path.replace(second, first) ?? ''), false);
});

test('a failed job says why', async (t) => {
  const jobs = jobsWith(t);
  const id = jobs.start('u1', 'pdf', async () => {
    throw new BineshError('no_chart', { value: 'x' });
  });
  const { state, error } = await ended(jobs, id);
  assert.equal(state, 'failed');
  assert.equal(error?.code, 'no_chart');
});

test('the oldest files make room for new ones; too many at work are refused', async (t) => {
  const jobs = jobsWith(t, { most: 2, atOnce: 3 });
  const first = jobs.start('u1', 'csv', writes('1'));
  await ended(jobs, first);
  await ended(jobs, jobs.start('u1', 'csv', writes('2')));
  jobs.start('u1', 'csv', waits);
  assert.throws(() => jobs.get('u1', first), { code: 'export_not_found' });
  jobs.start('u1', 'csv', waits);
  assert.throws(() => jobs.start('u1', 'csv', waits), { code: 'too_many_exports' });
});

test('a file is there for nobody but whoever asked for it', async (t) => {
  const jobs = jobsWith(t);
  const id = jobs.start('u1', 'csv', writes('a,b'));
  assert.throws(() => jobs.get('u2', id), { code: 'export_not_found' });
  assert.throws(() => jobs.stop('u2', id), { code: 'export_not_found' });
  assert.equal((await ended(jobs, id)).state, 'done');
});

test('files beyond the bytes allowed are forgotten, and all after their time', async (t) => {
  const small = jobsWith(t, { bytes: 5 });
  const first = small.start('u1', 'csv', writes('1234567'));
  await ended(small, first);
  small.start('u1', 'csv', writes('1'));
  assert.throws(() => small.get('u1', first), { code: 'export_not_found' });

  const short = jobsWith(t, { milliseconds: 30 });
  const id = short.start('u1', 'csv', writes('1'));
  const { file } = await ended(short, id);
  await setTimeout(80);
  assert.equal(existsSync(file?.path ?? ''), false);
  assert.throws(() => short.get('u1', id), { code: 'export_not_found' });
});
