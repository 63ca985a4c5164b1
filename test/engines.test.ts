import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { importBundle } from '../src/exchange/bundle/import.ts';
import { type Mirror, openMirror } from '../src/mirror/mirror.ts';
import { recordTypes } from '../src/records/index.ts';
import type { RecordType } from '../src/records/record.ts';
import { type Answer, answer } from '../src/report/answer.ts';
import { type DrillRequest, drill } from '../src/report/drill.ts';
import type { Engine } from '../src/report/engine.ts';
import { reportById } from '../src/report/registry.ts';
import { postgresEngine } from '../src/store/postgres-engine.ts';
import type { Store } from '../src/store/store.ts';
import { postgres15Missing, startPostgres15 } from './postgres15.ts';
import type { Question } from './reference/ask.ts';
import type { Bundle } from './reference/bundle.ts';
import { type Compared, differences } from './reference/compare.ts';
import { randomBundle } from './reference/random-bundle.ts';
import { questionOf, randomQuestion } from './reference/random-question.ts';
import { tempFolder, tempStore } from './temp-store.ts';

const shared = join(fileURLToPath(new URL('../..', import.meta.url)), 'shared');

let store: Store;
let oldest: { store: Store; stop: () => Promise<void> } | undefined;
let folder: Awaited<ReturnType<typeof tempFolder>>;

before(async () => {
  folder = await tempFolder();
  store = await tempStore();
  const server = await startPostgres15();
  if (server) oldest = { store: await tempStore({ databaseUrl: server.url }), stop: server.stop };
});
after(async () => {
  await store.close();
  await oldest?.store.close();
  await oldest?.stop();
  await folder.remove();
});

test('the oldest supported PostgreSQL takes part', { skip: postgres15Missing ?? false }, () => {
  assert.ok(oldest);
});

/** A bundle's workspace on every engine there is. */
async function onEngines<T>(
  path: string,
  workspace: string,
  work: (engines: Engines) => Promise<T>,
): Promise<T> {
  const options = { workspace, skipBadRows: true, rejectedFolder: join(folder.path, 'rejected') };
  const { workspace: made } = await importBundle(store, path, options);
  const engines: Record<string, Engine> = { 'embedded PostgreSQL': postgresEngine(store, made.id) };
  if (oldest) {
    const there = await importBundle(oldest.store, path, options);
    engines['PostgreSQL 15'] = postgresEngine(oldest.store, there.workspace.id);
  }
  const mirror: Mirror = await openMirror(store, made.id);
  try {
    return await work({ mirror, others: engines });
  } finally {
    await mirror.close();
  }
}

interface Engines {
  readonly mirror: Engine;
  readonly others: Readonly<Record<string, Engine>>;
}

async function writeBundle(path: string, { settings, rows }: Bundle): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path);
  await writeFile(join(path, 'workspace.json'), JSON.stringify(settings));
  for (const type of recordTypes as readonly RecordType[]) {
    const columns = Object.keys(type.fields);
    const lines = (rows[type.name as keyof typeof rows] ?? []).map((cells) =>
      columns.map((name) => cells[name] ?? ''),
    );
    const text = [columns, ...lines].map((line) =>
      line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    await writeFile(join(path, type.file), `${text.join('\n')}\n`);
  }
}

/** What a reader sees of an answer. */
const seen = ({ rows, tables, totals, notes, cursor, filters, params }: Answer) =>
  structuredClone({ rows, tables, totals, notes, cursor, filters, params });

describe('golden answers', () => {
  test('every case on every engine', async (t) => {
    const file = join(shared, 'golden', 'bundle-small.json');
    if (!existsSync(file)) return t.skip('../shared/golden is not here');
    const cases = JSON.parse(readFileSync(file, 'utf8')) as { args: readonly string[]; expected: Compared }[];
    await onEngines(join(shared, 'data', 'bundle-small'), 'golden', async ({ mirror, others }) => {
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
    const path = join(folder.path, 'bundle');
    let made = 0;
    let asked = 0;
    let opened = 0;
    const property = fc.asyncProperty(randomBundle, questions, async (random, drawn) => {
      await writeBundle(path, random.bundle);
      await onEngines(path, `random ${++made}`, async ({ mirror, others }) => {
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
    t.diagnostic(`${asked} answers and ${opened} openings compared on ${2 + (oldest ? 1 : 0)} engines`);
  });
});
