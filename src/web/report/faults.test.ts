import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparisonKinds } from '../../core/comparison.ts';
import { reports } from '../../report/registry.ts';
import type { Described, Workspace } from '../data/types.ts';
import { presetNames } from '../filters/presets.ts';
import { asked, changed, filterNames } from './address.ts';
import { parseSearch, stringifySearch, textsOf } from './address-text.ts';
import { settled, tidied } from './asking.ts';
import { faultsOf, mendedAll } from './faults.ts';

const today = '2026-11-24';
const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const workspace: Workspace = {
  id: 1,
  version: 1,
  settings: {
    name: 'x',
    timeZone: 'Asia/Tehran',
    currency: 'IRR',
    calendar: 'persian',
    weekStart: 'saturday',
    locale: 'fa',
  },
  teams: [{ id: 't1', name: 'a', parent_id: null }],
  users: [{ id: 'u1', name: 'a', active: true, role: 'rep' }],
  stages: [],
  pipelines: named('p1', 'p2'),
  sources: named('s1'),
  lossReasons: [],
  unqualifiedReasons: [],
  callOutcomes: named('o1'),
  visitOutcomes: [],
  leadStatuses: [],
};
const reportOf = (id: string): Described => {
  const found = reports.find((report) => report.id === id);
  assert.ok(found, id);
  return found;
};
const sales = reportOf('total-sales');
const found = (text: string, report = sales) =>
  faultsOf(tidied(parseSearch(text), report, workspace.settings), report, workspace, today);
const kinds = (text: string, report = sales) =>
  found(text, report).map(({ kind, name }) => `${kind} ${name}`);

test('An address is set right where it is clear what is meant', () => {
  const tidy = (text: string, report = sales) => tidied(parseSearch(text), report, workspace.settings);
  assert.deepEqual(tidy(''), { period: 'last_12_months' });
  assert.deepEqual(tidy('', reportOf('stage-distribution')), {});
  assert.deepEqual(tidy('from=1404-01-01&to=۱۴۰۴-۱۲-۲۹'), { from: '2025-03-21', to: '2026-03-20' });
  assert.deepEqual(tidy('period=today&owner=u1,u1,'), { period: 'today', owner: 'u1' });
  const right = parseSearch('period=this_month&owner=u1');
  assert.equal(tidied(right, sales, workspace.settings), right);
});

test('Every wrong thing is found, and mended without losing another', () => {
  assert.deepEqual(kinds('period=this_month&owner=u1&team=t1&compare=last_year.gregorian'), []);
  assert.deepEqual(kinds('colour=red'), ['unknown colour']);
  assert.deepEqual(kinds('from=2026-05-01&to=2026-04-01'), ['reversed to']);
  assert.deepEqual(kinds('from=1404-12-30&to=1405-01-10'), ['noDay from']);
  assert.deepEqual(kinds('from=1404-13-01&to=2026-02-30'), ['noDate from', 'noDay to']);
  assert.deepEqual(kinds('from=2026-01-01'), ['halfPeriod to']);
  assert.deepEqual(kinds('period=next_year&compare=soon&asOf=yesterday'), [
    'noPeriod period',
    'noComparison compare',
    'noInstant asOf',
  ]);
  assert.deepEqual(kinds('owner=u1,gone&pipeline=p9'), ['noRecord owner', 'noRecord pipeline']);
  assert.deepEqual(kinds('groupBy=moon'), ['noChoice groupBy']);
  assert.deepEqual(kinds(`tag=${'x'.repeat(5000)}`), ['tooLong tag']);
  assert.deepEqual(kinds('outcome=o9', reportOf('call-log')), ['noChoice outcome']);
});

test('The day before one that does not exist is offered', () => {
  const [fault] = found('from=1404-12-30&to=1405-01-10&owner=u1');
  assert.equal(fault?.repairs[0]?.day, '2026-03-20');
  const mended = changed(
    { from: '1404-12-30', to: '2026-03-30', owner: 'u1' },
    fault?.repairs[0]?.change ?? {},
  );
  assert.deepEqual(mended, { from: '2026-03-20', to: '2026-03-30', owner: 'u1' });
});

test('A word in the other calendar becomes the days it means; one of the company’s own is the server’s too', () => {
  const sent = (text: string) => settled(parseSearch(text), sales, workspace.settings, today);
  assert.deepEqual(sent('period=this_month&compare=previous'), {
    from: '2026-11-22',
    to: '2026-12-21',
    compare: 'previous',
  });
  assert.deepEqual(sent('period=this_month.gregorian&compare=last_year.gregorian'), {
    from: '2026-11-01',
    to: '2026-11-30',
    compare: '2025-11-01..2025-11-30',
  });
});

test('A filter that names nothing is not one', () => {
  assert.deepEqual(
    tidied({ period: 'today', owner: ' , ', asOf: ' ', team: 't1' }, sales, workspace.settings),
    {
      period: 'today',
      team: 't1',
    },
  );
});

test('All faults are mended at once', () => {
  const address = parseSearch('owner=u1,gone,lost&colour=red&from=2026-05-01&to=2026-04-01&tag=x');
  assert.deepEqual(changed(address, mendedAll(address, sales, workspace, today)), {
    owner: 'u1',
    from: '2026-04-01',
    to: '2026-05-01',
    tag: 'x',
  });
});

const junk = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('u1', 'u1,gone', '1404-12-30', '2026-02-30', '2026-05-01', 'p1', 'all', '<script>'),
);

test('Whatever an address says, its repairs end with one that can be asked', () => {
  const names = [...filterNames, 'from', 'to', 'period', 'compare', 'asOf', 'groupBy', 'limit', 'x', 'param'];
  const address = fc.dictionary(fc.constantFrom(...names), junk, { maxKeys: 8 });
  fc.assert(
    fc.property(address, fc.constantFrom(...reports), (given, report) => {
      let search = textsOf(given);
      for (let step = 0; ; step += 1) {
        search = tidied(search, report, workspace.settings);
        const [fault] = faultsOf(search, report, workspace, today);
        if (fault === undefined) break;
        const next = changed(search, fault.repairs[0]?.change ?? {});
        for (const name of Object.keys(search))
          if (!(name in next))
            assert.ok(name === fault.name || ['from', 'to', 'param', 'period'].includes(name));
        assert.ok(step < 30, JSON.stringify(search));
        search = next;
      }
      const sent = asked(settled(search, report, workspace.settings, today), report);
      assert.equal(sent.period, undefined);
      assert.equal(sent.from !== undefined && sent.to !== undefined, report.period);
    }),
    { numRuns: 300 },
  );
});

test('An address that is written and read again says the same', () => {
  const value = fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((text) => text.trim() !== '');
  const address = fc.record(
    {
      period: fc.constantFrom(...presetNames),
      owner: fc.constantFrom('u1', 'u1,u2'),
      tag: value,
      asOf: fc.constant('2026-05-01T20:29:59.999999Z'),
      compare: fc.constantFrom<string>(...comparisonKinds, '2025-03-21..2025-04-20', 'last_year.gregorian'),
      drill: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(address, (given) => {
      const search = textsOf(given);
      assert.deepEqual(parseSearch(stringifySearch(search)), search);
    }),
  );
});
