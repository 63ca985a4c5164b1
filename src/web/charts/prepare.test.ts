import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatter } from '../../core/format.ts';
import type { Column, ColumnKind, Row } from '../../core/table.ts';
import type { Chart } from '../../report/report.ts';
import { bulletsOf } from './bullet.ts';
import type { ChartData } from './chart-data.ts';
import { gridOf, shownGrid } from './grid.ts';
import { firstBusy, heatOf } from './heat.ts';
import { mirror } from './mirror.ts';
import { panelsOf } from './panels.ts';
import { placeLabels } from './place-labels.ts';
import { shareScale } from './point-rows.ts';
import { spread } from './spread.ts';
import { stacksOf } from './stack.ts';
import { labelledTicks } from './text-fit.ts';
import { scaleTicks } from './values.ts';
import { waterfallOf } from './waterfall.ts';

const column = (name: string, kind: ColumnKind): Column => ({ name, kind, label: { fa: name, en: name } });

function data(chart: Chart, columns: readonly Column[], rows: readonly Row[]): ChartData {
  const format = formatter({ locale: 'fa', calendar: 'persian', timeZone: 'Asia/Tehran', currency: 'IRR' });
  return { chart, columns, rows, format, locale: 'fa', granularity: 'month', weekStart: 'saturday' };
}

const bySource = [column('bucket', 'bucket'), column('source_id', 'id'), column('n', 'count')];
const monthly = (rows: readonly (readonly [bucket: string, source: string | null, n: number])[]) =>
  data(
    { type: 'stacked', x: 'bucket', series: 'source_id', y: ['n'] },
    bySource,
    rows.map(([bucket, source_id, n]) => ({ bucket, source_id, n })),
  );

test('a missing count is nothing, a missing rate is a gap', () => {
  const counted = gridOf(
    monthly([
      ['2026-03-21', 'a', 3],
      ['2026-04-21', 'b', 5],
    ]),
  );
  assert.deepEqual(
    counted.cells.map((row) => row.map(({ number }) => number)),
    [
      [3, 0],
      [0, 5],
    ],
  );
  const rated = gridOf(
    data(
      { type: 'heat', x: 'hour', series: 'weekday', y: ['rate'] },
      [column('weekday', 'weekday'), column('hour', 'hour'), column('rate', 'percent')],
      [
        { weekday: 6, hour: 9, rate: 10 },
        { weekday: 5, hour: 11, rate: 20 },
      ],
    ),
  );
  assert.deepEqual(
    rated.categories.map(({ value }) => value),
    [9, 10, 11],
    'the quiet hour between is drawn',
  );
  assert.deepEqual(
    rated.series.map(({ key }) => key),
    ['6', '5'],
    'weeks start on Saturday',
  );
  assert.equal(rated.cells[1]?.[0]?.number, null);
});

test('more than eight series become seven and the others, and nothing is lost', () => {
  const sources = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const { series, cells } = shownGrid(
    monthly(sources.map((source, index) => ['2026-03-21', source, index + 1])),
  );
  assert.equal(series.length, 8);
  assert.equal(series.at(-1)?.key, 'other');
  assert.equal(
    cells[0]?.reduce((sum, { number }) => sum + (number ?? 0), 0),
    78,
  );
});

test('stacks add up, and shares to a hundred', () => {
  const given = monthly([
    ['2026-03-21', 'a', 1],
    ['2026-03-21', 'b', 3],
    ['2026-04-21', 'a', 0],
  ]);
  assert.deepEqual(stacksOf(given, false).totals, [4, 0]);
  const [first = [], second = []] = stacksOf(given, true).segments;
  assert.deepEqual(
    first.map(({ share }) => share),
    [25, 75],
  );
  assert.equal(second.at(-1)?.to, 0);
});

test('a waterfall ends where its flows lead', () => {
  const flows = { opening: 100, new: 50, value_down: 10, won: 60, closing: 80 };
  const steps = waterfallOf(
    data(
      { type: 'waterfall', y: ['value'] },
      [column('flow', 'enum'), column('value', 'money')],
      Object.entries(flows).map(([flow, value]) => ({ flow, value: String(value) })),
    ),
  );
  assert.deepEqual(
    steps.map(({ from, to }) => [from, to]),
    [
      [0, 100],
      [100, 150],
      [150, 140],
      [140, 80],
      [0, 80],
    ],
  );
});

