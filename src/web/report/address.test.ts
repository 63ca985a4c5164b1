import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reports } from '../../report/registry.ts';
import type { Described } from '../data/types.ts';
import { asked, changed, idsOf, paramChange, readDrill, readParam, shownParams } from './address.ts';

const reportOf = (id: string): Described => {
  const found = reports.find((report) => report.id === id);
  assert.ok(found, id);
  return found;
};

test('A change sets names and takes them away', () => {
  assert.deepEqual(changed({ from: 'a', owner: 'u1' }, { owner: '', team: 't1', from: undefined }), {
    team: 't1',
  });
});

test('The server is asked for the answer only, and sorts only what it pages', () => {
  const search = { from: '2026-01-01', to: '2026-02-01', sort: 'x', tab: 'by_owner', drill: '{}' };
  assert.deepEqual(asked(search, reportOf('total-sales')), { from: '2026-01-01', to: '2026-02-01' });
  assert.equal(asked(search, reportOf('call-log')).sort, 'x');
  assert.deepEqual(asked(search, reportOf('stage-distribution')), {});
});

test('A parameter called as a filter says that it is a parameter', () => {
  const search = changed({}, paramChange('pipeline', 'p2'));
  assert.deepEqual(search, { param: 'pipeline=p2' });
  assert.equal(readParam(search, 'pipeline'), 'p2');
  assert.equal(readParam({ groupBy: 'source' }, 'groupBy'), 'source');
  assert.deepEqual(changed(search, paramChange('pipeline', undefined)), {});
});

test('A log’s paging is not shown as parameters', () => {
  assert.deepEqual(
    shownParams(reportOf('call-log')).map(([name]) => name),
    ['search', 'outcome', 'direction'],
  );
});

test('Addresses written by hand do no harm', () => {
  assert.deepEqual(idsOf(' u1 ,,u2,'), ['u1', 'u2']);
  assert.equal(readDrill({}), undefined);
  assert.deepEqual(readDrill({ drill: '{"note":' }), {});
  assert.deepEqual(readDrill({ drill: '[1]' }), {});
  assert.deepEqual(readDrill({ drill: '{"note":"overdue"}' }), { note: 'overdue' });
});
