import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { BineshError } from '../core/errors.ts';

/** Unless told otherwise only this computer reaches the server. */
const loopback = '127.0.0.1';
const everywhere: readonly string[] = ['0.0.0.0', '::'];
export const defaultPort = 7080;
const portsToTry = 50;

export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Stops taking requests, ends those that only wait, and lets the others finish. */
  readonly close: () => Promise<void>;
}

/** Listens on the port asked for, else on the first free one from the default on. */
export async function listen(
  app: Hono,
  asked: number | undefined,
  host: string = loopback,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
  const first = asked ?? defaultPort;
  const last = asked === undefined ? first + portsToTry : first;
  for (let port = first; ; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      break;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const taken = code === 'EADDRINUSE' || code === 'EACCES';
      if (taken && port < last) continue;
      throw new BineshError('port_unavailable', { value: port, reason: String(code ?? error) }, error);
    }
  }
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : first;
  const name = everywhere.includes(host) ? loopback : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  return { port, url, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(impatient);
}
