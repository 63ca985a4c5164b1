import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { reports } from '../src/report/registry.ts';
import { loadDemo } from '../src/server/load-demo.ts';
import type { Answer } from '../src/web/data/types.ts';
import { figuresOf } from '../src/web/table/key-figures.ts';
import { countOf, keysOf } from '../src/web/table/table-model.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

const deals = 120;
let home: TempHouse;
let workspace: number;
before(async () => {
  home = await tempHouse();
  await loadDemo(home.house.store, { deals, seed: 3 });
  workspace = (await home.house.store.workspaces()).at(-1)?.id ?? 0;
});
after(() => home.close());

const period = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-11-01T00:00:00Z' };

async function ask<Body>(path: string, query: Readonly<Record<string, string>>): Promise<Body> {
  const answer = await home.ask(`${path}?${new URLSearchParams({ workspace: String(workspace), ...query })}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Body;
}

describe('the figures above a chart are in its table, and open what they count', () => {
  for (const report of reports) {
    test(report.id, async () => {
      const query = report.period ? period : { asOf: period.asOf };
      const path = `/api/reports/${report.id}`;
      const answer = await ask<Answer>(path, { ...query, compare: 'previous' });
      const figures = figuresOf(report, answer);
      // A log is nothing but its rows.
      assert.equal(figures.length > 0, report.id !== 'call-log');
      assert.ok(figures.length <= 4);
      for (const figure of figures) {
        if (figure.kind === 'tally') {
          assert.ok(figure.column.words?.[figure.word], figure.word);
          continue;
        }
        const { table, column, row, isTotal } = figure;
        const rows = table === 'rows' ? answer.rows : (answer.tables[table] ?? []);
        assert.ok(isTotal ? row === answer.totals : rows.includes(row));
        const columns = answer.columns[table] ?? [];
        const measure = countOf(columns, column.name);
        const expected = row[measure ?? ''];
        if (measure === undefined || typeof expected !== 'number') continue;
        const drill = {
          ...(table === 'rows' ? {} : { table }),
          row: isTotal ? {} : keysOf(columns, row),
          measure,
        };
        const opened = await ask<{ count: number }>(`${path}/drill`, {
          ...query,
          drill: JSON.stringify(drill),
          limit: '1',
        });
        assert.equal(opened.count, expected, `${column.name} opens ${measure}`);
      }
    });
  }
});
