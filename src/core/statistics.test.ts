import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fisher, holm, proportions, rateOf, smallest, tellApart, wilson } from './statistics.ts';
import type { Column } from './table.ts';

const near = (given: number | undefined, expected: number, relative: number, what: string) =>
  assert.ok(
    given !== undefined && Math.abs(given - expected) <= Math.abs(expected) * relative + 1e-12,
    `${what}: ${given}, expected ${expected}`,
  );

/** [k, n, low, high] by scipy 1.17 `binomtest(k, n).proportion_ci(0.95, 'wilson')`. */
const intervals = [
  [0, 1, 0, 79.34506856227625],
  [0, 10, 0, 27.753279986288927],
  [1, 10, 1.7876213095072897, 40.41500267952385],
  [5, 10, 23.6593090512564, 76.3406909487436],
  [10, 10, 72.24672001371108, 100],
  [13, 17, 52.73820188043502, 90.44495567791989],
  [81, 263, 25.528851987827423, 36.62095769828],
  [3, 5, 23.072428127601295, 88.2379225767352],
  [999, 1000, 99.4357441402042, 99.98234536293738],
  [500, 100_000, 0.45814453122456017, 0.5456583669211608],
] as const;

test('Wilson’s interval', () => {
  for (const [k, n, low, high] of intervals) {
    near(wilson(k, n)?.low, low, 1e-6, `low of ${k}/${n}`);
    near(wilson(k, n)?.high, high, 1e-6, `high of ${k}/${n}`);
  }
  assert.equal(wilson(0, 0), null);
});

test('an interval lies within 0 and 100, around its share, and narrows as records are added', () => {
  const share = fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(share, ([k, n]) => {
      const one = wilson(k, n);
      const ten = wilson(10 * k, 10 * n);
      assert.ok(one && ten);
      assert.ok(0 <= one.low && one.low <= (100 * k) / n && (100 * k) / n <= one.high && one.high <= 100);
      assert.ok(ten.high - ten.low < one.high - one.low);
    }),
  );
});

/** [k1, n1, k2, n2, p] by scipy 1.17 `fisher_exact`. */
const exact = [
  [3, 10, 8, 10, 0.06977851869492736],
  [1, 4, 0, 7, 0.3636363636363637],
  [0, 5, 5, 5, 0.007936507936507938],
  [13, 17, 2, 9, 0.013501144164759726],
  [2, 3, 3, 3, 1],
  [1, 30, 6, 31, 0.10351559643760692],
  [40, 1000, 2, 60, 1],
  [10, 10, 10, 10, 1],
  [2, 1000, 9, 1500, 0.21724521270758784],
  [0, 3, 0, 8, 1],
] as const;

test('Fisher’s exact test', () => {
  for (const [k, n, l, m, p] of exact) {
    near(fisher({ k, n }, { k: l, n: m }), p, 1e-9, `${k}/${n} and ${l}/${m}`);
    near(fisher({ k: l, n: m }, { k, n }), p, 1e-9, `${l}/${m} and ${k}/${n}`);
  }
});

/** [k1, n1, k2, n2, p] by `erfc(|z| / √2)` of Python’s math, z with the common variance. */
const approximate = [
  [30, 100, 45, 100, 0.02845973691631057],
  [81, 263, 120, 251, 7.803066626282719e-5],
  [500, 1000, 500, 1000, 1],
  [400, 1000, 520, 1000, 7.292182531953542e-8],
  [12, 40, 20, 45, 0.17008357653458606],
  [7000, 10_000, 7300, 10_000, 2.610874453222037e-6],
  [10, 20, 60, 60, 4.758620315979735e-9],
] as const;

test('the test of two proportions', () => {
  for (const [k, n, l, m, p] of approximate)
    near(proportions({ k, n }, { k: l, n: m }), p, 1e-6, `${k}/${n} and ${l}/${m}`);
  assert.equal(proportions({ k: 4, n: 4 }, { k: 9, n: 9 }), 1);
});