test('people are ranked, stages are not, and unlike figures have scales of their own', () => {
  const owners = [column('owner_id', 'id'), column('n', 'count')];
  const rows = [
    { owner_id: 'a', n: 1 },
    { owner_id: 'b', n: 7 },
  ];
  const ranked = panelsOf(data({ type: 'bar', y: ['n'] }, owners, rows));
  assert.deepEqual(
    ranked.rows.map(({ row }) => row.n),
    [7, 1],
  );
  const stages = panelsOf(
    data(
      { type: 'bar', y: ['n'] },
      [column('stage_id', 'id'), column('n', 'count')],
      rows.map(({ owner_id, n }) => ({ stage_id: owner_id, n })),
    ),
  );
  assert.deepEqual(
    stages.rows.map(({ row }) => row.n),
    [1, 7],
  );
  const names = ['a', 'b', 'c', 'd', 'e'];
  const many = panelsOf(
    data(
      { type: 'tiles', y: names },
      [column('owner_id', 'id'), ...names.map((name) => column(name, 'count'))],
      [{ owner_id: 'x', a: 1, b: 1000, c: 5, d: 5, e: 5 }],
    ),
  );
  assert.deepEqual(
    many.panels.map(({ most }) => most),
    [1, 1000, 5, 5, 5],
  );
  assert.equal(shareScale([column('a', 'money'), column('b', 'percent')]), false);
  assert.equal(shareScale([column('a', 'seconds'), column('b', 'seconds')]), true);
});

test('goals are measured by their own targets, and red when behind', () => {
  const { rows, most } = bulletsOf(
    data(
      { type: 'bullet', x: 'goal', y: ['attained', 'target', 'expected_by_now'] },
      [
        column('goal', 'text'),
        column('attained', 'money'),
        column('target', 'money'),
        column('expected_by_now', 'money'),
        column('status', 'enum'),
      ],
      [
        { goal: 'a', attained: '50', target: '200', expected_by_now: '100', status: 'behind' },
        { goal: 'b', attained: '900', target: '90', expected_by_now: '90', status: 'achieved' },
        { goal: 'c', attained: '1', target: '0', expected_by_now: '0', status: 'achieved' },
      ],
    ),
  );
  assert.deepEqual(rows[0] && [rows[0].reached, rows[0].expected, rows[0].colour], [0.25, 0.5, 'var(--bad)']);
  assert.equal(rows[1]?.colour, 'var(--good)');
  assert.equal(most, 1.6, 'a goal reached tenfold does not flatten the others');
});

test('a diverging heat map turns round where less is better, and cells of few records are faint', () => {
  const columns = [
    column('stage_id', 'id'),
    column('owner_id', 'id'),
    column('deal_count', 'count'),
    { ...column('diff', 'percent'), n: 'deal_count' },
  ];
  const rows = [
    { stage_id: 's', owner_id: 'a', deal_count: 9, diff: 40 },
    { stage_id: 's', owner_id: 'b', deal_count: 4, diff: -40 },
  ];
  const chart = { type: 'heat', x: 'stage_id', series: 'owner_id', y: ['diff'], diverging: true } as const;
  const more = heatOf(data(chart, columns, rows));
  const less = heatOf(data({ ...chart, lessIsBetter: true }, columns, rows));
  assert.equal(more.shadeOf(40)?.fill, 'var(--div9)');
  assert.equal(less.shadeOf(40)?.fill, 'var(--div1)');
  assert.equal(less.shadeOf(0)?.fill, 'var(--div5)');
  assert.equal(less.shadeOf(null), undefined);
  assert.deepEqual(
    more.cells[0]?.map((cell) => more.isFaint(cell)),
    [false, true],
  );
});

test('scales begin at zero, reach the largest and have round steps', () => {
  assert.deepEqual(scaleTicks('count', 0, 5), [0, 1]);
  assert.deepEqual(scaleTicks('seconds', 7000, 5), [0, 1800, 3600, 5400, 7200]);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e15, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (most, n) => {
        for (const kind of ['count', 'money', 'percent', 'seconds'] as const) {
          const ticks = scaleTicks(kind, most, n);
          assert.equal(ticks[0], 0);
          assert.ok((ticks.at(-1) ?? 0) >= most * (1 - 1e-6), `${kind} ${most}`);
          assert.ok(ticks.length <= 2 * n + 3, `${kind} ${most}: ${ticks.length} ticks`);
        }
      },
    ),
  );
});

