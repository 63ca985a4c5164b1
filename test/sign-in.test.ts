import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { firstLinks } from '../src/access/first-links.ts';
import { makeLink } from '../src/access/links.ts';
import { join, makeHolder } from '../src/access/membership.ts';
import { type Ask, type TempHouse, tempHouse } from './temp-house.ts';
import { totp } from './totp.ts';

const origin = 'http://127.0.0.1:7080';
const password = 'correct horse battery';

interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly cookie: string;
}
interface Failure {
  readonly error: { code: string; message: string; expected?: string };
}

let home: TempHouse;
const mails: { to: string; text: string }[] = [];
const mailer = { send: async (to: string, _subject: string, text: string) => void mails.push({ to, text }) };
before(async () => {
  home = await tempHouse('postgres', { signIn: { mailer } });
});
after(() => home.close());

async function call<T = Failure>(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered<T>> {
  const response = await home.anonymous(path, {
    method,
    headers: { origin, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return {
    status: response.status,
    body: (await response.json().catch(() => null)) as T,
    headers: response.headers,
    cookie: cookies.filter((cookie) => !cookie.endsWith('=')).join('; '),
  };
}

const tokenIn = (text: string) => /#([\w-]+)/.exec(text)?.[1] ?? '';

/** Invites somebody, who takes the invitation; answers their id and cookie. */
async function newcomer(name: string, role = 'rep') {
  const email = `${name}@example.com`;
  const made = await home.ask('/api/people', {
    method: 'POST',
    body: JSON.stringify({ name, email, role }),
  });
  const { id, url } = (await made.json()) as { id: string; url: string };
  assert.equal(made.status, 201);
  const entered = await call<{ signedIn: boolean }>('POST', '/api/links', { token: tokenIn(url), password });
  assert.deepEqual([entered.status, entered.body], [200, { signedIn: true }]);
  return { id, email, cookie: entered.cookie, url };
}

const signIn = (email: string, secret = password, headers = {}) =>
  call<Failure & { twoFactorRedirect?: boolean; token?: string }>(
    'POST',
    '/api/auth/sign-in/email',
    { email, password: secret },
    headers,
  );
const statusOf = async (cookie: string) => (await call('GET', '/api/me', undefined, { cookie })).status;

describe('links', () => {
  test('the first administrator comes by one, once; there is no password before', async () => {
    const fresh = await tempHouse('postgres');
    const post = async (path: string, body: unknown) => {
      const answer = await fresh.anonymous(path, { method: 'POST', body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    try {
      const [link, ...others] = await firstLinks(fresh.house.store, origin, 'demo');
      assert.deepEqual([link?.kind, others.length], ['administrator', 0]);
      const token = tokenIn(link?.url ?? '');
      const look = await post('/api/links/look', { token });
      assert.deepEqual(look.body, {
        kind: 'administrator',
        workspace: 'نمونه',
        name: null,
        email: null,
        hasAccount: false,
      });
      const who = { token, name: 'مدیر', email: 'Admin@Example.com' };
      assert.equal((await post('/api/links', { ...who, password: 'short' })).status, 400);
      assert.equal((await post('/api/links', { ...who, password })).status, 200);
      assert.equal((await post('/api/links', { ...who, password })).status, 404);
      assert.deepEqual(await firstLinks(fresh.house.store, origin, 'demo'), []);
      const { rows } = await fresh.house.store.pool.query(`select hash from account_link`);
      assert.ok(rows.every(({ hash }) => hash !== token));
    } finally {
      await fresh.close();
    }
  });

  test('an invitation works once, and a newer one ends it', async () => {
    const { id, url } = await newcomer('invited');
    const again = await call('POST', '/api/links', { token: tokenIn(url), password });
    assert.equal(again.body.error.code, 'link_invalid');
    const other = await home.ask(`/api/people/${id}/invite`, { method: 'POST' });
    assert.equal(((await other.json()) as Failure).error.code, 'user_has_account');
    const invite = async () => {
      const made = await home.ask('/api/people/u2/invite', { method: 'POST' });
      return tokenIn(((await made.json()) as { url: string }).url);
    };
    const [first, second] = [await invite(), await invite()];
    const entry = { email: 'u2@example.com', password };
    assert.equal((await call('POST', '/api/links', { token: first, ...entry })).status, 404);
    assert.equal((await call('POST', '/api/links', { token: second, ...entry })).status, 200);
  });

  test('an invitation opens no account that exists', async () => {
    const { email, id } = await newcomer('two-places');
    const { store } = home.house;
    await store.write(home.workspace, 'test', (tx) => tx.insert('user', { id: 'twin', name: 'twin', email }));
    const token = await makeLink(store.pool, { kind: 'invite', workspaceId: home.workspace, userId: 'twin' });
    const taken = await call('POST', '/api/links', { token, password: 'another password' });
    assert.equal(taken.body.error.code, 'account_exists');
    assert.equal((await call('POST', '/api/links', { token, password })).body.error.code, 'user_has_account');
    assert.equal((await signIn(email)).status, 200, id);
  });

  test('one whose time is over is like one that never was', async () => {
    const { store } = home.house;
    const token = await makeLink(store.pool, { kind: 'sign_in', holder: 'nobody' });
    await store.pool.query(`update account_link set expires_at = now() - interval '1 second'`);
    const late = await call('POST', '/api/links', { token });
    const never = await call('POST', '/api/links', { token: 'x'.repeat(43) });
    assert.deepEqual(late.body, never.body);
  });

  test('a password is set anew by mail, which ends every session and tells nobody who has an account', async () => {
    const { email, cookie } = await newcomer('forgetful');
    const known = await call('POST', '/api/links/reset', { email });
    const unknown = await call('POST', '/api/links/reset', { email: 'nobody@example.com' });
    assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
    assert.equal(known.status, 202);
    const sent = mails.filter(({ to, text }) => to === email && text.includes('گذرواژ') === false);
    const token = tokenIn(sent.at(-1)?.text ?? '');
    const next = 'a new password altogether';
    const entered = await call<{ signedIn: boolean }>('POST', '/api/links', { token, password: next });
    assert.deepEqual(entered.body, { signedIn: false });
    assert.equal(await statusOf(cookie), 401);
    assert.equal((await signIn(email)).body.error.code, 'sign_in_failed');
    assert.equal((await signIn(email, next)).status, 200);
  });
});

describe('sessions', () => {
  test('are in a cookie that no script reads, and end when they are told to', async () => {
    const { email } = await newcomer('ending');
    const { headers, body, cookie } = await signIn(email);
    assert.match(headers.getSetCookie().join(), /HttpOnly; SameSite=Lax/);
    assert.equal(body.token, undefined);
    assert.equal(await statusOf(cookie), 200);
    const out = await call('POST', '/api/auth/sign-out', {}, { cookie });
    assert.equal(out.status, 200);
    assert.equal(await statusOf(cookie), 401);
  });

  test('that are forged, expired or ended elsewhere are none', async () => {
    const { email, cookie: other } = await newcomer('several');
    const { cookie } = await signIn(email);
    const [name = '', value = ''] = cookie.split('=');
    assert.equal(await statusOf(`${name}=${value.slice(0, -6)}AAAA%3D`), 401);
    assert.equal(await statusOf(`${name}=${decodeURIComponent(value).split('.')[0]}`), 401);
    const listed = await call<{ sessions: { id: string; current: boolean }[] }>(
      'GET',
      '/api/account/sessions',
      undefined,
      { cookie },
    );
    assert.deepEqual(listed.body.sessions.map(({ current }) => current).sort(), [false, true]);
    const elsewhere = listed.body.sessions.find(({ current }) => !current)?.id;
    assert.equal(
      (await call('DELETE', `/api/account/sessions/${elsewhere}`, undefined, { cookie })).status,
      200,
    );
    assert.equal(await statusOf(other), 401);
    const { cookie: late } = await signIn(email);
    await home.house.store.pool.query('update account_session set expires_at = now()');
    // Another sign-in of this process: nothing is remembered of the sessions that it knew.
    await signIn(email);
    assert.equal(await statusOf(late), 401);
  });

  test('of a disabled user end at once, and none begins', async () => {
    const { id, email, cookie } = await newcomer('leaving');
    assert.equal(await statusOf(cookie), 200);
    const disable = { method: 'PATCH', body: JSON.stringify({ active: false }) };
    assert.equal((await home.ask(`/api/people/${id}`, disable)).status, 200);
    assert.equal(await statusOf(cookie), 401);
    assert.equal((await signIn(email)).body.error.code, 'sign_in_failed');
  });

  test('that end take along the answers that never end', async () => {
    const { id, cookie } = await newcomer('listening');
    const events = await home.anonymous('/api/events', { headers: { cookie } });
    assert.equal(events.status, 200);
    const disable = { method: 'PATCH', body: JSON.stringify({ active: false }) };
    await home.ask(`/api/people/${id}`, disable);
    // Ends by itself, so that all of it can be read: the last version is not told any more.
    const told = await events.text();
    assert.equal(told.match(/event: version/g)?.length, 1);
  });

  test('lead into no workspace but one’s own, and tell of no other', async () => {
    const { cookie } = await newcomer('curious');
    await home.house.store.createWorkspace({
      name: 'other',
      timeZone: 'Asia/Tehran',
      currency: 'IRR',
      calendar: 'persian',
      weekStart: 'saturday',
      locale: 'fa',
    });
    const there = await call('GET', '/api/me?workspace=other', undefined, { cookie });
    const nowhere = await call('GET', '/api/me?workspace=others', undefined, { cookie });
    assert.deepEqual([there.status, there.body.error.code], [404, 'unknown_workspace']);
    assert.equal(there.body.error.message, nowhere.body.error.message.replace('others', 'other'));
    const { body } = await call<{ workspaces: { name: string }[] }>('GET', '/api/workspaces', undefined, {
      cookie,
    });
    assert.deepEqual(
      body.workspaces.map(({ name }) => name),
      ['نمونه'],
    );
  });

  test('change nothing for a page elsewhere', async () => {
    const { cookie } = await newcomer('clicking');
    const signOut = (headers: Record<string, string>) =>
      home.anonymous('/api/auth/sign-out', { method: 'POST', body: '{}', headers: { cookie, ...headers } });
    assert.equal((await signOut({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await signOut({ origin: 'http://127.0.0.1:9999' })).status, 403);
    assert.equal((await signOut({ origin: 'null' })).status, 403);
    assert.equal((await signOut({})).status, 403);
    assert.equal((await signOut({ origin, 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal(await statusOf(cookie), 200);
  });
});

test('Under its public name the server sets cookies for https, and knows clients by what its proxy says', async () => {
  const door = { publicOrigin: 'https://crm.example.com' };
  const sent: string[] = [];
  const post = { send: async (_to: string, _subject: string, text: string) => void sent.push(text) };
  const open = await tempHouse('postgres', { door, signIn: { mailer: post } });
  try {
    const { store } = open.house;
    const holder = await makeHolder(store.pool, 'سارا', 'sara@example.com');
    await join(store.pool, open.workspace, 'u1', holder);
    const enter = async (headers: Record<string, string>) => {
      const token = await makeLink(store.pool, { kind: 'sign_in', holder });
      return open.anonymous('/api/links', { method: 'POST', headers, body: JSON.stringify({ token }) });
    };
    const host = 'crm.example.com';
    const proxied = { host, origin: door.publicOrigin, 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    const inside = await enter(proxied);
    assert.match(inside.headers.getSetCookie().join(), /^__Secure-binesh\.session_token=.*; Secure/);
    const cookie = inside.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    assert.equal((await open.anonymous('/api/me', { headers: { host, cookie } })).status, 200);
    const { rows } = await store.pool.query('select address from sign_in_event');
    assert.deepEqual(rows, [{ address: '198.51.100.7' }]);
    assert.equal((await enter({ host, origin: 'http://crm.example.com' })).status, 403);
    assert.equal((await enter({ host: 'crm.example.org' })).status, 403);
    // A mail leads to the public name, by whichever it was asked for.
    const body = JSON.stringify({ email: 'sara@example.com' });
    assert.equal((await open.anonymous('/api/links/reset', { method: 'POST', body })).status, 202);
    assert.match(sent.join(), /https:\/\/crm\.example\.com\//);
    assert.doesNotMatch(sent.join(), /127\.0\.0\.1/);
  } finally {
    await open.close();
  }
});

describe('guessing', () => {
  test('a wrong password is slowed, whether there is an account or not', async () => {
    await newcomer('guessed');
    for (const email of ['guessed@example.com', 'not-there@example.com']) {
      const answers: Answered<Failure>[] = [];
      for (let at = 0; at < 6; at++) answers.push(await signIn(email, `wrong password ${at}`));
      assert.deepEqual(
        answers.map(({ body }) => body.error.code),
        [...Array.from({ length: 5 }, () => 'sign_in_failed'), 'too_many_attempts'],
      );
      assert.ok(Number(answers.at(-1)?.headers.get('retry-after')) > 0);
      assert.equal((await signIn(email)).body.error.code, 'too_many_attempts');
    }
  });
});

describe('the second step', () => {
  test('is a code of the time, or a recovery code once', async () => {
    const { email, cookie } = await newcomer('careful');
    const post = <T>(path: string, body: unknown, with_: string) =>
      call<T>('POST', `/api/auth/two-factor/${path}`, body, { cookie: with_ });
    assert.equal(
      (await post<Failure>('enable', { password: 'wrong' }, cookie)).body.error.code,
      'password_wrong',
    );
    const { body } = await post<{ totpURI: string; backupCodes: string[] }>('enable', { password }, cookie);
    const secret = new URL(body.totpURI).searchParams.get('secret') ?? '';
    assert.equal((await post('verify-totp', { code: totp(secret) }, cookie)).status, 200);

    const first = await signIn(email);
    assert.deepEqual([first.status, first.body.twoFactorRedirect], [200, true]);
    assert.equal(await statusOf(first.cookie), 401);
    const wrong = await post<Failure>('verify-totp', { code: '000000' }, first.cookie);
    assert.equal(wrong.body.error.code, 'code_wrong');
    const second = await post('verify-totp', { code: totp(secret) }, first.cookie);
    assert.equal(await statusOf(second.cookie), 200);

    const [code = ''] = body.backupCodes;
    const third = await post('verify-backup-code', { code }, (await signIn(email)).cookie);
    assert.equal(await statusOf(third.cookie), 200);
    const again = await post<Failure>('verify-backup-code', { code }, (await signIn(email)).cookie);
    assert.equal(again.body.error.code, 'code_wrong');
  });
});

describe('keys', () => {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  test('do what they were made for, for as long as they are to', async () => {
    const { id, cookie } = await newcomer('programmer');
    const make = async (body: object) =>
      (await call<{ id: string; secret: string }>('POST', '/api/account/keys', body, { cookie })).body;
    const reading = await make({ name: 'reading', scopes: ['read'] });
    const all = await make({ name: 'all', scopes: ['read', 'write', 'export', 'admin'] });
    const late = await make({ name: 'late', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' });
    const stored = await home.house.store.pool.query('select * from api_key');
    assert.ok(!JSON.stringify(stored.rows, (_, value) => String(value)).includes(reading.secret));

    const me = await call<{ id: string }>('GET', '/api/me', undefined, bearer(reading.secret));
    assert.deepEqual([me.status, me.body.id], [200, id]);
    const write = (secret: string) =>
      call('POST', '/api/records/company', { name: 'شرکت' }, bearer(secret)).then(({ status }) => status);
    assert.equal(await write(reading.secret), 403);
    assert.equal(await write(all.secret), 201);
    assert.equal((await call('GET', '/api/people', undefined, bearer(all.secret))).status, 403);
    assert.equal((await call('GET', '/api/me', undefined, bearer(late.secret))).status, 401);
    assert.equal((await call('GET', '/api/account/keys', undefined, bearer(all.secret))).status, 401);

    assert.equal((await call('DELETE', `/api/account/keys/${all.id}`, undefined, { cookie })).status, 200);
    assert.equal(await write(all.secret), 401);
    for (const authorization of ['Bearer', 'Bearer binesh_x', 'Basic YTpi', 'bearer  ']) {
      assert.equal((await call('GET', '/api/me', undefined, { authorization })).status, 401, authorization);
    }
  });

  test('that are not for running the place give nobody rights, whoever made them', async () => {
    const { id, cookie } = await newcomer('key-boss', 'admin');
    const { body } = await call<{ secret: string }>(
      'POST',
      '/api/account/keys',
      { name: 'w', scopes: ['read', 'write'] },
      { cookie },
    );
    const key = { authorization: `Bearer ${body.secret}` };
    const write = async (method: string, path: string, row: object) =>
      (await call(method, path, row, key)).status;
    assert.equal(await write('POST', '/api/records/company', { id: 'by-key', name: 'A' }), 201);
    assert.equal(await write('PATCH', '/api/records/user/u2', { role: 'admin' }), 403);
    assert.equal(await write('PATCH', '/api/records/user/u2', { active: false }), 403);
    assert.equal(await write('POST', '/api/records/user', { id: 'u9', name: 'x', role: 'admin' }), 403);
    assert.equal(await write('POST', '/api/records/team', { id: 't9', name: 'x' }), 403);
    const hides = JSON.stringify({ roles: { rep: { hidden: { deal: ['value'] } } } });
    const rights = (await (await home.ask('/api/rights', { method: 'PUT', body: hides })).json()) as object;
    const { version } = rights as { version: number };
    assert.equal(await write('POST', '/api/undo', { version }), 403);
    const undone = await home.ask('/api/undo', { method: 'POST', body: JSON.stringify({ version }) });
    assert.equal(undone.status, 200);
    // As before: the tests that follow know how many administrators there are.
    await home.house.store.pool.query(`update "user" set role = 'rep' where id = $1`, [id]);
  });

  test('are told how much they may still ask', async () => {
    const { cookie } = await newcomer('counted');
    const made = await call<{ secret: string }>(
      'POST',
      '/api/account/keys',
      { name: 'k', scopes: ['read'] },
      { cookie },
    );
    const { headers } = await call('GET', '/api/me', undefined, bearer(made.body.secret));
    const next = await call('GET', '/api/me', undefined, bearer(made.body.secret));
    assert.equal(headers.get('ratelimit-policy'), '6000;w=60');
    assert.equal(headers.get('ratelimit-remaining'), '5999');
    assert.equal(next.headers.get('ratelimit-remaining'), '5998');
  });

  test('nobody asks without end', async () => {
    const other = await tempHouse('postgres');
    try {
      let answer = await other.anonymous('/api/me');
      for (let at = 0; at < 600 && answer.status === 401; at++) answer = await other.anonymous('/api/me');
      assert.equal(answer.status, 429);
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
    } finally {
      await other.close();
    }
  });
});

test('what happened to accounts is kept, without what was secret', async () => {
  const { store } = home.house;
  const { rows } = await store.pool.query('select * from sign_in_event where workspace_id = $1', [
    home.workspace,
  ]);
  const kinds = new Set(rows.map(({ kind }) => kind));
  for (const kind of [
    'signed_in',
    'sign_in_failed',
    'signed_out',
    'invited',
    'invitation_used',
    'reset_link',
    'password_changed',
    'session_ended',
    'disabled',
    'key_created',
    'key_revoked',
    'second_step_on',
  ]) {
    assert.ok(kinds.has(kind), kind);
  }
  assert.ok(!JSON.stringify(rows, (_, value) => String(value)).includes(password));
  assert.ok(rows.every(({ account }) => account !== 'not-there@example.com'));
});

test('hostile input is refused as such', async () => {
  const { cookie } = await newcomer('hostile');
  const nul = '\0';
  const long = 'x'.repeat(50_000);
  const asked: [string, string, unknown][] = [
    ['POST', '/api/auth/sign-in/email', { email: `a${nul}@example.com`, password: nul }],
    ['POST', '/api/auth/sign-in/email', { email: { $ne: '' }, password: [] }],
    ['POST', '/api/auth/sign-in/email', { email: long, password: long }],
    ['POST', '/api/auth/sign-in/email', []],
    ['POST', '/api/auth/sign-in/social', { provider: 'sso', callbackURL: 'https://evil.example' }],
    ['POST', '/api/auth/sign-up/email', { email: 'new@example.com', password, name: 'x' }],
    ['POST', '/api/links', { token: nul, password }],
    ['POST', '/api/links', { token: ['x'], password }],
    ['POST', '/api/links/reset', { email: `a@b${nul}` }],
    ['POST', '/api/account/keys', { name: `a${nul}`, scopes: ['read'] }],
    ['POST', '/api/account/keys', { name: 'a', scopes: ['everything'] }],
    ['POST', '/api/account/keys', { name: 'a', scopes: [], expiresAt: 'soon' }],
    ['POST', '/api/account/password', { current: nul, password: nul }],
    ['DELETE', '/api/account/keys/%00', undefined],
    ['DELETE', '/api/account/sessions/%00', undefined],
    ['POST', '/api/auth/passkey/delete-passkey', { id: nul }],
    ['POST', '/api/auth/passkey/verify-registration', { response: { id: nul }, name: nul }],
  ];
  for (const [method, path, body] of asked) {
    const { status } = await call(method, path, body, { cookie });
    assert.ok(
      status >= 400 && status < 500,
      `${method} ${path} ${JSON.stringify(body)?.slice(0, 80)}: ${status}`,
    );
  }
  for (const path of ['/api/people/%00/invite', '/api/people/%00/reset']) {
    assert.equal((await home.ask(path, { method: 'POST' })).status, 404, path);
  }
  const agent = { cookie, 'user-agent': 'x'.repeat(5_000) };
  assert.equal((await call('GET', '/api/me', undefined, agent)).status, 200);
});

test('the last administrator keeps the role', async () => {
  const boss = await newcomer('boss', 'admin');
  const as = async (ask: Ask, body: object) => {
    const answer = await ask(`/api/people/${boss.id}`, { method: 'PATCH', body: JSON.stringify(body) });
    return answer.status === 200 ? 200 : ((await answer.json()) as Failure).error.code;
  };
  assert.equal(await as(home.ask, { role: 'rep' }), 'last_administrator');
  assert.equal(await as(home.ask, { active: false }), 'last_administrator');
  // Nor by the ways in which any record is changed.
  const record = `/api/records/user/${boss.id}`;
  const bulk = { type: 'user', ids: [boss.id] };
  for (const [method, path, body] of [
    ['PATCH', record, { role: 'manager' }],
    ['PATCH', record, { active: false }],
    ['DELETE', record, undefined],
    ['POST', '/api/bulk', { ...bulk, set: { role: 'rep' } }],
    ['POST', '/api/bulk', { ...bulk, delete: true }],
    ['POST', `/api/personal-data/user/${boss.id}/erase`, undefined],
  ] as const) {
    const text = await (
      await home.ask(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    ).text();
    assert.match(text, /"last_administrator"/, `${method} ${path}: ${text}`);
  }
  const { store } = home.house;
  const write = (work: Parameters<typeof store.write>[2]) => store.write(home.workspace, 'local', work);
  await write((tx) => tx.insert('user', { id: 'promoted', name: 'p', role: 'rep' }));
  const raised = await write((tx) => tx.update('user', 'promoted', { role: 'admin' }));
  await write((tx) => tx.update('user', boss.id, { active: false }));
  const undo = await home.ask('/api/undo', {
    method: 'POST',
    body: JSON.stringify({ version: raised.version }),
  });
  assert.match(await undo.text(), /"last_administrator"/, 'undo');
  await write((tx) => tx.update('user', boss.id, { active: true }));
  await write((tx) => tx.update('user', 'promoted', { active: false }));
  await newcomer('boss-too', 'admin');
  assert.equal(await as(home.ask, { role: 'rep' }), 200);
  assert.equal((await call('GET', '/api/people', undefined, { cookie: boss.cookie })).status, 403);
});

test('everybody changes the own name, whatever the role', async () => {
  const reader = await newcomer('namesake', 'read_only');
  const named = await call('PATCH', '/api/account', { name: '  نام تازه ' }, { cookie: reader.cookie });
  assert.equal(named.status, 200);
  const me = await call<{ name: string }>('GET', '/api/me', undefined, { cookie: reader.cookie });
  assert.equal(me.body.name, 'نام تازه');
  const account = await call<{ name: string }>('GET', '/api/account', undefined, { cookie: reader.cookie });
  assert.equal(account.body.name, 'نام تازه');
  for (const body of [{ name: ' ' }, { name: 'x', role: 'admin' }, {}])
    assert.equal((await call('PATCH', '/api/account', body, { cookie: reader.cookie })).status, 400);
});
