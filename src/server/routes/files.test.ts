import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { largestFile, pathOf } from '../files/bytes.ts';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await home.house.store.write(home.workspace, 'u1', async (tx) => {
    for (const id of ['c1', 'c2']) await tx.insert('company', { id, name: id });
    await tx.insert('contact', { id: 'k1', name: 'مینا رستمی' });
    await tx.insert('deal', { ...sampleDeal });
  });
});
after(() => home.close());

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  readonly version: number;
}

const add = (of: string, name: string, bytes: Uint8Array<ArrayBuffer> | string) =>
  home.ask(`/api/attachments/${of}/files?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });

async function added(of: string, name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<Shown> {
  const answer = await add(of, name, bytes);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as Shown;
}

const filesOf = async (of: string): Promise<readonly Shown[]> =>
  ((await (await home.ask(`/api/attachments/${of}/files`)).json()) as { files: Shown[] }).files;

const send = (path: string, body: unknown) =>
  home.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('a file is given out as it came, as a download of what it is', async () => {
  const file = await added('deal/d1', 'پیش‌فاکتور.png', png);
  assert.deepEqual([file.name, file.size, file.mime], ['پیش‌فاکتور.png', png.byteLength, 'image/png']);
  const answer = await home.ask(`/api/attachments/files/${file.id}/content`);
  assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), png);
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%D9%BE/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const page = await added('deal/d1', '../../صفحه.html', '<script>alert(1)</script>');
  assert.deepEqual([page.name, page.mime], ['صفحه.html', 'text/plain']);
  assert.equal((await filesOf('deal/d1')).length, 2);
});

test('taking a file away can be undone, bytes and all', async () => {
  const file = await added('company/c1', 'a.txt', 'متن');
  const gone = await home.ask(`/api/attachments/files/${file.id}`, { method: 'DELETE' });
  assert.equal(gone.status, 200);
  assert.deepEqual(await filesOf('company/c1'), []);
  assert.equal((await home.ask(`/api/attachments/files/${file.id}/content`)).status, 404);
  const { version } = (await gone.json()) as { version: number };
  assert.equal((await send('/api/undo', { version })).status, 200);
  const answer = await home.ask(`/api/attachments/files/${file.id}/content`);
  assert.equal(await answer.text(), 'متن');
});

/** Until a write waits for the one that is going on. */
async function somebodyWaits(): Promise<void> {
  const query = 'select 1 from pg_locks where not granted';
  while ((await home.house.store.pool.query(query)).rowCount === 0) await setTimeout(5);
}

test('a file is taken away by the rights that hold when it goes, and once for one key', async () => {
  const rep = await home.as('rep');
  const { store } = home.house;
  const file = await added('deal/d1', 'قرارداد.txt', 'متن');
  const remove = (headers: Record<string, string> = {}) =>
    rep(`/api/attachments/files/${file.id}`, { method: 'DELETE', headers });
  assert.equal((await remove()).status, 404);
  const give = (owner: string) =>
    store.write(home.workspace, 'u1', (tx) => tx.update('deal', 'd1', { owner_id: owner }));
  await give('test-rep');
  // While it waits for its turn to write, the deal becomes another's.
  const { result: waiting } = await store.write(home.workspace, 'u1', async (tx) => {
    const asked = remove();
    await somebodyWaits();
    await tx.update('deal', 'd1', { owner_id: 'u1' });
    return [asked] as const;
  });
  assert.equal((await waiting[0]).status, 404);
  await give('test-rep');
  const once = { 'idempotency-key': 'take-away' };
  const gone = await remove(once);
  assert.equal(gone.status, 200);
  const again = await remove(once);
  assert.deepEqual([again.status, await again.json()], [200, await gone.json()]);
});

test('a merge takes files along, erasing a person takes them away', async () => {
  await added('company/c2', 'b.txt', 'از دومی');
  assert.equal((await send('/api/merge/company', { keep: 'c1', drop: 'c2', fields: {} })).status, 200);
  assert.deepEqual((await filesOf('company/c1')).map(({ name }) => name).toSorted(), ['a.txt', 'b.txt']);
  const file = await added('contact/k1', 'مینا رستمی.txt', 'کارت ملی');
  const { rows } = await home.house.store.pool.query<{ sha256: string }>(
    'select sha256 from attachment where id = $1',
    [file.id],
  );
  const path = pathOf(home.house.store.dataFolder, home.workspace, rows[0]?.sha256 ?? '');
  assert.ok(existsSync(path));
  assert.equal((await send('/api/personal-data/contact/k1/erase', {})).status, 200);
  assert.ok(!existsSync(path));
  assert.deepEqual(await filesOf('contact/k1'), []);
  const told = await home.house.store.pool.query(
    `select 1 from change where record_type = 'attachment' and (before::text like '%رستمی%' or after::text like '%رستمی%')`,
  );
  assert.equal(told.rowCount, 0);
});

test('what cannot be kept is refused', async () => {
  const status = async (of: string, name: string, bytes: Uint8Array<ArrayBuffer> | string) =>
    (await add(of, name, bytes)).status;
  assert.equal(await status('deal/none', 'a', 'x'), 404);
  assert.equal(await status('deal/%00', 'a', 'x'), 404);
  assert.equal(await status('stage/s1', 'a', 'x'), 404);
  assert.equal(await status('deal/d1', '', 'x'), 400);
  assert.equal(await status('deal/d1', 'a\u0007b', 'x'), 400);
  assert.equal(await status('deal/d1', 'a'.repeat(201), 'x'), 400);
  assert.equal(await status('deal/d1', 'empty', ''), 400);
  assert.equal(await status('deal/d1', 'large', new Uint8Array(largestFile + 1)), 413);
  assert.equal((await home.ask('/api/attachments/files/none/content')).status, 404);
});
