import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatter } from '../../core/format.ts';
import type { Column, ColumnKind, Row } from '../../core/table.ts';
import type { Chart } from '../../report/report.ts';
import { beforeOf, type ChartData, drawnCertainty, labelOf } from './chart-data.ts';
import { chartOf, directionOf } from './draw-chart.ts';
import { cellLines, figureLines } from './figure-lines.ts';
import { shownGrid } from './grid.ts';
import { mirror } from './mirror.ts';
import { medianOf, panelsOf } from './panels.ts';
import { sheetOf } from './sheet.ts';
import { stacksOf } from './stack.ts';
import { summaryOf } from './summary.ts';
import { scaleTicks } from './values.ts';

const column = (name: string, kind: ColumnKind): Column => ({ name, kind, label: { fa: name, en: name } });

function data(chart: Chart, columns: readonly Column[], rows: readonly Row[], more = {}): ChartData {
  const format = formatter({ locale: 'en', calendar: 'gregorian', timeZone: 'UTC', currency: 'EUR' });
  return { chart, columns, rows, format, locale: 'en', granularity: 'month', weekStart: 'monday', ...more };
}

const byReason = [column('owner_id', 'id'), column('reason_id', 'id'), column('n', 'count')];
const share: Chart = { type: 'share', x: 'owner_id', series: 'reason_id', y: ['n'] };
const losses = [
  { owner_id: 'a', reason_id: 'price', n: 6 },
  { owner_id: 'a', reason_id: 'late', n: 2 },
  { owner_id: 'b', reason_id: 'price', n: 1 },
];

test('a series that is not shown is not drawn, and what is left keeps its colour, pattern and share', () => {
  const all = shownGrid(data(share, byReason, losses));
  const part = stacksOf(data(share, byReason, losses, { shown: new Set(['price']) }), true);
  assert.deepEqual(part.series, [all.series.find(({ key }) => key === 'price')]);
  assert.deepEqual(
    part.segments.map((stack) => stack.map((segment) => segment.share)),
    [[75], [100]],
    'shares are of the whole',
  );
  assert.deepEqual(part.totals, [8, 1], 'as the whole beside them');
  assert.equal(part.all.length, 2, 'the legend still knows the others');
});

test('series that a chart does not have choose nothing', () => {
  const grid = shownGrid(data(share, byReason, losses, { shown: new Set(['web']) }));
  assert.equal(grid.series.length, 2);
});

