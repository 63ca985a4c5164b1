import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { tempFolder, tempStore } from '../../../test/temp-store.ts';
import type { Store } from '../../store/store.ts';
import { exportBundle } from './export.ts';
import { type ImportOptions, importBundle } from './import.ts';
import { goodFiles, historyHeader, type SampleFiles, writeBundle } from './sample-bundle.ts';

let store: Store;
let work: Awaited<ReturnType<typeof tempFolder>>;
let rejectedFolder: string;

before(async () => {
  store = await tempStore();
  work = await tempFolder();
  rejectedFolder = join(work.path, 'rejected');
});

after(async () => {
  await store.close();
  await work.remove();
});

async function take(files: SampleFiles, options: ImportOptions = {}) {
  const bundle = await writeBundle({ ...goodFiles, ...files });
  try {
    return await importBundle(store, bundle.path, { rejectedFolder, ...options });
  } finally {
    await bundle.remove();
  }
}

let folders = 0;
async function give(workspaceId: number, ending = ''): Promise<string> {
  folders += 1;
  const path = join(work.path, `out-${folders}${ending}`);
  await exportBundle(store, workspaceId, path);
  return path;
}

const changesAfter = async (workspaceId: number, version: number) =>
  (await store.changes(workspaceId, version, 1000)).map(
    ({ action, recordType, recordId, before: was, after: is }) => ({
      action,
      recordType,
      recordId,
      was,
      is,
    }),
  );

test('a second bundle changes what differs, adds what is new, and leaves the rest', async () => {
  const first = await take(
    { 'companies.csv': 'id,name,صنعت,owner_id\nc1,الف,نفت,u1\nc2,ب,,u1\n' },
    { workspace: 'ادغام' },
  );
  const second = await take(
    {
      'companies.csv': 'id,name,owner_id,شهر\nc2,ب,u1,\nc1,الف نو,u2,تهران\nc3,پ,u1,\n',
      'exchange_rates.csv': 'on,currency,rate\n2025-03-21,USD,900000\n',
    },
    { workspace: 'ادغام' },
  );
  assert.equal(second.version, 2);
  assert.deepEqual(second.rows.company, { inserted: 1, updated: 1, unchanged: 1 });
  assert.deepEqual(await changesAfter(first.workspace.id, 1), [
    {
      action: 'update',
      recordType: 'company',
      recordId: 'c1',
      was: { name: 'الف', owner_id: 'u1', custom: { صنعت: 'نفت' } },
      is: { name: 'الف نو', owner_id: 'u2', custom: { صنعت: 'نفت', شهر: 'تهران' } },
    },
    { action: 'import', recordType: 'company', recordId: null, was: null, is: { rows: 1 } },
    { action: 'import', recordType: 'exchange_rate', recordId: null, was: null, is: { rows: 1 } },
  ]);
  const out = await give(first.workspace.id);
  assert.equal(
    await readFile(join(out, 'companies.csv'), 'utf8'),
    'id,name,owner_id,created_at,شهر,صنعت\nc1,الف نو,u2,,تهران,نفت\nc2,ب,u1,,,\nc3,پ,u1,,,\n',
  );
  const third = await take(
    { 'exchange_rates.csv': 'on,currency,rate\n2025-03-21,USD,900000.50\n' },
    { workspace: 'ادغام' },
  );
  assert.deepEqual(await changesAfter(first.workspace.id, 2), [
    {
      action: 'update',
      recordType: 'exchange_rate',
      recordId: '2025-03-21/USD',
      was: { rate: '900000' },
      is: { rate: '900000.5' },
    },
  ]);
  assert.equal(third.version, 3);
});

test('lines of a deal are replaced where they differ', async () => {
  const lines = (...rows: string[]) => ({
    'deal_products.csv': ['deal_id,product_id,quantity,unit_price', ...rows, ''].join('\n'),
  });
  const { workspace } = await take(lines('d1,pr1,1,10', 'd1,pr1,1,10', 'd2,pr1,2,5.5'), {
    workspace: 'اقلام',
  });
  const same = await take(lines('d1,pr1,1,10', 'd1,pr1,1.0,10.00', 'd2,pr1,2,5.50'), { workspace: 'اقلام' });
  assert.equal(same.unchanged, true);
  const other = await take(lines('d1,pr1,3,10'), { workspace: 'اقلام' });
  assert.deepEqual(other.rows.deal_product, { inserted: 1, updated: 0, unchanged: 0 });
  const changes = await changesAfter(workspace.id, 1);
  assert.deepEqual(
    changes.map(({ action, recordId }) => [action, recordId]),
    [
      ['delete', '1'],
      ['delete', '2'],
      ['import', null],
    ],
  );
  const out = await give(workspace.id);
  assert.equal(
    await readFile(join(out, 'deal_products.csv'), 'utf8'),
    'deal_id,product_id,quantity,unit_price,discount_percent\nd2,pr1,2,5.5,\nd1,pr1,3,10,\n',
  );
});

const history = (...rows: string[]) => ({ 'history.csv': [historyHeader, ...rows, ''].join('\n') });
const historyOf = async (workspaceId: number) => {
  const { rows } = await store.pool.query<{ row: string }>(
    `select concat_ws(' ', entity, entity_id, field, coalesce(value, '-'), to_char(at, 'YYYY-MM-DD'),
       case when version > 1 then 'v' || version end) as row
     from history where workspace_id = $1 order by ordinal`,
    [workspaceId],
  );
  return rows.map(({ row }) => row);
};

