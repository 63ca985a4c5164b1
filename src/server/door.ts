import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** How people reach this server. */
export interface Door {
  /** The address that they type, as in `https://crm.example.com`; a proxy in front of us answers there. */
  readonly publicOrigin?: string | undefined;
  /** Names under which the server answers, beside those of this computer and of the public address. */
  readonly names?: readonly string[] | undefined;
}

const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

/** Every name under which we answer. */
export function namesOf({ publicOrigin, names = [] }: Door): readonly string[] {
  const open = publicOrigin === undefined ? [] : [new URL(publicOrigin).hostname];
  return [...ownNames, ...open, ...names.map((name) => name.toLowerCase())];
}

/** The origin that the client's pages have: what a proxy took off (https) is put back. */
export function originOf(c: Context, { publicOrigin }: Door): string {
  const host = (c.req.header('host') ?? '').toLowerCase();
  if (publicOrigin !== undefined && new URL(publicOrigin).host === host) return publicOrigin;
  return `http://${host}`;
}

/** The origin of links in mails: whoever asks for one may come by another name than its reader can. */
export const mailedOrigin = (c: Context, door: Door): string => door.publicOrigin ?? originOf(c, door);

/** The client's address: behind a proxy on this computer or in its network, the one that the proxy names. */
export function addressOf(c: Context, { publicOrigin }: Door): string {
  const peer = peerOf(c);
  if (!publicOrigin?.startsWith('https:') || !isNear(peer)) return peer;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 45) || peer;
}

function peerOf(c: Context): string {
  // Tests ask without a connection.
  if (c.env?.incoming === undefined) return '127.0.0.1';
  return (getConnInfo(c).remote.address ?? '127.0.0.1').replace(/^::ffff:/, '');
}

const isNear = (address: string) =>
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address);
