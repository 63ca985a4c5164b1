import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { tempFolder, tempStore } from '../../../test/temp-store.ts';
import type { Store } from '../../store/store.ts';
import { canonicalBundle } from './canonical-bundle.ts';
import { exportBundle } from './export.ts';
import { type ImportOptions, importBundle } from './import.ts';
import { goodFiles, historyHeader, type SampleFiles, writeBundle } from './sample-bundle.ts';

const small = resolve(import.meta.dirname, '../../../../shared/data/bundle-small');

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

test('a column of ours is in a file only where a record has a value', async () => {
  const { workspace } = await take({}, { workspace: 'یادآوری' });
  const header = async () =>
    (await readFile(join(await give(workspace.id), 'tasks.csv'), 'utf8')).split('\n')[0];
  assert.doesNotMatch((await header()) ?? '', /remind_at/);
  const task = {
    user_id: 'u1',
    created_at: '2026-01-01T08:00:00Z',
    title: 'x',
    remind_at: '2026-01-02T08:00:00Z',
  };
  await store.write(workspace.id, 'test', (tx) => tx.insert('task', { id: 'reminded', ...task }));
  const again = await importBundle(store, await give(workspace.id), {
    workspace: 'یادآوری ۲',
    rejectedFolder,
  });
  const { rows } = await store.pool.query(
    `select id, remind_at = '2026-01-02T08:00:00Z' as kept from task where workspace_id = $1 and remind_at is not null`,
    [again.workspace.id],
  );
  assert.deepEqual(rows, [{ id: 'reminded', kept: true }]);
});

test('import and export are inverse: a folder, a zip, and the same again', async (t) => {
  if (!existsSync(small)) return t.skip(`${small} is not here`);
  const expected = await canonicalBundle(small, 'IRR');
  const first = await importBundle(store, small, { workspace: 'یک', rejectedFolder });
  assert.equal(first.created, true);
  assert.deepEqual(first.warnings, []);
  assert.equal(first.historyAdded, 0);

  const folder = await give(first.workspace.id);
  assert.deepEqual(await canonicalBundle(folder, 'IRR'), expected);
  assert.deepEqual(JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8')), {
    ...JSON.parse(await readFile(join(small, 'workspace.json'), 'utf8')),
    name: 'یک',
  });
  assert.deepEqual(
    await readFile(join(folder, 'recordings/demo.wav')),
    await readFile(join(small, 'recordings/demo.wav')),
  );

  const zip = await give(first.workspace.id, '.zip');
  const second = await importBundle(store, zip, { workspace: 'دو', rejectedFolder });
  const again = await give(second.workspace.id);
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.csv')) continue;
    assert.equal(await readFile(join(again, name), 'utf8'), await readFile(join(folder, name), 'utf8'), name);
  }

  const repeated = await importBundle(store, small, { workspace: 'یک', rejectedFolder });
  assert.equal(repeated.unchanged, true);
  assert.equal(repeated.version, first.version);
  assert.deepEqual(await changesAfter(first.workspace.id, first.version), []);
  assert.deepEqual(await canonicalBundle(await give(first.workspace.id), 'IRR'), expected);
});

test('an import is one version, with one change for each type', async () => {
  const { workspace, version } = await take({}, { workspace: 'نسخه' });
  assert.equal(version, 1);
  const changes = await changesAfter(workspace.id, 0);
  assert.equal(changes[0]?.recordType, 'workspace');
  assert.ok(changes.slice(1).every(({ action }) => action === 'import'));
  assert.deepEqual(
    new Map(changes.slice(1).map(({ recordType, is }) => [recordType, is?.rows])),
    new Map(
      Object.entries({
        team: 2,
        user: 2,
        pipeline: 2,
        stage: 5,
        lead_status: 1,
        product: 1,
        deal: 2,
        lead: 1,
      }),
    ),
  );
});

