import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { after, afterEach, before, describe, test } from 'node:test';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { type Ask, type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { follow } from './follow.ts';
import { post } from './post.ts';
import { type RunningWebhooks, runWebhooks } from './run.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver that answers as it is told, one status after the other; the last one stays. */
async function receiver(): Promise<{ url: string; got: Received[]; statuses: number[]; server: Server }> {
  const got: Received[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      const status = (statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 200;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {});
      response.end(`answered ${status}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got, statuses, server };
}

interface Delivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  status: number | null;
  response: string | null;
  error: string | null;
  ms: number | null;
  next_at: string | null;
}

describe('webhooks', () => {
  let home: TempHouse;
  let ask: Ask;
  let running: RunningWebhooks | undefined;
  const servers: Server[] = [];
  const log = pino({ level: 'silent' });
  before(async () => {
    home = await tempHouse('postgres');
    ask = await home.as('admin');
  });
  after(async () => {
    for (const server of servers) server.close();
    await home.close();
  });
  afterEach(async () => {
    await running?.close();
    running = undefined;
    const { webhooks } = await json<{ webhooks: { id: string }[] }>('GET', '/api/webhooks');
    for (const { id } of webhooks) await json('DELETE', `/api/webhooks/${id}`);
  });

  const run = (allowed: readonly string[] = ['127.0.0.1'], lookup?: LookupFunction) => {
    running = runWebhooks(home.house.store, log, { allowed, ...(lookup === undefined ? {} : { lookup }) });
    return running;
  };
  async function json<T>(method: string, path: string, body?: unknown, status?: number): Promise<T> {
    const answer = await ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (status === undefined) assert.ok(answer.ok, `${method} ${path}: ${await answer.clone().text()}`);
    else assert.equal(answer.status, status);
    return (await answer.json()) as T;
  }
  const hook = async (url: string, events: readonly string[] = ['*']) =>
    json<{ id: string; secret: string }>('POST', '/api/webhooks', { url, events });
  const receive = async () => {
    const made = await receiver();
    servers.push(made.server);
    return made;
  };
  const deliveries = async (id: string) =>
    (await json<{ deliveries: Delivery[] }>('GET', `/api/webhooks/${id}/deliveries`)).deliveries;
  const until = async (done: () => Promise<boolean>) => {
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const settled = (id: string, count: number, attempts = 1) =>
    until(async () => {
      const all = await deliveries(id);
      return (
        all.length >= count &&
        all.every((each) => each.status !== null || each.error !== null) &&
        all.every((each) => each.attempts >= attempts)
      );
    });
  const makeDue = () =>
    home.house.store.pool.query(
      `update webhook_delivery set next_at = clock_timestamp() where state = 'waiting'`,
    );
  const company = (id: string, name = 'شرکت') => json('POST', '/api/records/company', { id, name });

  test('tell of each change, signed so that the receiver can check it', async () => {
    const { url, got } = await receive();
    run();
    const { id, secret } = await hook(url, ['company.*']);
    assert.match(secret, /^whsec_[\w+/=]{44}$/);
    await company('wh1', 'آریا');
    await json('PATCH', '/api/records/company/wh1', { name: 'آریا نو' });
    await json('POST', '/api/records/product', { id: 'whp', name: 'x' });
    await settled(id, 2);
    assert.equal(got.length, 2);
    const messages = got.map(({ headers, body }) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    ) as {
      type: string;
      data: { record: unknown; before: unknown; after: { name?: string } };
    }[];
    assert.deepEqual(messages.map(({ type }) => type).sort(), ['company.created', 'company.updated']);
    const updated = messages.find(({ type }) => type === 'company.updated');
    assert.deepEqual(updated?.data.record, { type: 'company', id: 'wh1' });
    assert.deepEqual(updated?.data.before, { name: 'آریا' });
    assert.deepEqual(updated?.data.after, { name: 'آریا نو' });
    assert.throws(() =>
      new Webhook('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').verify(
        got[0]?.body ?? '',
        got[0]?.headers as Record<string, string>,
      ),
    );
    assert.throws(() =>
      new Webhook(secret).verify(`${got[0]?.body} `, got[0]?.headers as Record<string, string>),
    );
  });

  test('try again later under the same id, and give up in the end', async () => {
    const { url, got, statuses } = await receive();
    statuses.push(500, 302, 200);
    run();
    const { id } = await hook(url, ['company.created']);
    await company('wh2');
    await settled(id, 1);
    let [delivery] = await deliveries(id);
    assert.equal(delivery?.state, 'waiting');
    assert.equal(delivery?.status, 500);
    assert.equal(delivery?.response, 'answered 500');
    const wait = Date.parse(delivery?.next_at ?? '') - Date.now();
    assert.ok(wait > 50_000 && wait <= 60_000, `${wait} ms`);
    for (const attempts of [2, 3]) {
      await makeDue();
      running?.wake();
      await settled(id, 1, attempts);
      await running?.idle();
    }
    [delivery] = await deliveries(id);
    assert.equal(delivery?.state, 'delivered');
    assert.equal(delivery?.attempts, 3);
    assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 1);
    assert.equal(got.length, 3, 'a redirect is not followed');

    statuses.splice(0, 3, 503);
    await company('wh3');
    for (let attempts = 1; attempts <= 7; attempts++) {
      await until(
        async () =>
          (await deliveries(id))[0]?.attempts === attempts && (await deliveries(id))[0]?.status === 503,
      );
      await running?.idle();
      await makeDue();
      running?.wake();
    }
    await until(async () => (await deliveries(id))[0]?.state === 'failed');
    assert.equal((await deliveries(id))[0]?.attempts, 7);
    await json('POST', `/api/webhooks/${id}/deliveries/${(await deliveries(id))[0]?.id}/replay`);
    statuses.splice(0, 1, 204);
    await until(async () => {
      await makeDue();
      running?.wake();
      return (await deliveries(id))[0]?.state === 'delivered';
    });
  });

  test('lose nothing when the process dies before or while it delivers', async () => {
    const { url, got } = await receive();
    const { id } = await hook(url, ['company.created']);
    await company('wh4'); // nobody follows yet
    assert.equal(await follow(home.house.store, home.workspace), 1);
    assert.equal(await follow(home.house.store, home.workspace), 0, 'queued once');
    // Taken by a process that died: its lease runs out.
    await home.house.store.pool.query(
      `update webhook_delivery set attempts = 1, next_at = clock_timestamp() - interval '1 second'`,
    );
    await company('wh5');
    run();
    await until(async () => (await deliveries(id)).filter(({ state }) => state === 'delivered').length === 2);
    assert.equal(got.length, 2);
  });

  test('call no address of our own side, whatever its name says', async () => {
    const { url, got, server } = await receive();
    const { port } = server.address() as AddressInfo;
    const body = '{}';
    for (const host of [
      '127.0.0.1',
      '[::1]',
      'localhost',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      '169.254.169.254',
      '10.0.0.1',
      '2130706433',
      '0x7f.1',
      '[fe80::1]',
      '[fd00::1]',
      '100.64.0.1',
    ]) {
      const { status, error } = await post(
        `http://${host}:${port}/hook`,
        body,
        {},
        { allowed: [], timeout: 3_000 },
      );
      assert.equal(status, null, host);
      assert.match(error ?? '', /not allowed/, host);
    }
    const names: LookupFunction = (_name, options, done) => {
      const address = { address: '127.0.0.1', family: 4 };
      if (options.all) done(null, [address]);
      else done(null, address.address, address.family);
    };
    const rebound = await post(
      `http://harmless.example:${port}/hook`,
      body,
      {},
      { allowed: [], lookup: names },
    );
    assert.match(rebound.error ?? '', /not allowed/);
    assert.equal(got.length, 0);
    const told = await post(url, body, {}, { allowed: ['127.0.0.0/8'] });
    assert.equal(told.status, 200);
    assert.equal(got.length, 1);
  });

  test('a name that turns to our own side after a first harmless look-up is refused at the connection', async () => {
    const { server, got } = await receive();
    const { port } = server.address() as AddressInfo;
    let looked = 0;
    const turning: LookupFunction = (_name, options, done) => {
      looked++;
      const list =
        looked === 1
          ? [
              { address: '203.0.113.9', family: 4 },
              { address: '127.0.0.1', family: 4 },
            ]
          : [{ address: '127.0.0.1', family: 4 }];
      if (options.all) done(null, list);
      else done(null, list[0]?.address ?? '', 4);
    };
    for (let each = 0; each < 2; each++) {
      const { status, error } = await post(
        `http://turning.example:${port}/`,
        '{}',
        {},
        { allowed: [], lookup: turning, timeout: 500 },
      );
      assert.equal(status, null);
      assert.match(error ?? '', /not allowed|aborted/);
    }
    assert.equal(got.length, 0);
  });

  test('are stopped by a receiver that is silent or never ends', async () => {
    const silent = createServer(() => undefined);
    const endless = createServer((_request, response) => {
      const write = () => response.write('x'.repeat(10_000)) && !response.destroyed && setImmediate(write);
      response.on('drain', write);
      write();
    });
    for (const server of [silent, endless]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const answer = await post(
        `http://127.0.0.1:${port}/`,
        '{}',
        {},
        { allowed: ['127.0.0.1'], timeout: 400 },
      );
      assert.ok(answer.error !== null || (answer.response?.length ?? 0) <= 2_000);
      server.closeAllConnections();
      server.close();
    }
  });

  test('tell no more than whoever made them may see when it happens', async () => {
    const { url, got } = await receive();
    const made = await hook(url, ['deal.*']);
    const deal = { stage_id: 's1', value: '10' };
    const { store } = home.house;
    const write = (id: string, owner: string) =>
      store.write(home.workspace, 'local', (tx) =>
        tx.insert('deal', { id, name: id, owner_id: owner, created_at: tx.at, ...deal }),
      );
    await json('PUT', '/api/rights', { roles: { rep: { hidden: { deal: ['value'] } } } });
    await store.write(home.workspace, 'local', async (tx) => {
      await tx.insert('user', { id: 'another-admin', name: 'A', role: 'admin' });
      await tx.update('user', 'test-admin', { role: 'rep' });
    });
    await write('whd1', 'test-admin');
    await write('whd2', 'u1');
    await follow(store, home.workspace);
    await store.write(home.workspace, 'local', (tx) => tx.update('user', 'test-admin', { active: false }));
    await write('whd3', 'test-admin');
    await follow(store, home.workspace);
    await store.write(home.workspace, 'local', (tx) =>
      tx.update('user', 'test-admin', { role: 'admin', active: true }),
    );
    run();
    await settled(made.id, 1);
    assert.equal((await deliveries(made.id)).length, 1);
    assert.equal(got.length, 1);
    const { data } = JSON.parse(got[0]?.body ?? '') as { data: { record: { id: string }; after: object } };
    assert.equal(data.record.id, 'whd1');
    assert.ok('name' in data.after && !('value' in data.after));
  });

  test('refuse what they do not know, and show no secret twice', async () => {
    for (const [body, status] of [
      [{ url: 'ftp://example.com', events: ['*'] }, 400],
      [{ url: 'http://user:pass@example.com', events: ['*'] }, 400],
      [{ url: 'javascript:alert(1)', events: ['*'] }, 400],
      [{ url: 'https://example.com', events: [] }, 400],
      [{ url: 'https://example.com', events: ['deal.exploded'] }, 400],
      [{ url: 'https://example.com', events: ['history.created'] }, 400],
      [{ url: 'https://example.com', events: ['*'], owner_id: 'u1' }, 400],
      [{ url: 'https://example.com', events: ['*'], secret: 'mine' }, 400],
    ] as const) {
      await json('POST', '/api/webhooks', body, status);
    }
    const { id, secret } = await hook('https://example.com/hook');
    for (const path of ['/api/webhooks', `/api/webhooks/${id}`, '/api/audit?type=webhook']) {
      const text = JSON.stringify(await json('GET', path));
      assert.ok(text.includes('https://example.com/hook'), path);
      assert.ok(!text.includes(secret), path);
    }
    const renewed = await json<{ secret: string }>('POST', `/api/webhooks/${id}/secret`);
    assert.notEqual(renewed.secret, secret);
    assert.ok(!JSON.stringify(await json('GET', '/api/audit?type=webhook')).includes(renewed.secret));
    await json('GET', '/api/webhooks/nope', undefined, 404);
    await json('GET', '/api/webhooks/%00', undefined, 404);
    const rep = await home.as('rep');
    assert.equal((await rep('/api/webhooks')).status, 403);
  });
});
