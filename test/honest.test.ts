import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../src/core/calendar.ts';
import { percent } from '../src/core/money.ts';
import { countBehind, rateOf } from '../src/core/statistics.ts';
import type { Column, Row } from '../src/core/table.ts';
import { type Answer, answer } from '../src/report/answer.ts';
import { dataPeriod } from '../src/report/data-period.ts';
import { drill } from '../src/report/drill.ts';
import type { Engine } from '../src/report/engine.ts';

import { reportById, reports } from '../src/report/registry.ts';
import type { Report } from '../src/report/report.ts';
import { type Trust, trust } from '../src/report/trust.ts';
import { type EngineRoom, engineRoom, writeBundle } from './engine-room.ts';
import type { Question } from './reference/ask.ts';
import { randomBundle } from './reference/random-bundle.ts';
import { questionOf, randomQuestion } from './reference/random-question.ts';
import { dayOf, someDay } from './reference/random-scale.ts';

let engines: EngineRoom;
before(async () => {
  engines = await engineRoom();
});
after(() => engines.close());

/** Percents and averages that rest on no count, and why. */
const unsure: Readonly<Record<string, string>> = {
  value_share_pct: 'a share of money',
  cumulative_share_pct: 'a share of money, or of the rows above',
  attainment_pct: 'of a target',
  goal_attainment_pct: 'of a target',
  elapsed_pct: 'of time',
  deal_change_pct: 'a change of a count',
  team_conversion_pct: 'of all owners, whose rows say theirs',
};

const tablesOf = ({ rows, tables }: Answer): Readonly<Record<string, readonly Row[]>> => ({
  rows,
  ...tables,
});

function checkGrounds({ columns, report, totals, ...answered }: Answer): void {
  for (const [table, rows] of Object.entries(tablesOf({ columns, report, totals, ...answered }))) {
    if (report === 'rep-performance' && table === 'team_average') continue; // a mean of means
    for (const column of columns[table] ?? []) {
      const where = `${report} ${table} ${column.name}`;
      const isUnsure = column.kind === 'percent' || /average|median|p90/.test(column.name);
      const hasGrounds = column.rate !== undefined || column.n !== undefined || column.bases !== undefined;
      if (isUnsure) assert.ok(hasGrounds !== column.name in unsure, where);
      for (const row of table === 'rows' ? [...rows, totals] : rows) checkRow(column, row, rows, where);
    }
  }
}

/** What a rate is said to be of makes the rate, and what is averaged is there. */
function checkRow(column: Column, row: Row, rows: readonly Row[], where: string): void {
  const value = row[column.name] ?? null;
  const rate = rateOf(column, row, rows);
  if (rate !== undefined) assert.equal(percent(rate.k, rate.n), value, `${where} ${JSON.stringify(row)}`);
  // All of a group's share is 100 in the totals, which belong to no group.
  else if (column.rate !== undefined && value !== null)
    assert.equal(value, 100, `${where} ${JSON.stringify(row)}`);
  if ((column.n ?? (column.rate === undefined ? column.bases : undefined)) === undefined) return;
  if (value !== null)
    assert.ok((countBehind(column, row) ?? 0) > 0, `${where}: nothing behind ${JSON.stringify(row)}`);
}

async function checkGaps(engine: Engine, report: Report, question: Question, { gaps }: Trust): Promise<void> {
  for (const { name, count, of } of gaps) {
    const where = `${name} of ${JSON.stringify(question)}`;
    assert.ok(count <= of, where);
    const found = await drill(engine, report, question, { gap: name });
    assert.deepEqual([found.count, found.records.length], [count, count], where);
  }
}

const always = { from: '2019-01-01', to: '2027-12-31', asOf: '2028-01-01T00:00:00Z' };

const compares = fc.oneof(
  fc.constantFrom('previous', 'last_year'),
  fc.record({ first: someDay, days: fc.integer({ min: 0, max: 60 }) }),
);

const sortedTexts = (rows: readonly (Row | null)[]): string[] =>
  rows.flatMap((row) => (row === null ? [] : [JSON.stringify(row)])).sort();