test('skipping bad rows: the good ones come in, and what hangs on a bad one does not', async () => {
  const files = {
    'teams.csv': 'id,name,parent_id\nt9,برگ,t8\nt8,شاخه,t7\nt7,حلقه,t6\nt6,حلقه,t7\nt1,تهران,\nt2,شمال,t1\n',
    'deals.csv':
      'id,name,created_at,stage_id,owner_id,value,currency\n' +
      'd1,یک,2025-03-21T08:30:00Z,s2,u1,"1,000",IRR\nd2,دو,2025-03-22T08:30:00Z,won,u2,12.5,USD\n',
    'calls.csv':
      'id,user_id,started_at,direction,duration_s,deal_id\nc1,u1,2025-04-01T10:00:00Z,in,5,d1\nc2,u1,2025-04-01T10:00:00Z,in,5,d2\n',
  };
  const options = { workspace: 'گزیده', skipBadRows: true };
  const result = await take(files, options);
  assert.deepEqual(
    result.rejected.map(({ file, line, column, value, code }) => [file, line, column, value, code]),
    [
      ['teams.csv', 2, 'parent_id', 't8', 'rejected_reference'],
      ['teams.csv', 3, 'parent_id', 't7', 'rejected_reference'],
      ['teams.csv', 4, 'parent_id', 't6', 'team_circle'],
      ['teams.csv', 5, 'parent_id', 't7', 'team_circle'],
      ['deals.csv', 2, 'value', '1,000', 'invalid_decimal'],
      ['calls.csv', 2, 'deal_id', 'd1', 'rejected_reference'],
    ],
  );
  assert.equal(result.rejectedRows, 6);
  assert.equal(result.rejectedFolder, rejectedFolder);
  assert.deepEqual(result.rows.team, { inserted: 2, updated: 0, unchanged: 0 });
  assert.deepEqual(result.rows.call, { inserted: 1, updated: 0, unchanged: 0 });
  assert.equal(
    await readFile(join(rejectedFolder, 'calls.csv'), 'utf8'),
    `${files['calls.csv'].split('\n').slice(0, 2).join('\n')}\n`,
  );
  // Once d1 is there, a row that refers to it is good even where the bundle's d1 is bad again.
  await take({}, { workspace: 'گزیده' });
  const later = await take(files, options);
  assert.deepEqual(later.rows.call, { inserted: 1, updated: 0, unchanged: 1 });
});

test('Persian dates where the import is told so', async () => {
  const { workspace } = await take(
    {
      'deals.csv':
        'id,name,created_at,stage_id,owner_id,estimated_close_on\n' +
        'd1,یک,1403-12-30T23:30:00+03:30,s1,u1,۱۴۰۳-۱۲-۳۰\nd2,دو,1404-01-01T00:00:00+03:30,s1,u1,1404-06-31\n',
      'leads.csv': 'id,name,created_at\n',
      'history.csv': `${historyHeader}\ndeal,d1,1404-01-01T00:00:00Z,estimated_close_on,1403-12-30,\n`,
    },
    { workspace: 'شمسی', calendar: 'persian' },
  );
  const out = await give(workspace.id);
  assert.equal(
    await readFile(join(out, 'deals.csv'), 'utf8'),
    'id,name,created_at,stage_id,owner_id,value,currency,source_id,company_id,contact_id,estimated_close_on,closed_at,win_likelihood,loss_reason_id,unqualified_reason_id,tags\n' +
      'd1,یک,2025-03-20T20:00:00Z,s1,u1,0,IRR,,,,2025-03-20,,,,,\n' +
      'd2,دو,2025-03-20T20:30:00Z,s1,u1,0,IRR,,,,2025-09-22,,,,,\n',
  );
  assert.equal(
    await readFile(join(out, 'history.csv'), 'utf8'),
    `${historyHeader}\ndeal,d1,2025-03-21T00:00:00Z,estimated_close_on,2025-03-20,\n`,
  );
});

test('warnings: recordings that are missing, columns and files that are not known', async () => {
  const { warnings } = await take(
    {
      'calls.csv':
        'id,user_id,started_at,direction,duration_s,recording\nc1,u1,2025-04-01T10:00:00Z,in,5,recordings/no.wav\n' +
        'c2,u1,2025-04-01T10:00:00Z,in,5,https://example.com/a.wav\nc3,u1,2025-04-01T10:00:00Z,in,5,recordings/a.wav\n',
      'recordings/a.wav': 'RIFF',
      'exchange_rates.csv': 'on,currency,rate,منبع\n2025-03-21,USD,900000,بازار\n',
      'deal.csv': 'id\n1\n',
    },
    { workspace: 'هشدار' },
  );
  assert.deepEqual(
    warnings.map(({ code, file, line }) => [code, file, line]),
    [
      ['unknown_file', 'deal.csv', null],
      ['unknown_column', 'exchange_rates.csv', 1],
      ['missing_recording', 'calls.csv', 2],
    ],
  );
});

test('an export replaces an older bundle, and nothing else', async () => {
  const { workspace } = await take({}, { workspace: 'خروجی' });
  const out = await give(workspace.id);
  await exportBundle(store, workspace.id, out);
  assert.deepEqual(
    (await readdir(work.path)).filter((name) => name.includes('.part')),
    [],
  );
  await assert.rejects(exportBundle(store, workspace.id, work.path), { code: 'target_exists' });
});

test('progress tells files, rows and bytes to the end', async () => {
  const seen: { file: string; bytes: number; totalBytes: number }[] = [];
  await take({}, { workspace: 'پیشرفت', onProgress: (progress) => seen.push(progress) });
  const last = seen.at(-1);
  assert.ok(last && last.bytes === last.totalBytes && last.totalBytes > 0);
  assert.ok(seen.every(({ bytes }, at) => bytes >= (seen[at - 1]?.bytes ?? 0)));
});