test('labels never touch, and both ends are labelled where there is room', () => {
  assert.deepEqual(labelledTicks([30, 30, 30, 30, 30], 20), [0, 2, 4]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 2, max: 100 }),
      (widths, step) => {
        const chosen = labelledTicks(widths, step);
        assert.equal(chosen[0], 0);
        for (const [order, index] of chosen.entries()) {
          const next = chosen[order + 1];
          if (next === undefined) continue;
          const room = (next - index) * step;
          assert.ok(room >= ((widths[index] ?? 0) + (widths[next] ?? 0)) / 2, `${index} touches ${next}`);
        }
      },
    ),
  );
});

test('labels moved apart keep their order and their distance where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 15 }), (positions) => {
      const placed = spread(positions, 16, 12, 300);
      const order = positions
        .map((_, index) => index)
        .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
      for (const [place, index] of order.entries()) {
        const next = order[place + 1];
        if (next !== undefined) assert.ok((placed[next] ?? 0) - (placed[index] ?? 0) >= 16 - 1e-9);
      }
      assert.ok(Math.max(...placed) <= 300);
    }),
  );
});

test('a mirrored drawing is the drawing seen from behind', () => {
  const [ltr, rtl] = [mirror(500, false), mirror(500, true)];
  assert.equal(ltr.left(20, 100), 20);
  assert.equal(rtl.left(20, 100), 380);
  assert.equal(rtl.x(rtl.x(123)), 123);
  assert.equal(rtl.anchor('start'), 'end');
  assert.equal(rtl.anchor('middle'), 'middle');
});

test('the order of the rows changes no colour, and what is not set comes last', () => {
  const rows = [
    ['2026-04-21', null, 1],
    ['2026-03-21', 'b', 2],
    ['2026-03-21', 'a', 3],
  ] as const;
  for (const given of [rows, rows.toReversed()]) {
    const { series } = gridOf(monthly(given));
    assert.deepEqual(
      series.map(({ key, colour }) => [key, colour]),
      [
        ['a', 'var(--c1)'],
        ['b', 'var(--c2)'],
        ['null', 'var(--c3)'],
      ],
    );
  }
});

test('a wide heat map begins where half of a column is filled', () => {
  const at = (weekday: number, hour: number) => ({ weekday, hour, rate: 10 });
  const heat = heatOf(
    data(
      { type: 'heat', x: 'hour', series: 'weekday', y: ['rate'] },
      [column('weekday', 'weekday'), column('hour', 'hour'), column('rate', 'percent')],
      [at(1, 0), at(1, 8), at(2, 8), at(1, 9), at(2, 9), at(3, 9)],
    ),
  );
  assert.equal(firstBusy(heat), 8);
});

test('labels of points cover no point and no other label', () => {
  const coordinate = fc.integer({ min: 10, max: 390 });
  const points = fc.array(
    fc.record({ x: coordinate, y: coordinate, width: fc.integer({ min: 10, max: 120 }) }),
    {
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(points, (given) => {
      const boxes = placeLabels(given, { left: 0, right: 400, top: 0, bottom: 400 }).flatMap(
        (place, index) => {
          const point = given[index];
          // The baseline stands 0.36 of the size under the middle of the text.
          return place && point ? [{ ...place, width: point.width, middle: place.y - 12 * 0.36 }] : [];
        },
      );
      for (const [index, a] of boxes.entries()) {
        assert.ok(a.x >= 0 && a.x + a.width <= 400);
        for (const { x, y } of given)
          assert.ok(a.x >= x + 7 || a.x + a.width <= x - 7 || Math.abs(a.middle - y) >= 7 + 12 * 0.6 - 1e-6);
        for (const b of boxes.slice(index + 1))
          assert.ok(
            a.x >= b.x + b.width || b.x >= a.x + a.width || Math.abs(a.middle - b.middle) >= 12 * 1.2 - 1e-6,
          );
      }
    }),
  );
});
