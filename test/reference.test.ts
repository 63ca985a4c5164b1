import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Answer, answer } from '../src/report/answer.ts';
import { drill } from '../src/report/drill.ts';
import type { Engine } from '../src/report/engine.ts';
import { reportById, reports } from '../src/report/registry.ts';
import type { Question } from './reference/ask.ts';
import { readBundle } from './reference/bundle.ts';
import { type Compared, differences } from './reference/compare.ts';
import { type MemoryMirror, openMemoryMirror } from './reference/duckdb.ts';
import { randomBundle } from './reference/random-bundle.ts';
import { questionOf, randomQuestion } from './reference/random-question.ts';
import { reference, reportIds } from './reference/reference.ts';
import { worldOf } from './reference/world.ts';

const shared = join(fileURLToPath(new URL('../..', import.meta.url)), 'shared');

test('the reference answers every report', () => {
  assert.deepEqual([...reportIds].sort(), reports.map(({ id }) => id).sort());
});

/** The words after `binesh report` as a question. */
function parsed(words: readonly string[]): Question {
  const [report = '', ...options] = words;
  const given: Record<string, string> = {};
  const filters: Record<string, string[]> = {};
  const params: Record<string, string> = {};
  for (let index = 0; index < options.length; index += 2) {
    const [option = '', value = ''] = options.slice(index, index + 2);
    const [name = '', rest = ''] = value.split('=');
    if (option === '--filter') filters[name] = rest.split(',');
    else if (option === '--param') params[name] = rest;
    else given[option.slice(2)] = value;
  }
  const { from, to, 'as-of': asOf = '' } = given;
  return { report, asOf, filters, params, ...(from && to ? { from, to } : {}) };
}

interface Golden {
  readonly args: readonly string[];
  readonly expected: Compared;
}

test('the reference gives the golden answers', (t) => {
  const file = join(shared, 'golden', 'bundle-small.json');
  if (!existsSync(file)) return t.skip('../shared/golden is not here');
  const world = worldOf(readBundle(join(shared, 'data', 'bundle-small')));
  for (const { args, expected } of JSON.parse(readFileSync(file, 'utf8')) as Golden[])
    assert.deepEqual(differences(reference(world, parsed(args)), expected), [], args.join(' '));
});

let mirror: MemoryMirror;
before(async () => {
  mirror = await openMemoryMirror();
});
after(() => mirror.close());

/** Every count of an answer, with how to open it. */
function counts({ rows, tables, totals, notes, columns }: Answer) {
  const found: { readonly figure: number; readonly request: Parameters<typeof drill>[3] }[] = [];
  for (const [table, list] of Object.entries({ rows, ...tables })) {
    const all = columns[table] ?? [];
    const keys = all.filter(({ kind }) => ['id', 'bucket', 'hour', 'weekday', 'enum'].includes(kind));
    for (const { name } of all.filter(({ kind }) => kind === 'count'))
      for (const row of table === 'rows' ? [...list, totals] : list) {
        const figure = row[name];
        if (typeof figure !== 'number' || (keys.length === 0 && row !== totals)) continue;
        const key = Object.fromEntries(keys.map((one) => [one.name, row[one.name] ?? null]));
        found.push({ figure, request: { table, row: row === totals ? {} : key, measure: name } });
      }
  }
  for (const [note, figure] of Object.entries(notes))
    if (note !== 'correlation' && figure !== null) found.push({ figure, request: { note } });
  return found;
}

async function check(engine: Engine, world: ReturnType<typeof worldOf>, question: Question, pick: number) {
  const report = reportById(question.report);
  const given = await answer(engine, report, question);
  assert.deepEqual(differences(reference(world, question), given), [], JSON.stringify(question));
  if (question.report === 'call-log') return;
  const all = counts(given);
  const one = all[(pick * 7919) % Math.max(all.length, 1)];
  if (one === undefined) return;
  const { count, records } = await drill(engine, report, question, one.request);
  const where = `${JSON.stringify(question)} ${JSON.stringify(one.request)}`;
  assert.deepEqual([count, records.length], [one.figure, one.figure], where);
}

test('random questions about random bundles have the reference’s answers', async (t) => {
  const runs = Number(process.env.BINESH_FUZZ_RUNS ?? 25);
  const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
  t.diagnostic(`seed ${seed}, ${runs} bundles; BINESH_FUZZ_SEED and BINESH_FUZZ_RUNS change them`);
  const questions = fc.array(randomQuestion, { minLength: 1, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(randomBundle, questions, async (random, asked) => {
      const world = worldOf(random.bundle);
      const engine = await mirror.load(random.bundle);
      for (const given of asked) await check(engine, world, questionOf(random, given), given.drill);
    }),
    { numRuns: runs, seed, endOnFailure: process.env.BINESH_FUZZ_FAST !== undefined },
  );
});
