import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { hideableFields } from '../src/access/role-defaults.ts';
import { BineshError } from '../src/core/errors.ts';
import { recordTypes } from '../src/records/index.ts';
import type { Reach } from '../src/records/role-rights.ts';
import { type Answer, answer } from '../src/report/answer.ts';
import { dataPeriod } from '../src/report/data-period.ts';
import { type DrillRequest, drill } from '../src/report/drill.ts';
import type { Engine } from '../src/report/engine.ts';
import { reportById, reports } from '../src/report/registry.ts';
import { limited, type Sight } from '../src/report/sight.ts';
import { trust } from '../src/report/trust.ts';
import { type EngineRoom, engineRoom, writeBundle } from './engine-room.ts';
import type { Question } from './reference/ask.ts';
import type { Bundle } from './reference/bundle.ts';
import { type MemoryMirror, openMemoryMirror } from './reference/duckdb.ts';
import { randomBundle } from './reference/random-bundle.ts';
import { questionOf, randomQuestion } from './reference/random-question.ts';
import { userIds } from './reference/random-setup.ts';
import { seenBundle } from './reference/seen-bundle.ts';

const people = recordTypes.filter(({ whose }) => whose?.person !== undefined).map(({ name }) => name);
const reach = fc.constantFrom<Reach>('own', 'own', 'team', 'all');

/** Readers as their roles could make them; what nobody may see at all is looked at further down. */
const reader = fc.record({
  user: fc.constantFrom(...userIds),
  reach: fc.oneof(
    fc.constantFrom<Reach>('own', 'team').map((to) => Object.fromEntries(people.map((name) => [name, to]))),
    fc.record(Object.fromEntries(people.map((name) => [name, reach]))),
  ),
});
type RandomReader = typeof reader extends fc.Arbitrary<infer Value> ? Value : never;

function sightFor({ rows }: Bundle, { user, reach }: RandomReader): Sight {
  const parents = new Map((rows.team ?? []).map(({ id, parent_id }) => [id, parent_id]));
  const own = (rows.user ?? []).find(({ id }) => id === user)?.team_id ?? '';
  const isBelow = (team: string | undefined): boolean =>
    team !== undefined && team !== '' && (team === own || isBelow(parents.get(team)));
  const members = (rows.user ?? []).filter(({ team_id: team }) => own !== '' && isBelow(team));
  return {
    reach: reach as Sight['reach'],
    own: [user],
    team: [...new Set([user, ...members.map(({ id }) => id ?? '')])],
    teams: own === '' ? [] : [...parents.keys()].filter((id): id is string => isBelow(id)),
    hidden: {},
  };
}

/** What a reader sees of an answer. */
const seen = ({ rows, tables, totals, notes, cursor, filters, params }: Answer) =>
  structuredClone({ rows, tables, totals, notes, cursor, filters, params });

/** The answer, or the code of what it refuses. */
const orCode = async <T>(work: Promise<T>): Promise<T | string> =>
  work.catch((error: unknown) => {
    if (error instanceof BineshError && error.code !== 'internal') return error.code;
    throw error;
  });

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

let whole: MemoryMirror;
let part: MemoryMirror;
let engines: EngineRoom;
before(async () => {
  [whole, part, engines] = await Promise.all([openMemoryMirror(), openMemoryMirror(), engineRoom()]);
});
after(async () => {
  whole.close();
  part.close();
  await engines.close();
});

/** Asks both engines everything there is to ask about a question. */
async function compare(given: Engine, expected: Engine, question: Question, pick: number): Promise<void> {
  const report = reportById(question.report);
  const where = JSON.stringify(question);
  const [mine, theirs] = [
    await orCode(answer(given, report, question).then((one) => ({ one, seen: seen(one) }))),
    await orCode(answer(expected, report, question).then((one) => ({ one, seen: seen(one) }))),
  ];
  if (typeof mine === 'string' || typeof theirs === 'string') return assert.equal(mine, theirs, where);
  assert.deepEqual(mine.seen, theirs.seen, where);
  const gaps = async (engine: Engine) => (await trust(engine, report, question)).gaps;
  assert.deepEqual(await gaps(given), await gaps(expected), where);
  if (question.report === 'call-log') return;
  const all = [...openings(mine.one)].filter((_, index) => (index + pick) % 9 === 0);
  for (const [request, figure] of all) {
    const [one, other] = [
      await drill(given, report, question, request),
      await drill(expected, report, question, request),
    ];
    assert.equal(one.count, figure, `${where} ${JSON.stringify(request)}`);
    assert.deepEqual(structuredClone(one.records), structuredClone(other.records), where);
  }
}

describe('a reader who may not see everything', () => {
  test('has the answers of a workspace that holds nothing else', async (t) => {
    const runs = Number(process.env.BINESH_FUZZ_RUNS ?? 4);
    const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
    t.diagnostic(`seed ${seed}, ${runs} workspaces; BINESH_FUZZ_SEED and BINESH_FUZZ_RUNS change them`);
    const questions = fc.array(randomQuestion, { minLength: 5, maxLength: 15, size: 'max' });
    const readers = fc.array(reader, { minLength: 1, maxLength: 3 });
    let asked = 0;
    const property = fc.asyncProperty(randomBundle, questions, readers, async (random, drawn, some) => {
      const all = await whole.load(random.bundle);
      for (const one of some) {
        const sight = sightFor(random.bundle, one);
        const only = await part.load(seenBundle(random.bundle, sight));
        for (const given of drawn) {
          asked++;
          const question = questionOf(random, given);
          const mine = limited(all, sight);
          await compare(mine, only, question, given.drill);
          const period = (engine: Engine) =>
            orCode(dataPeriod(engine, reportById(question.report), question).then((found) => found.period));
          assert.deepEqual(await period(mine), await period(only), JSON.stringify(question));
        }
      }
    });
    await fc.assert(property, {
      numRuns: runs,
      seed,
      endOnFailure: process.env.BINESH_FUZZ_FAST !== undefined,
    });
    t.diagnostic(`${asked} questions compared`);
  });

  test('has the same answers on every engine', async (t) => {
    const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
    t.diagnostic(`seed ${seed}`);
    const path = join(engines.folder, 'bundle');
    const questions = fc.tuple(
      ...reports.map(({ id }) => randomQuestion.map((given) => ({ ...given, report: id, params: {} }))),
    );
    const property = fc.asyncProperty(randomBundle, questions, reader, async (random, drawn, one) => {
      await writeBundle(path, random.bundle);
      const hidden = Object.fromEntries(recordTypes.map(({ name }) => [name, hideableFields(name)]));
      const sight = { ...sightFor(random.bundle, one), hidden: seed % 2 === 0 ? hidden : {} };
      await engines.on(path, `sight ${seed}`, async ({ mirror, others }) => {
        for (const given of drawn) {
          const question = questionOf(random, given);
          for (const engine of Object.values(others))
            await compare(limited(engine, sight), limited(mirror, sight), question, given.drill);
        }
      });
    });
    await fc.assert(property, { numRuns: 1, seed, endOnFailure: true });
  });
});