test('Holm’s correction', () => {
  const corrected = (chances: readonly number[]) => holm(chances).map((p) => Number(p.toFixed(12)));
  assert.deepEqual(corrected([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02]);
  assert.deepEqual(corrected([0.2, 0.9, 0.001, 0.001, 0.5]), [0.6, 1, 0.005, 0.005, 1]);
});

test('each pair has the test that suits its size, and all are corrected together', () => {
  const shares = [
    { key: 'sara', k: 13, n: 17 },
    { key: 'amir', k: 2, n: 9 },
    { key: 'reza', k: 60, n: 100 },
    { key: 'nobody', k: 0, n: 0 },
  ];
  const pairs = tellApart(shares);
  assert.deepEqual(
    pairs.map(({ a, b, method, distinct }) => [a.key, b.key, method, distinct]),
    [
      ['sara', 'amir', 'fisher', true],
      ['sara', 'reza', 'proportions', false],
      ['amir', 'reza', 'fisher', false],
    ],
  );
  near(pairs[0]?.p, 3 * 0.013501144164759726, 1e-9, 'the surest of three');
});

test('without a difference there is none, and with more records it shows', () => {
  const share = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(share, share, ([k, n], [l, m]) => {
      const [pair] = tellApart([
        { key: 'a', k, n },
        { key: 'b', k: l, n: m },
      ]);
      assert.ok(pair && pair.p >= 0 && pair.p <= 1);
      if (k * m === l * n) assert.equal(pair.distinct, false);
      if (Math.abs(k / n - l / m) > 0.05)
        assert.ok(
          tellApart([
            { key: 'a', k: 5000 * k, n: 5000 * n },
            { key: 'b', k: 5000 * l, n: 5000 * m },
          ])[0]?.distinct,
        );
    }),
    { numRuns: 50 },
  );
});

const column = (rate: NonNullable<Column['rate']>): Column => ({
  name: 'pct',
  label: { fa: 'نرخ', en: 'Rate' },
  kind: 'percent',
  rate,
});

test('a rate is read from its row, its group, or the step before', () => {
  const won = column({ of: 'won', among: ['won', 'lost'] });
  assert.deepEqual(rateOf(won, { won: 3, lost: 5, pct: 37.5 }, []), { k: 3, n: 8 });
  assert.equal(rateOf(won, { won: 0, lost: 0, pct: null }, []), undefined);
  assert.equal(rateOf({ ...won, rate: undefined } as never, { won: 3, lost: 5, pct: 37.5 }, []), undefined);

  const rows = [
    { owner: 'u1', reason: 'a', lost: 2, pct: 40 },
    { owner: 'u1', reason: null, lost: 3, pct: 60 },
    { owner: null, reason: 'a', lost: 7, pct: 100 },
  ] as const;
  const ofOwner = column({ of: 'lost', among: ['lost'], within: ['owner'] });
  const ofAll = column({ of: 'lost', among: ['lost'], within: [] });
  assert.deepEqual(
    rows.map((row) => rateOf(ofOwner, row, rows)?.n),
    [5, 5, 7],
  );
  assert.deepEqual(
    rows.map((row) => rateOf(ofAll, row, rows)?.n),
    [12, 12, 12],
  );

  const steps = [
    { at: 1, reached: 9, pct: null },
    { at: 2, reached: 9, pct: 100 },
    { at: 3, reached: 4, pct: 44.4444 },
    { at: 4, reached: 4, pct: 100 },
    { at: 5, reached: 0, pct: 0 },
  ];
  const step = column({ of: 'reached', among: ['reached'], nested: 'previous' });
  const overall = column({ of: 'reached', among: ['reached'], nested: 'first' });
  for (const order of [steps, [...steps].reverse()]) {
    assert.deepEqual(
      steps.map((row) => rateOf(step, row, order)?.n),
      [undefined, 9, 9, 4, 4],
    );
    assert.deepEqual(
      steps.slice(1).map((row) => rateOf(overall, row, order)?.n),
      [9, 9, 9, 9],
    );
  }
  assert.ok(smallest > 1);
});
