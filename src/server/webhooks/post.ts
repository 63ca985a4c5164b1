import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** What came back of one attempt: an answer, or why there is none. */
export interface Attempt {
  readonly status: number | null;
  /** The beginning of the answer. */
  readonly response: string | null;
  readonly error: string | null;
  readonly ms: number;
}

export interface PostOptions {
  /** Addresses and networks of our own side that may be called all the same, as in `10.1.0.0/16`. */
  readonly allowed: readonly string[];
  readonly timeout?: number;
  readonly lookup?: LookupFunction;
}

const longestWait = 15_000;
const mostKept = 2_000;
const mostRead = 64_000;

/**
 * Sends a body to an address that somebody typed. The address that a name resolves to is looked at in the very look-up
 * that the connection is made with, so a name cannot turn to our own network in between; redirects are not followed.
 */
export function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowed, timeout = longestWait, lookup }: PostOptions,
): Promise<Attempt> {
  const start = performance.now();
  const options = { keepAlive: false, allowIPAddressList: [...allowed] };
  const isSecure = url.startsWith('https:');
  const agent = isSecure ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options);
  return new Promise((resolve) => {
    const done = (of: Partial<Attempt>) =>
      resolve({
        status: null,
        response: null,
        error: null,
        ...of,
        ms: Math.round(performance.now() - start),
      });
    const request = (isSecure ? https : http).request(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeout),
        ...(lookup === undefined ? {} : { lookup }),
      },
      (answer) => {
        const status = answer.statusCode ?? null;
        const parts: Buffer[] = [];
        let size = 0;
        const end = () => done({ status, response: startOf(parts) });
        answer.on('data', (part: Buffer) => {
          if (size < mostKept) parts.push(part);
          size += part.length;
          if (size > mostRead) answer.destroy();
        });
        answer.on('close', end);
        answer.on('error', end);
      },
    );
    request.on('error', (error) => done({ error: error.message.slice(0, mostKept) }));
    request.end(body);
  });
}

/** PostgreSQL knows no NUL in a text. */
const startOf = (parts: readonly Buffer[]): string =>
  Buffer.concat(parts).subarray(0, mostKept).toString('utf8').replaceAll('\0', '');
