import type { DescribedType, RecordView } from '../../core/record-view.ts';
import type { Locale } from '../../core/text.ts';
import { connection } from './connection.ts';
import { session } from './session.ts';
import type { Answer, DrillAnswer, ErrorPayload, Manifest, Named, Trust, Workspace } from './types.ts';

/** What the server refused, in the reader's language, or that it was not there (`code` is `offline`). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  /** What the server answered beside the error, as the stored version of what somebody else changed. */
  readonly body: unknown;

  constructor(code: string, message: string, status: number, body?: unknown) {
    super(message);
    this.code = code;
    this.status = status;
    this.body = body;
  }

  /** Which name of the address was refused, and which of its values. */
  get refused(): Pick<ErrorPayload, 'field' | 'value'> {
    return (this.body as { error?: ErrorPayload } | undefined)?.error ?? {};
  }
}

/** The newest version that this page has written; whatever it asks afterwards must know of it. */
let written = 0;

/** Asks the server; what it refuses is thrown, as is that it cannot be reached. */
export async function reach(asked: Request | string, init?: RequestInit): Promise<Response> {
  const signal = init?.signal ?? (typeof asked === 'string' ? undefined : asked.signal);
  let response: Response;
  try {
    response = await fetch(asked, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    connection.lost();
    throw new ApiError('offline', '', 0);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  if (signal?.aborted) throw signal.reason;
  const { error } = (body ?? {}) as { error?: ErrorPayload };
  if (error?.code === 'sign_in_needed') session.ended();
  throw new ApiError(error?.code ?? 'internal', error?.message ?? '', response.status, body);
}

async function ask<Body>(path: string, init: RequestInit): Promise<Body> {
  const response = await reach(path, init);
  const body: unknown = await response.json().catch(() => undefined);
  if (body !== undefined) return body as Body;
  if (init.signal?.aborted) throw init.signal.reason;
  throw new ApiError('internal', '', response.status);
}

/** Remembers the version that a write made, where it made one. */
export function noteVersion(answer: unknown): void {
  const { version } = (answer ?? {}) as { readonly version?: unknown };
  if (typeof version === 'number') written = Math.max(written, version);
}

/** Answers that were asked for before the pages were there, by their paths. */
const early = new Map<string, { readonly answer: Promise<unknown>; readonly stop: AbortController }>();

/** How long they are worth taking. */
const earlyFor = 10_000;

/** Asks for something; errors come in the language of the page. */
export function get<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  const ready = early.get(path);
  if (ready !== undefined) {
    early.delete(path);
    signal?.addEventListener('abort', () => ready.stop.abort(signal.reason), { once: true });
    return ready.answer as Promise<Body>;
  }
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang };
  return ask<Body>(path, signal === undefined ? { headers } : { headers, signal });
}

/** Asks ahead of whoever will `get` the same path. */
export function askEarly<Body>(path: string): Promise<Body> {
  const stop = new AbortController();
  const answer = get<Body>(path, stop.signal);
  answer.catch(() => undefined); // whoever gets it sees the failure
  early.set(path, { answer, stop });
  setTimeout(() => early.delete(path), earlyFor);
  return answer;
}

/** Writes something; errors come in the language of the page. What is asked afterwards knows of it. */
export async function send<Body>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Body> {
  const answer = await ask<Body>(path, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  noteVersion(answer);
  return answer;
}

/** The address of a report's answer, or of `part` of what the server knows of it, asked as the page's address says. */
export function answerPath(
  report: string,
  search: Readonly<Record<string, string>>,
  locale: Locale,
  part?: 'drill' | 'trust' | 'data-period',
  more: Readonly<Record<string, string | number>> = {},
): string {
  const query = new URLSearchParams({ ...search, locale });
  for (const [name, value] of Object.entries(more)) query.set(name, String(value));
  if (written > 0) query.set('minVersion', String(written));
  return `/api/reports/${encodeURIComponent(report)}${part === undefined ? '' : `/${part}`}?${query}`;
}

export const api = {
  workspace: (signal?: AbortSignal) => get<Workspace>('/api/workspace', signal),
  manifest: (signal?: AbortSignal) => get<Manifest>('/api/reports', signal),
  answer: (
    report: string,
    search: Readonly<Record<string, string>>,
    locale: Locale,
    signal?: AbortSignal,
  ): Promise<Answer> => get<Answer>(answerPath(report, search, locale), signal),
  drill: (
    report: string,
    search: Readonly<Record<string, string>>,
    locale: Locale,
    page: Readonly<Record<'limit' | 'offset', number>> & { readonly drill: string; readonly sort?: string },
    signal?: AbortSignal,
  ): Promise<DrillAnswer> => get<DrillAnswer>(answerPath(report, search, locale, 'drill', page), signal),
  /** The latest stretch that has data with these filters. */
  dataPeriod: (
    report: string,
    search: Readonly<Record<string, string>>,
    locale: Locale,
    signal?: AbortSignal,
  ): Promise<{ readonly period: { readonly from: string; readonly to: string } | null }> =>
    get(answerPath(report, search, locale, 'data-period'), signal),
  /** How many of the records that a report counts lack what it needs. */
  trust: (
    report: string,
    search: Readonly<Record<string, string>>,
    locale: Locale,
    signal?: AbortSignal,
  ): Promise<Trust> => get<Trust>(answerPath(report, search, locale, 'trust'), signal),
  /** What every type of record and its fields are called. */
  recordTypes: (signal?: AbortSignal): Promise<{ readonly types: Readonly<Record<string, DescribedType>> }> =>
    get('/api/records', signal),
  /** A record with what stands around it. */
  record: (type: string, id: string, signal?: AbortSignal): Promise<RecordView> =>
    get(`/api/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}?include=view`, signal),
  /** Records of a type by a part of their name, or by their ids. */
  named: (
    type: string,
    by: { readonly search: string } | { readonly ids: string },
    signal?: AbortSignal,
    limit = 30,
  ): Promise<{ readonly records: readonly Named[] }> =>
    get(`/api/names/${type}?${new URLSearchParams({ ...by, limit: String(limit) })}`, signal),
  /** Tags by a part of them, the most used first. */
  tags: (
    search: string,
    signal?: AbortSignal,
  ): Promise<{ readonly tags: readonly { readonly tag: string; readonly count: number }[] }> =>
    get(`/api/tags?${new URLSearchParams({ search, limit: '30' })}`, signal),
} as const;