test('what is drawn of the series together is what the table has, whichever are shown', () => {
  const rows = fc.array(
    fc.record({
      owner_id: fc.constantFrom('a', 'b', 'c'),
      reason_id: fc.constantFrom(...Array.from({ length: 14 }, (_, at) => `r${at}`)),
      n: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(rows, fc.subarray(['r0', 'r1', 'r2', 'r3', 'other']), (given, keys) => {
      const unlike = new Map(given.map((row) => [`${row.owner_id} ${row.reason_id}`, row]));
      const table = unlike.values().toArray();
      const whole = table.reduce((sum, { n }) => sum + n, 0);
      const chart: Chart = { ...share, type: 'stacked' };
      const stacks = stacksOf(data(chart, byReason, table), false);
      assert.equal(
        stacks.totals.reduce((sum, total) => sum + total, 0),
        whole,
      );
      const part = stacksOf(data(chart, byReason, table, { shown: new Set(keys) }), false);
      assert.ok(part.totals.every((total, at) => total <= (stacks.totals[at] ?? 0)));
      for (const [at, stack] of part.segments.entries()) {
        assert.equal(stack.at(-1)?.to, part.totals[at]);
        for (const [order, { from }] of stack.entries()) assert.equal(from, stack[order - 1]?.to ?? 0);
      }
    }),
  );
});

test('the others of a fold say who they are', () => {
  const table = Array.from({ length: 10 }, (_, at) => ({ owner_id: 'a', reason_id: `r${at}`, n: 10 - at }));
  const given = data({ ...share, type: 'stacked' }, byReason, table);
  const { series, cells } = shownGrid(given);
  const [other, cell] = [series.at(-1), cells[0]?.at(-1)];
  assert.ok(other && cell);
  assert.deepEqual(other.members, ['r7', 'r8', 'r9']);
  assert.equal(cell.exact, '6');
  assert.match(cellLines(given, other, cell).flat().join(), /r7.*r8.*r9/);
});

test('a figure says what it rests on, how sure it is, what it was and how it changed', () => {
  const columns: Column[] = [
    column('owner_id', 'id'),
    column('won', 'count'),
    column('lost', 'count'),
    { ...column('rate', 'percent'), rate: { of: 'won', among: ['won', 'lost'] } },
    column('value', 'money'),
  ];
  const rows = [{ owner_id: 'a', won: 3, lost: 1, rate: 75, value: '150' }];
  const then = { owner_id: 'a', won: 5, lost: 5, rate: 50, value: '100' };
  const given = data({ type: 'bar', y: ['rate'] }, columns, rows, {
    before: { title: 'May', rows: new Map([[rows[0], then]]) },
  });
  const said = (name: string) =>
    figureLines(given, columns.find((each) => each.name === name) ?? column('', 'count'), rows[0] ?? {}).map(
      ([word, figure]) => `${word}: ${figure}`.replace(/[\u2066-\u2069\u200e]/g, ''),
    );
  assert.deepEqual(said('rate'), [
    'rate: 75.0%',
    'Counted: 3 of 4',
    '95% interval: 30.1% to 95.4%',
    'Fewer than 5 records: ',
    'May: 50.0%',
    'Change: +25.0 points',
  ]);
  assert.deepEqual(said('value').slice(1), ['May: 100.00 EUR', 'Change: +50.0% ▲']);
});

test('a row that was not there before was nothing in sums and no figure in rates; standing figures have no before', () => {
  const row = { owner_id: 'a', n: 1, rate: 10, open: 4 };
  const columns = [
    column('owner_id', 'id'),
    column('n', 'count'),
    column('rate', 'percent'),
    { ...column('open', 'count'), standing: true } as const,
  ];
  const given = data({ type: 'bar', y: ['n'] }, columns, [row], {
    before: { title: 'May', rows: new Map([[row, null]]) },
  });
  assert.deepEqual(
    columns.slice(1).map((each) => beforeOf(given, each, row)),
    [0, null, undefined],
  );
});

test('the parts of a whole have no whiskers, and few records are few all the same', () => {
  const columns: Column[] = [
    column('stage_id', 'id'),
    column('n', 'count'),
    { ...column('share', 'percent'), rate: { of: 'n', among: ['n'], within: [] } },
  ];
  const rows = [
    { stage_id: 'a', n: 1, share: 25 },
    { stage_id: 'b', n: 3, share: 75 },
  ];
  const certainty = drawnCertainty(
    data({ type: 'bar', y: ['share'] }, columns, rows),
    columns[2] ?? column('', 'id'),
    rows[0] ?? null,
  );
  assert.deepEqual(certainty, { n: 4, small: true, share: undefined });
});

test('negative figures have their room below zero', () => {
  assert.deepEqual(scaleTicks('money', 100, 4, -100), [-100, -50, 0, 50, 100]);
  const [panel] = panelsOf(
    data(
      { type: 'bar', y: ['v'] },
      [column('source_id', 'id'), column('v', 'money')],
      [
        { source_id: 'a', v: '-5' },
        { source_id: 'b', v: '1000000000000000' },
      ],
    ),
  ).panels;
  assert.deepEqual(panel && [panel.least, panel.most], [-5, 1e15]);
});

test('people are compared with their mean and their median', () => {
  assert.equal(medianOf([]), null);
  assert.equal(medianOf([9, 1, 4, 2]), 3);
  const rows = [1, 2, 9].map((n, at) => ({ owner_id: `u${at}`, n }));
  const [panel] = panelsOf(
    data({ type: 'bar', y: ['n'] }, [column('owner_id', 'id'), column('n', 'count')], rows),
  ).panels;
  assert.deepEqual(
    panel?.lines.map(({ number }) => number),
    [4, 2],
  );
});

test('time runs as the reader chose, names as the page', () => {
  const columns = [column('bucket', 'bucket'), column('owner_id', 'id'), column('n', 'count')];
  const inTime = data({ type: 'column', x: 'bucket', y: ['n'] }, columns, [], { timeRtl: false });
  const byName = data({ type: 'bar', x: 'owner_id', y: ['n'] }, columns, [], { timeRtl: false });
  assert.equal(directionOf(inTime, true), false);
  assert.equal(directionOf(byName, true), true);
  assert.equal(directionOf({ ...inTime, timeRtl: undefined }, true), true);
});

test('an axis that runs on is drawn as columns, names as rows', () => {
  const columns = [column('bucket', 'bucket'), column('owner_id', 'id'), column('n', 'count')];
  assert.equal(chartOf(data({ type: 'share', x: 'bucket', y: ['n'] }, columns, [])), 'stackedColumns');
  assert.equal(chartOf(data({ type: 'stacked', x: 'owner_id', y: ['n'] }, columns, [])), 'stackedRows');
  assert.equal(chartOf(data({ type: 'log', y: [] }, columns, [])), undefined);
});

test('a name cannot turn the words around it', () => {
  const columns = [column('owner_id', 'id'), column('owner', 'text')];
  const row = { owner_id: 'u1', owner: '\u202egnp.txt\u202c\u2067' };
  assert.equal(
    labelOf(data({ type: 'bar', y: [] }, columns, [row]), columns[0] ?? column('', 'id'), row),
    'gnp.txt',
  );
});

test('a chart in words names the highest, the lowest and those like it, and the way from first to last', () => {
  const rows = [
    ['2026-01-01', 4],
    ['2026-02-01', 1],
    ['2026-03-01', 1],
    ['2026-04-01', 6],
  ].map(([bucket, n]) => ({ bucket, n })) as Row[];
  const given = data(
    { type: 'column', x: 'bucket', y: ['n'] },
    [column('bucket', 'bucket'), column('n', 'count')],
    rows,
  );
  assert.equal(
    summaryOf(given).replace(/[\u2066-\u2069\u200e]/g, ''),
    'Highest n: April 2026, 6; lowest: February 2026 and 1 more, 1. From 4 in January 2026 to 6 in April 2026 (+50.0% ▲).',
  );
  const same = { ...given, rows: rows.map((row) => ({ ...row, n: 2 })) };
  assert.equal(summaryOf(same).replace(/[\u2066-\u2069]/g, ''), 'n is the same in all: 2.');
});

test('everything mirrored stays inside, as wide as it was', () => {
  const number = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(number, number, (from, wide) => {
      const at = mirror(800, true);
      assert.equal(at.left(from, wide), at.x(from + wide));
      assert.ok(at.left(from, wide) >= 0 && at.left(from, wide) + wide <= 800);
    }),
  );
});

test('the parts of a picture stand under each other, and beside each other where one stays', () => {
  const sheet = sheetOf(300, true);
  assert.deepEqual(
    [sheet.place(20), sheet.place(100, true), sheet.place(100), sheet.place(8)],
    [0, 20, 20, 120],
  );
  assert.equal(sheet.height(), 128);
});
