import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { tempFolder, tempStore } from '../../../test/temp-store.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Store } from '../../store/store.ts';
import { BundleRejected, type ImportOptions, importBundle } from './import.ts';
import { type ReasonCode, reasons } from './reasons.ts';
import { goodFiles, type SampleFiles, writeBundle } from './sample-bundle.ts';

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

async function attempt(files: SampleFiles, options: ImportOptions = {}) {
  const bundle = await writeBundle({ ...goodFiles, ...files });
  try {
    return await importBundle(store, bundle.path, { rejectedFolder, ...options });
  } finally {
    await bundle.remove();
  }
}

/** Line, column, value and reason of everything that is wrong with these files on top of the good ones. */
async function wrongs(
  files: SampleFiles,
  options: ImportOptions = {},
): Promise<[number, string, string, ReasonCode][]> {
  const error = await attempt(files, options).then(
    () => assert.fail('it was imported'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof BundleRejected, String(error));
  assert.deepEqual(await store.workspaces(), [], 'nothing is left behind');
  for (const { file, reason } of error.rejected) {
    assert.ok(file in files);
    assert.ok(reason.fa && reason.en && !/[{}]/.test(reason.fa + reason.en));
  }
  return error.rejected.map(({ line, column, value, code }) => [line, column, value, code]);
}

async function refuses(files: SampleFiles, code: ErrorCode, params: Record<string, unknown>) {
  await assert.rejects(attempt(files), (error: { code: string; params: Record<string, unknown> }) => {
    assert.equal(error.code, code, String(error));
    for (const [name, value] of Object.entries(params)) assert.deepEqual(error.params[name], value);
    return true;
  });
  assert.deepEqual(await store.workspaces(), [], 'nothing is left behind');
}

const deal = (...rows: string[]): { 'deals.csv': string } => ({
  'deals.csv': [
    'id,name,created_at,stage_id,owner_id,value,currency,estimated_close_on,closed_at',
    ...rows,
    '',
  ].join('\n'),
});
const line = (value: string, currency = 'IRR', on = '', closed = '', created = '2025-03-21T08:30:00Z') =>
  `d1,یک,${created},s1,u1,${value},${currency},${on},${closed}`;

test('files that are no CSV, have another encoding or the wrong header', async () => {
  await refuses({ 'deals.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0, 0]) }, 'bundle_not_csv', {
    file: 'deals.csv',
  });
  await refuses({ 'deals.csv': Buffer.from('\ufeffid,name', 'utf16le') }, 'bundle_encoding', {
    file: 'deals.csv',
    value: 'UTF-16',
  });
  await refuses(
    { 'deals.csv': Buffer.from('id,name,created_at\nd1,caf\u00e9,x\n', 'latin1') },
    'bundle_encoding',
    { file: 'deals.csv' },
  );
  await refuses({ 'deals.csv': 'شناسه;نام\n1;2\n' }, 'bundle_header', {
    reason: {
      fa: 'این ستون‌ها را ندارد: id, name, created_at, stage_id, owner_id',
      en: 'these columns are missing: id, name, created_at, stage_id, owner_id',
    },
  });
  await refuses({ 'deals.csv': '' }, 'bundle_header', { file: 'deals.csv' });
  await refuses({ 'sources.csv': 'id,name,name\n' }, 'bundle_header', { file: 'sources.csv' });
  await refuses({ 'workspace.json': '{}' }, 'bundle_invalid', {});
  await refuses(
    { 'workspace.json': '{"name":"x","timeZone":"Mars/Base","currency":"IRR"}' },
    'bundle_invalid',
    {},
  );
});

test('quotes and numbers of cells', async () => {
  const files = {
    'notes.csv':
      'id,user_id,at,text\nn1,u1,2025-04-01T10:00:00Z,"چند\r\nسطر"\nn2,u1,2025-04-01T10:00:00Z,"a"b\nn3,u1\nn4,u1,2025-04-01T10:00:00Z,"باز\n',
  };
  assert.deepEqual(await wrongs(files), [
    [4, 'text', '"a"b', 'bad_quote'],
    [5, '', 'n3,u1', 'column_count'],
    [6, 'text', '"باز', 'unclosed_quote'],
  ]);
});

test('ids: missing, twice, unknown', async () => {
  const files = { 'companies.csv': 'id,name,owner_id\nc1,الف,u1\n,ب,u1\nc1,پ,u1\nc2,ت,u9\nc3,,\n' };
  assert.deepEqual(await wrongs(files), [
    [3, 'id', '', 'required'],
    [4, 'id', 'c1', 'duplicate_id'],
    [5, 'owner_id', 'u9', 'unknown_reference'],
    [6, 'name', '', 'required'],
  ]);
});

test('money', async () => {
  const of = (value: string, currency?: string) => wrongs(deal(line(value, currency)));
  assert.deepEqual(await of('"1,250,000"'), [[2, 'value', '1,250,000', 'invalid_decimal']]);
  assert.deepEqual(await of('1e6'), [[2, 'value', '1e6', 'invalid_decimal']]);
  assert.deepEqual(await of('NaN'), [[2, 'value', 'NaN', 'invalid_decimal']]);
  assert.deepEqual(await of('1.234', 'USD'), [[2, 'value', '1.234', 'too_many_decimals']]);
  assert.deepEqual(await of('1.5', 'JPY'), [[2, 'value', '1.5', 'too_many_decimals']]);
  assert.deepEqual(await of('1000000000000000001'), [[2, 'value', '1000000000000000001', 'too_large']]);
  assert.deepEqual(await of('-10000000000000000.01', 'USD'), [
    [2, 'value', '-10000000000000000.01', 'too_large'],
  ]);
  assert.deepEqual(await of('1', 'XYZ'), [[2, 'currency', 'XYZ', 'unknown_currency']]);
  assert.deepEqual(await wrongs({ 'products.csv': 'id,name,price\np,الف,-1\n' }), [
    [2, 'price', '-1', 'too_small'],
  ]);
  const lines = {
    'deal_products.csv':
      'deal_id,product_id,quantity,unit_price\nd1,pr1,1,1.234\nd2,pr1,-1,1.23\nd2,pr1,1,1.234\n',
  };
  assert.deepEqual(await wrongs(lines), [
    [2, 'unit_price', '1.234', 'too_many_decimals'],
    [3, 'quantity', '-1', 'too_small'],
    [4, 'unit_price', '1.234', 'too_many_decimals'],
  ]);
  const large = {
    'deal_products.csv':
      'deal_id,product_id,quantity,unit_price\nd1,pr1,1000000,1000000000000\nd1,pr1,1000000,1000000000000.01\n',
  };
  assert.deepEqual(await wrongs(large), [[3, 'quantity', '1000000', 'line_too_large']]);
});

test('dates and instants', async () => {
  const on = (date: string, options?: ImportOptions) => wrongs(deal(line('1', 'IRR', date)), options);
  assert.deepEqual(await on('2025-02-29'), [[2, 'estimated_close_on', '2025-02-29', 'invalid_date']]);
  assert.deepEqual(await on('1404-01-15'), [[2, 'estimated_close_on', '1404-01-15', 'persian_date']]);
  assert.deepEqual(await on('2025-3-1'), [[2, 'estimated_close_on', '2025-3-1', 'invalid_date']]);
  const persian = { calendar: 'persian' } as const;
  const jalali = (date: string) =>
    wrongs(
      {
        ...deal(line('1', 'IRR', date, '', '1403-01-01T12:00:00+03:30')),
        'leads.csv': 'id,name,created_at\n',
      },
      persian,
    );
  for (const date of ['1404-12-30', '1404-07-31', '2025-03-21']) {
    assert.deepEqual(await jalali(date), [[2, 'estimated_close_on', date, 'invalid_persian_date']]);
  }
  const at = (instant: string) => wrongs(deal(line('1', 'IRR', '', '', instant)));
  for (const instant of [
    '2025-03-21T24:00:00Z',
    '2025-03-21T08:30:00',
    '2025-03-21',
    '2025-03-21T08:30:60Z',
  ]) {
    assert.deepEqual(await at(instant), [[2, 'created_at', instant, 'invalid_instant']]);
  }
});

test('rules within a row', async () => {
  assert.deepEqual(await wrongs(deal(line('1', 'IRR', '', '2025-03-21T08:29:59Z'))), [
    [2, 'closed_at', '2025-03-21T08:29:59Z', 'closed_before_created'],
  ]);
  const calls =
    'id,user_id,started_at,direction,duration_s,recording\nc1,u1,2025-04-01T10:00:00Z,up,-1,../secret.wav\nc2,u1,2025-04-01T10:00:00Z,in,1.5,\n';
  assert.deepEqual(await wrongs({ 'calls.csv': calls }), [
    [2, 'direction', 'up', 'invalid_value'],
    [2, 'duration_s', '-1', 'too_small'],
    [2, 'recording', '../secret.wav', 'unsafe_path'],
    [3, 'duration_s', '1.5', 'invalid_integer'],
  ]);
  const goals =
    'id,metric,subject,subject_id,starts_on,ends_on,target\ng1,won_count,team,t1,2025-03-21,2025-03-20,1.5\ng2,won_value,team,u1,2025-03-21,2025-03-21,5\n';
  assert.deepEqual(await wrongs({ 'goals.csv': goals }), [
    [2, 'ends_on', '2025-03-20', 'ends_before_starts'],
    [2, 'target', '1.5', 'invalid_integer'],
    [3, 'subject_id', 'u1', 'unknown_reference'],
  ]);
  const rates = 'on,currency,rate\n2025-03-21,IRR,1\n2025-03-21,USD,900000\n2025-03-21,USD,900001\n';
  assert.deepEqual(await wrongs({ 'exchange_rates.csv': rates }), [
    [2, 'currency', 'IRR', 'workspace_currency'],
    [4, 'on', '2025-03-21', 'duplicate_key'],
  ]);
  assert.deepEqual(await wrongs({ 'users.csv': 'id,name,active\nu1,الف,بله\nu2,ب\u0000,true\n' }), [
    [2, 'active', 'بله', 'invalid_boolean'],
    [3, 'name', 'ب\u0000', 'invalid_character'],
  ]);
});

test('rules between rows', async () => {
  assert.deepEqual(await wrongs({ 'teams.csv': 'id,name,parent_id\nt1,الف,t2\nt2,ب,t1\nt3,پ,t1\n' }), [
    [2, 'parent_id', 't2', 'team_circle'],
    [3, 'parent_id', 't1', 'team_circle'],
  ]);
  const stages =
    'id,pipeline_id,position,name,category\ns1,p1,1,اول,open\ns2,p1,1,دوم,open\nwon,p1,1,برنده,won\nq1,p2,1,اول,open\n';
  assert.deepEqual(await wrongs({ 'stages.csv': stages }), [[3, 'position', '1', 'duplicate_position']]);
  const leads =
    'id,name,created_at,converted_at,converted_deal_id\nl1,الف,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,d1\n' +
    'l2,ب,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,d1\nl3,پ,2025-03-20T08:30:00Z,,d2\nl4,ت,2025-03-20T08:30:00Z,2025-03-23T08:30:00Z,\n';
  assert.deepEqual(await wrongs({ 'leads.csv': leads }), [
    [3, 'converted_deal_id', 'd1', 'deal_has_lead'],
    [4, 'converted_at', '', 'conversion_incomplete'],
    [5, 'converted_deal_id', '', 'conversion_incomplete'],
  ]);
});

test('history', async () => {
  const history = [
    'entity,entity_id,at,field,value,by_user_id',
    'deal,d1,2025-03-21T08:29:59.999999Z,stage_id,s1,',
    'deal,d9,2025-04-01T10:00:00Z,stage_id,s1,',
    'deal,d1,2025-04-01T10:00:00Z,status_id,ls1,',
    'lead,l1,2025-04-01T10:00:00Z,stage_id,s1,',
    'deal,d1,2025-04-01T10:00:00Z,stage_id,s9,',
    'deal,d1,2025-04-01T10:00:00Z,stage_id,,',
    'lead,l1,2025-04-01T10:00:00Z,owner_id,,',
    'deal,d2,2025-04-01T10:00:00Z,value,1.234,',
    'deal,d2,2025-04-01T10:00:00Z,estimated_close_on,2025-02-30,',
    'deal,d2,2025-04-01T10:00:00Z,win_likelihood,101,',
    'deal,d2,2025-04-01T10:00:00Z,win_likelihood,50,u9',
    'call,d2,2025-04-01T10:00:00Z,win_likelihood,50,',
    '',
  ].join('\n');
  assert.deepEqual(await wrongs({ 'history.csv': history }), [
    [2, 'at', '2025-03-21T08:29:59.999999Z', 'history_before_created'],
    [3, 'entity_id', 'd9', 'unknown_reference'],
    [4, 'field', 'status_id', 'history_field'],
    [5, 'field', 'stage_id', 'history_field'],
    [6, 'value', 's9', 'unknown_reference'],
    [7, 'value', '', 'empty_assignment'],
    [8, 'value', '', 'empty_assignment'],
    [9, 'value', '1.234', 'too_many_decimals'],
    [10, 'value', '2025-02-30', 'invalid_date'],
    [11, 'value', '101', 'too_large'],
    [12, 'by_user_id', 'u9', 'unknown_reference'],
    [13, 'entity', 'call', 'invalid_value'],
  ]);
});

test('the rejected rows are written beside the report, as they stand in the file', async () => {
  await rm(rejectedFolder, { recursive: true, force: true });
  const rows = [
    'd1,"یک, دو",2025-03-21T08:30:00Z,s1,u1,"1,000",IRR,,',
    'd2,دو,2025-03-21T08:30:00Z,s1,u1,5,IRR,,',
  ];
  const files = deal(...rows);
  await wrongs(files);
  const [header] = files['deals.csv'].split('\n');
  assert.equal(await readFile(join(rejectedFolder, 'deals.csv'), 'utf8'), `${header}\n${rows[0]}\n`);
  const report = await readFile(join(rejectedFolder, 'report.csv'), 'utf8');
  const [names, entry] = report.split('\n');
  assert.equal(names, 'file,line,column,value,code,reason_fa,reason_en');
  assert.ok(entry?.startsWith('deals.csv,2,value,"1,000",invalid_decimal,'), entry ?? '');
});

test('a folder that cannot be written does not hide what is wrong', async () => {
  const taken = join(work.path, 'taken');
  await writeFile(taken, '');
  const found = await wrongs(deal(line('1e6')), { rejectedFolder: taken });
  assert.deepEqual(found, [[2, 'value', '1e6', 'invalid_decimal']]);
});

test('good: BOM, CRLF, Persian digits, quotes across lines, a cell of 10 MB, a stage of another pipeline', async () => {
  const big = 'متن '.repeat(1_500_000);
  const result = await attempt(
    {
      'deals.csv':
        '\ufeffid,name,created_at,stage_id,owner_id,value,currency,estimated_close_on\r\n' +
        'd1,یک,۲۰۲۵-۰۳-۲۱T۰۸:۳۰:۰۰Z,s1,u1,۱۲۵۰۰۰۰,IRR,۲۰۲۵-۰۴-۰۱\r\n' +
        'd2,"دو\r\nسطر",2025-03-21T08:30:00.123456+03:30,q1,u1,1000000000000000000,IRR,\r\n',
      'history.csv':
        'entity,entity_id,at,field,value\r\ndeal,d2,2025-03-22T00:00:00Z,stage_id,s1\r\ndeal,d2,2025-03-23T00:00:00Z,stage_id,q1\r\n',
      'notes.csv': `id,user_id,at,text\nn1,u1,2025-04-01T10:00:00Z,"${big}"\n`,
      'leads.csv': 'id,name,created_at\nl1,سرنخ,2025-03-20T08:30:00Z\n',
    },
    { workspace: 'خوب' },
  );
  assert.deepEqual(result.warnings, []);
  const { rows } = await store.pool.query(
    'select name, created_at, value, estimated_close_on from deal order by id',
  );
  assert.deepEqual(rows, [
    { name: 'یک', created_at: 1_742_545_800_000_000n, value: '1250000', estimated_close_on: '2025-04-01' },
    {
      name: 'دو\r\nسطر',
      created_at: 1_742_533_200_123_456n,
      value: '1000000000000000000',
      estimated_close_on: null,
    },
  ]);
  const { rows: notes } = await store.pool.query<{ text: string }>('select text from note');
  assert.equal(notes[0]?.text, big);
});

test('every reason is a sentence in both languages', () => {
  for (const [code, { fa, en }] of Object.entries(reasons)) {
    assert.ok(/[\u0600-\u06ff]/.test(fa) && !/[\u0600-\u06ff]/.test(en), code);
    assert.deepEqual(fa.match(/\{\w+\}/g)?.sort(), en.match(/\{\w+\}/g)?.sort(), code);
  }
});