function checkMatches(now: Answer, alone: Answer, where: string): void {
  const { comparison } = now;
  assert.ok(comparison);
  assert.deepEqual(comparison.totals, alone.totals, where);
  for (const [table, rows] of Object.entries(tablesOf(now))) {
    const matched: readonly (Row | null)[] = comparison.tables[table] ?? [];
    const left: readonly Row[] = comparison.onlyBefore[table] ?? [];
    assert.equal(matched.length, rows.length, where);
    if (now.report === 'call-log') continue;
    assert.deepEqual(
      sortedTexts([...matched, ...left]),
      sortedTexts(tablesOf(alone)[table] ?? []),
      `${table} ${where}`,
    );
    const keys = (now.columns[table] ?? []).filter(({ kind }) =>
      ['id', 'enum', 'hour', 'weekday'].includes(kind),
    );
    for (const [at, row] of matched.entries())
      for (const { name } of row === null ? [] : keys) assert.equal(row?.[name], rows[at]?.[name], where);
  }
}

test('what rates rest on, what another period had, and what records lack, on every engine', async (t) => {
  const runs = Number(process.env.BINESH_FUZZ_RUNS ?? 1);
  const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
  t.diagnostic(`seed ${seed}, ${runs} workspaces; BINESH_FUZZ_SEED and BINESH_FUZZ_RUNS change them`);
  const questions = fc.array(fc.tuple(randomQuestion, compares), {
    minLength: 15,
    maxLength: 25,
    size: 'max',
  });
  const path = join(engines.folder, 'bundle');
  let made = 0;
  const property = fc.asyncProperty(randomBundle, questions, async (random, drawn) => {
    await writeBundle(path, random.bundle);
    await engines.on(path, `random ${++made}`, async ({ mirror, others }) => {
      for (const report of reports)
        checkGrounds(await answer(mirror, report, { report: report.id, ...always }));
      for (const [one, drawnCompare] of drawn) {
        const day = (at: number) => dayOf(random.place, at);
        const compare =
          typeof drawnCompare === 'string'
            ? drawnCompare
            : `${day(drawnCompare.first)}..${day(drawnCompare.first + drawnCompare.days)}`;
        const question = questionOf(random, one);
        const report = reportById(question.report);
        const asked = { ...question, compare };
        const counted = await trust(mirror, report, question);
        const data = await dataPeriod(mirror, report, question);
        for (const engine of [mirror, ...Object.values(others)]) {
          assert.deepEqual(await trust(engine, report, question), counted, JSON.stringify(question));
          assert.deepEqual(await dataPeriod(engine, report, question), data, JSON.stringify(question));
          await checkGaps(engine, report, question, counted);
          const now = await answer(engine, report, asked);
          checkGrounds(now);
          const { comparison, ...rest } = now;
          assert.deepEqual(rest, await answer(engine, report, question));
          const before = report.period ? comparison?.period : { asOf: comparison?.asOf };
          checkMatches(now, await answer(engine, report, { ...question, ...before }), JSON.stringify(asked));
        }
      }
    });
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
});

test('the year with data has some, and no later one has', async () => {
  const path = join(engines.folder, 'years');
  const [random] = fc.sample(randomBundle, { numRuns: 1, seed: 5 });
  assert.ok(random);
  await writeBundle(path, random.bundle);
  await engines.on(path, 'years', async ({ mirror }) => {
    for (const report of reports.filter(({ period }) => period)) {
      const question = { report: report.id, asOf: always.asOf };
      const { period } = await dataPeriod(mirror, report, question);
      if (period === null) continue;
      const inYear = await answer(mirror, report, { ...question, ...period });
      assert.ok(inYear.rows.length > 0, report.id);
      const later = await answer(mirror, report, {
        ...question,
        from: addDays(period.to, 1),
        to: '2199-12-31',
        params: yearly(report),
      });
      if (report.id === 'pipeline-development') continue; // what is open stays so for ever
      const counts = (later.columns.rows ?? []).filter(({ kind, standing }) => kind === 'count' && !standing);
      for (const row of later.rows) for (const { name } of counts) assert.equal(row[name] ?? 0, 0, report.id);
    }
  });
});

const yearly = ({ params }: Report): Record<string, string> =>
  'granularity' in params ? { granularity: 'year' } : {};
