import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type TempHouse, tempHouse } from '../../test/temp-house.ts';
import { machineOwner } from '../access/granted.ts';
import { makeFile } from '../exchange/files/make-file.ts';
import { askFor, readOrder } from './exporting.ts';
import { loadDemo } from './load-demo.ts';

const workspace = 'demo';
const question = 'from=2026-01-01&to=2026-10-31&asOf=2026-11-01T00:00:00Z';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await loadDemo(home.house.store, { deals: 120, seed: 3, workspace });
});
after(() => home.close());

test('A file of the records behind a figure holds them all, in the order asked for', async () => {
  const drill = JSON.stringify({ row: {}, measure: 'won_count' });
  const query = `${question}&drill=${encodeURIComponent(drill)}&sort=value:desc`;
  const path = '/api/reports/total-sales/drill';
  const opened = (await (await home.ask(`${path}?${query}&workspace=${workspace}`)).json()) as {
    count: number;
    records: { id: string; value: string }[];
  };
  assert.ok(opened.count > 5);
  const title = 'تعداد برنده‌شده';
  const owner = machineOwner(home.house.store, await home.house.store.workspace(workspace));
  for (const format of ['xlsx', 'pdf', 'json'])
    await makeFile(
      await askFor(home.house, owner, readOrder({ workspace, report: 'total-sales', query, title, format })),
      join(home.house.store.dataFolder, `records.${format}`),
    );
  const order = { workspace, report: 'total-sales', query, title, format: 'csv', reader: { locale: 'fa' } };
  const work = await askFor(home.house, owner, readOrder(order));
  assert.equal(work.title, title);
  const file = join(home.house.store.dataFolder, 'records.csv');
  await makeFile(work, file);
  const [head = [], ...lines] = parse(await readFile(file, 'utf8'), { bom: true }) as string[][];
  assert.equal(lines.length, opened.count);
  assert.deepEqual(
    lines.map(([id]) => id),
    opened.records.map(({ id }) => id),
  );
  const value = head.findIndex((label) => label.startsWith('ارزش'));
  assert.deepEqual(
    lines.map((line) => Number(line[value])),
    opened.records.map((record) => Number(record.value)),
  );
});
