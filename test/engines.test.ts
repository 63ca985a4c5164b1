import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Answer, answer } from '../src/report/answer.ts';
import { type DrillRequest, drill } from '../src/report/drill.ts';
import { reportById } from '../src/report/registry.ts';
import { type EngineRoom, engineRoom, writeBundle } from './engine-room.ts';
import { postgres15Missing } from './postgres15.ts';
import type { Question } from './reference/ask.ts';
import { type Compared, differences } from './reference/compare.ts';
import { randomBundle } from './reference/random-bundle.ts';
import { questionOf, randomQuestion } from './reference/random-question.ts';

const shared = join(fileURLToPath(new URL('../..', import.meta.url)), 'shared');

let engines: EngineRoom;

before(async () => {
  engines = await engineRoom();
});
after(() => engines.close());

test('the oldest supported PostgreSQL takes part', { skip: postgres15Missing ?? false }, () => {
  assert.ok(engines.oldest);
});

/** What a reader sees of an answer. */
const seen = ({ rows, tables, totals, notes, cursor, filters, params }: Answer) =>
  structuredClone({ rows, tables, totals, notes, cursor, filters, params });

describe('golden answers', () => {
  test('every case on every engine', async (t) => {
    const file = join(shared, 'golden', 'bundle-small.json');
    if (!existsSync(file)) return t.skip('../shared/golden is not here');
    const cases = JSON.parse(readFileSync(file, 'utf8')) as { args: readonly string[]; expected: Compared }[];
    await engines.on(join(shared, 'data', 'bundle-small'), 'golden', async ({ mirror, others }) => {
      for (const [name, engine] of Object.entries({ mirror, ...others })) {
        for (const { args, expected } of cases) {
          const question = questionFrom(args);
          const given = await answer(engine, reportById(question.report), question);
          assert.deepEqual(differences(expected as never, given), [], `${name}: ${args.join(' ')}`);
        }
      }
    });
  });
});

function questionFrom([report = '', ...options]: readonly string[]): Question {
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

/** Ways to open every count of an answer, with the count. */
function* openings({ rows, tables, totals, notes, columns }: Answer): Generator<[DrillRequest, number]> {
  for (const [table, list] of Object.entries({ rows, ...tables })) {
    const all = columns[table] ?? [];
    const keys = all.filter(({ kind }) => ['id', 'bucket', 'hour', 'weekday', 'enum'].includes(kind));
    for (const { name } of all.filter(({ kind }) => kind === 'count')) {
      for (const row of keys.length === 0 ? [] : list) {
        const key = Object.fromEntries(keys.map((one) => [one.name, row[one.name] ?? null]));
        if (typeof row[name] === 'number') yield [{ table, row: key, measure: name }, row[name]];
      }
      if (table === 'rows' && typeof totals[name] === 'number') yield [{ measure: name }, totals[name]];
    }
  }
  for (const [note, figure] of Object.entries(notes))
    if (note !== 'correlation' && figure !== null) yield [{ note }, figure];
}

describe('random workspaces', () => {
  test('every engine gives the same figures, and the records of every count', async (t) => {
    const runs = Number(process.env.BINESH_FUZZ_RUNS ?? 5);
    const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
    t.diagnostic(`seed ${seed}, ${runs} workspaces; BINESH_FUZZ_SEED and BINESH_FUZZ_RUNS change them`);
    const questions = fc.array(randomQuestion, { minLength: 10, maxLength: 25, size: 'max' });
    const path = join(engines.folder, 'bundle');
    let made = 0;
    let asked = 0;
    let opened = 0;
    const property = fc.asyncProperty(randomBundle, questions, async (random, drawn) => {
      await writeBundle(path, random.bundle);
      await engines.on(path, `random ${++made}`, async ({ mirror, others }) => {
        for (const one of drawn) {
          const question = questionOf(random, one);
          const report = reportById(question.report);
          const expected = await answer(mirror, report, question);
          asked++;
          for (const [name, engine] of Object.entries(others)) {
            const given = await answer(engine, report, question);
            assert.deepEqual(seen(given), seen(expected), `${name}: ${JSON.stringify(question)}`);
          }
          if (question.report === 'call-log') continue;
          const all = [...openings(expected)].filter((_, index) => (index + one.drill) % 9 === 0);
          for (const [request, figure] of all) {
            opened++;
            const where = `${JSON.stringify(question)} ${JSON.stringify(request)}`;
            const found = await drill(mirror, report, question, request);
            assert.deepEqual([found.count, found.records.length], [figure, figure], where);
            for (const [name, engine] of Object.entries(others)) {
              const { records } = await drill(engine, report, question, request);
              assert.deepEqual(structuredClone(records), structuredClone(found.records), `${name}: ${where}`);
            }
          }
        }
      });
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    t.diagnostic(
      `${asked} answers and ${opened} openings compared on ${2 + (engines.oldest ? 1 : 0)} engines`,
    );
  });
});