test('history: merged by value, in file order, never twice', async () => {
  const options = { workspace: 'تاریخچه' };
  const moves = [
    'deal,d1,2025-03-21T08:30:00Z,stage_id,s1,u1',
    'deal,d1,2025-03-25T08:30:00Z,stage_id,s2,u1',
  ];
  const twin = 'deal,d1,2025-03-22T08:30:00Z,value,1000,';
  const { workspace } = await take(history(...moves, twin, twin), options);
  assert.equal((await take(history(...moves, twin, twin), options)).unchanged, true);
  assert.equal(
    (await take(history('deal,d1,2025-03-25T12:00:00+03:30,stage_id,s2,u2'), options)).unchanged,
    true,
  );
  await take(history('deal,d1,2025-03-23T08:30:00Z,stage_id,won,'), options);
  assert.deepEqual(await historyOf(workspace.id), [
    'deal d1 stage_id s1 2025-03-21',
    'deal d1 stage_id s2 2025-03-25',
    'deal d1 value 1000 2025-03-22',
    'deal d1 value 1000 2025-03-22',
    'deal d1 stage_id won 2025-03-23 v2',
  ]);
});

test('history that ends elsewhere than its record gets the record’s value, once, and a warning', async () => {
  const options = { workspace: 'اختلاف' };
  const files = history(
    'deal,d1,2025-03-21T08:30:00Z,stage_id,s1,',
    'deal,d1,2025-03-21T08:30:00Z,value,1000.00,',
    'lead,l1,2025-03-21T08:30:00Z,status_id,,',
    'deal,d2,2025-03-22T08:30:00Z,win_likelihood,,',
  );
  const today = new Date().toISOString().slice(0, 10);
  const first = await take(files, options);
  assert.deepEqual(
    first.warnings.map(({ code, subject }) => [code, subject]),
    [
      ['history_disagrees', 'deal d1 stage_id'],
      ['history_disagrees', 'lead l1 status_id'],
    ],
  );
  const rows = await historyOf(first.workspace.id);
  assert.deepEqual(rows.slice(4), [`deal d1 stage_id s2 ${today}`, `lead l1 status_id ls1 ${today}`]);
  const second = await take(files, options);
  assert.equal(second.unchanged, true);
  assert.deepEqual(second.warnings, []);
  const out = await give(first.workspace.id);
  const elsewhere = await importBundle(store, out, { workspace: 'اختلاف ۲', rejectedFolder });
  assert.equal(elsewhere.historyAdded, 0);
});

test('a field without history that a bundle changes keeps its past', async () => {
  const options = { workspace: 'گذشته' };
  const deals = (stage: string, value: string) => ({
    'deals.csv':
      'id,name,created_at,stage_id,owner_id,value,closed_at\n' +
      `d1,یک,2025-03-21T08:30:00Z,${stage},u1,${value},2025-04-02T08:30:00Z\n`,
  });
  const { workspace } = await take(deals('won', '10'), options);
  await take(deals('lost', '20'), options);
  const today = new Date().toISOString().slice(0, 10);
  assert.deepEqual(
    (await historyOf(workspace.id)).toSorted(),
    [
      `deal d1 stage_id lost ${today} v2`,
      'deal d1 stage_id won 2025-04-02 v2',
      'deal d1 value 10 2025-03-21 v2',
      `deal d1 value 20 ${today} v2`,
    ].toSorted(),
  );
});

test('references to records that only the workspace holds', async () => {
  const options = { workspace: 'ارجاع' };
  await take({}, options);
  const bundle = await writeBundle({
    'workspace.json': goodFiles['workspace.json'] ?? '',
    'history.csv': `${historyHeader}\ndeal,d1,2025-03-21T08:30:00Z,stage_id,s2,u2\n`,
    'leads.csv':
      'id,name,created_at,converted_at,converted_deal_id\nl2,دیگر,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,d2\n',
  });
  const result = await importBundle(store, bundle.path, { ...options, rejectedFolder });
  assert.deepEqual(result.rows.lead, { inserted: 1, updated: 0, unchanged: 0 });
  await bundle.remove();
  const rival =
    'id,name,created_at,converted_at,converted_deal_id\nl3,سوم,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,d2\n';
  await assert.rejects(take({ 'leads.csv': rival }, options), { code: 'bundle_rows_rejected' });
  const moved =
    'id,name,created_at,converted_at,converted_deal_id\nl3,سوم,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,d2\n' +
    'l2,دیگر,2025-03-20T08:30:00Z,,\n';
  assert.deepEqual((await take({ 'leads.csv': moved }, options)).rows.lead, {
    inserted: 1,
    updated: 1,
    unchanged: 0,
  });
});

test('a bundle whose money or days mean something else is not merged', async () => {
  await take({}, { workspace: 'تنظیم' });
  const other = (settings: object) =>
    take(
      {
        'workspace.json': JSON.stringify({
          name: 'x',
          timeZone: 'Asia/Tehran',
          currency: 'IRR',
          calendar: 'persian',
          ...settings,
        }),
      },
      { workspace: 'تنظیم' },
    );
  await assert.rejects(other({ currency: 'USD' }), { code: 'workspace_differs' });
  await assert.rejects(other({ timeZone: 'Europe/Berlin' }), { code: 'workspace_differs' });
  await assert.rejects(other({ calendar: 'gregorian' }), { code: 'workspace_differs' });
  assert.equal((await other({ weekStart: 'monday', locale: 'en' })).unchanged, false);
  const workspace = await store.workspace('تنظیم');
  assert.deepEqual([workspace.name, workspace.weekStart, workspace.locale], ['تنظیم', 'monday', 'en']);
});
