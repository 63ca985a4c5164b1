import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { command, type Ended } from './command.ts';
import { tempFolder } from './temp-store.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
const run = (words: readonly string[]): Promise<Ended> => command(words, { data: folder.path });
before(async () => {
  folder = await tempFolder();
  const made = await run(['demo', '--deals', '20']);
  assert.equal(made.code, 0, made.err);
});
after(() => folder.remove());

interface Listed {
  readonly id: string;
  readonly role: string;
  readonly active: boolean;
  readonly state: string;
}

test('users are listed, invited, given roles and shut out', async () => {
  const users = async () => JSON.parse((await run(['user', 'list', '--format', 'json'])).out) as Listed[];
  const person = ['--name', 'سارا', '--email', 'sara@example.com', '--role', 'manager'];
  const invited = await run(['user', 'invite', ...person]);
  assert.match(invited.out, /^http:\/\/127\.0\.0\.1:7080\/link#[\w-]{43}\n$/);
  const role = await run(['user', 'role', '--user', 'SARA@example.com', '--role', 'read_only']);
  assert.equal(role.code, 0, role.err);
  const shut = await run(['user', 'disable', '--user', 'sara@example.com']);
  assert.equal(shut.code, 0, shut.err);
  const sara = (await users()).find(({ state }) => state === 'invited');
  assert.deepEqual([sara?.role, sara?.active], ['read_only', false]);
});

test('what cannot be is refused in one’s own language', async () => {
  const refused: [readonly string[], RegExp][] = [
    [['disable', '--user', 'admin'], /دست‌کم یک مدیر سیستم فعال/],
    [['reset', '--user', 'm1'], /هنوز حساب ندارد/],
    [['link', '--user', 'nobody'], /وجود ندارد/],
    [['promote'], /list, administrator, invite/],
  ];
  for (const [words, said] of refused) {
    const ended = await run(['user', ...words, '--locale', 'fa']);
    assert.equal(ended.code, 1, words.join(' '));
    assert.match(ended.err, said);
    assert.equal(ended.out, '');
  }
});
