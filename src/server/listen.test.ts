import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { BineshError } from '../core/errors.ts';
import { type Listening, listen } from './listen.ts';

const app = new Hono();
app.get('/', (c) => c.text('here'));
app.get('/endless', (c) => streamSSE(c, () => new Promise<never>(() => undefined)));

const open: Listening[] = [];
const opened = async (port: number | undefined) => {
  const listening = await listen(app, port);
  open.push(listening);
  return listening;
};
after(() => Promise.all(open.map((each) => each.close())));

test('without a wish the next free port is taken', async () => {
  const first = await opened(undefined);
  const second = await opened(undefined);
  assert.ok(second.port > first.port);
  assert.equal(await (await fetch(second.url)).text(), 'here');
});

test('a port that was asked for and is taken is an error', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await assert.rejects(
    listen(app, port),
    (error) => error instanceof BineshError && error.code === 'port_unavailable',
  );
  other.close();
});

test('no other address of this computer answers', async (t) => {
  const { port } = await opened(undefined);
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal);
  if (outer === undefined) return t.skip('this computer has no address besides the loopback');
  await assert.rejects(fetch(`http://${outer.address}:${port}`, { signal: AbortSignal.timeout(2_000) }));
});

test('closing does not wait for a stream that never ends', async () => {
  const listening = await listen(app, undefined);
  const response = await fetch(`${listening.url}/endless`);
  assert.equal(response.status, 200);
  const start = performance.now();
  await listening.close();
  assert.ok(performance.now() - start < 10_000);
  await response.body?.cancel().catch(() => undefined);
});
