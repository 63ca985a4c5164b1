import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reports } from '../../report/registry.ts';
import type { Described } from '../data/types.ts';
import { orderOf } from './order.ts';

const reportOf = (id: string): Described => {
  const found = reports.find((report) => report.id === id);
  assert.ok(found, id);
  return found;
};
const reader = { locale: 'fa' };
const period = { from: '2026-03-21', to: '2026-04-20' };

test('A file is asked as the page is, in its order, for the table and the chart in sight', () => {
  const search = { ...period, tab: 'by_source', chart: 'sankey', drill: '{}', columns: 'a', sort: 'x' };
  assert.deepEqual(orderOf({ report: reportOf('pipeline-development'), search }, 'csv', reader), {
    report: 'pipeline-development',
    query: 'from=2026-03-21&to=2026-04-20',
    format: 'csv',
    table: 'by_source',
    chart: 1,
    reader,
  });
  const sorted = { report: reportOf('sales-by-owner'), search: { ...period, sort: 'won_count:desc' } };
  const { query } = orderOf(sorted, 'xlsx', reader) as { query: string };
  assert.equal(new URLSearchParams(query).get('sort'), 'won_count:desc');
});

test('A board asks each question once, in the order of its cards', () => {
  const [funnel, goals] = [reportOf('sales-funnel'), reportOf('sales-goals')];
  const parts = [
    { report: funnel, search: period, title: 'رقم' },
    { report: goals, search: {} },
    { report: funnel, search: { ...period, tab: 'rows' }, title: 'نمودار' },
    { report: funnel, search: { ...period, owner: 'u1' } },
  ];
  const { board } = orderOf({ title: 'تخته', parts }, 'pdf', reader) as { board: object[] };
  assert.deepEqual(board, [
    { title: 'رقم', report: 'sales-funnel', query: 'from=2026-03-21&to=2026-04-20' },
    { report: 'sales-goals', query: '' },
    { report: 'sales-funnel', query: 'from=2026-03-21&to=2026-04-20&owner=u1' },
  ]);
});
