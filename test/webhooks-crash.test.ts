import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findServer, type ServerFile } from '../src/server/server-file.ts';
import { openStore } from '../src/store/store.ts';
import { startCommand } from './command.ts';
import { tempFolder } from './temp-store.ts';

test('kill -9 loses no webhook of an acknowledged write', async (t) => {
  const folder = await tempFolder();
  t.after(() => folder.remove());
  const data = join(folder.path, 'data');
  const place = { dataFolder: data, databaseUrl: '' };
  const first = await openStore(place);
  await first.createWorkspace({
    name: 'Crash',
    timeZone: 'Asia/Tehran',
    currency: 'IRR',
    calendar: 'persian',
    weekStart: 'saturday',
    locale: 'fa',
  });
  await first.close();

  const received = new Set<string>();
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      const { data: told } = JSON.parse(body) as { data: { record: { id: string } } };
      received.add(told.record.id);
      setTimeout(() => response.end('ok'), 30);
    });
  });
  t.after(() => receiver.close());
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;

  const start = async () => {
    const env = { BINESH_WEBHOOK_NETWORKS: '127.0.0.1' };
    const process = startCommand(['serve', '--empty'], { data, env });
    t.after(() => process.kill('SIGKILL'));
    const output: string[] = [];
    for (const stream of [process.stdout, process.stderr])
      stream.on('data', (part: Buffer) => output.push(`${part}`));
    let server: ServerFile | undefined;
    while (server === undefined || server.pid !== process.pid) {
      assert.equal(process.exitCode, null, output.join(''));
      await sleep(50);
      server = await findServer(data);
    }
    return { process, server };
  };
  const send = (server: ServerFile, path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.secret}` },
      body: JSON.stringify(body),
    });

  const acknowledged = new Set<string>();
  for (let round = 0; round < 2; round++) {
    const { process, server } = await start();
    if (round === 0) {
      const url = `http://127.0.0.1:${port}/`;
      assert.equal((await send(server, '/api/webhooks', { url, events: ['company.created'] })).status, 201);
    }
    const ended = new Promise((resolve) => process.once('close', resolve));
    const write = async (at: number) => {
      const id = `r${round}-${at}`;
      const answer = await send(server, '/api/records/company', { id, name: id }).catch(() => undefined);
      if (answer?.status === 201) acknowledged.add(id);
      if (at === 25) process.kill('SIGKILL');
    };
    await Promise.all(Array.from({ length: 40 }, (_, at) => write(at)));
    await ended;
  }
  assert.ok(acknowledged.size >= 2);

  const { process } = await start();
  const ended = new Promise((resolve) => process.once('close', resolve));
  const store = await openStore({ ...place, attach: true });
  while ([...acknowledged].some((id) => !received.has(id))) {
    // What was on its way when its process died is taken again when its lease is over: it is made shorter here.
    await store.pool.query(`update webhook_delivery set next_at = clock_timestamp()
      where state = 'waiting' and tried_at < clock_timestamp() - interval '2 seconds'`);
    await store.pool.query(`select pg_notify('binesh_change', '1:1')`);
    await sleep(100);
  }
  await store.close();
  process.kill('SIGTERM');
  await ended;
});
