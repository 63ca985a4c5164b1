import type { Locale } from '../../core/text.ts';
import type { Answer, DrillAnswer, ErrorPayload, Manifest, Named, Workspace } from './types.ts';

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
}

export const get = <Body>(path: string, signal?: AbortSignal): Promise<Body> =>
  ask(path, { headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) });

/** Asks the server to write; errors come in the language of the page. */
export const send = <Body>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Body> =>
  ask(path, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

async function ask<Body>(path: string, init: RequestInit): Promise<Body> {
  const { signal } = init;
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('offline', '', 0);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as Body;
  const { error } = (body ?? {}) as { error?: ErrorPayload };
  throw new ApiError(error?.code ?? 'internal', error?.message ?? '', response.status, body);
}

/** The address of a report's answer, which is also what the page's own address says. */
export function answerPath(
  report: string,
  search: Readonly<Record<string, string>>,
  locale: Locale,
  drill?: { readonly limit: number; readonly offset: number; readonly drill: string },
): string {
  const query = new URLSearchParams({ ...search, locale });
  if (drill === undefined) return `/api/reports/${encodeURIComponent(report)}?${query}`;
  for (const [name, value] of Object.entries(drill)) query.set(name, String(value));
  return `/api/reports/${encodeURIComponent(report)}/drill?${query}`;
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
    page: { readonly limit: number; readonly offset: number; readonly drill: string },
    signal?: AbortSignal,
  ): Promise<DrillAnswer> => get<DrillAnswer>(answerPath(report, search, locale, page), signal),
  /** Records of a type by a part of their name, or by their ids. */
  named: (
    type: 'company' | 'product',
    by: { readonly search: string } | { readonly ids: string },
    signal?: AbortSignal,
  ): Promise<{ readonly records: readonly Named[] }> =>
    get(`/api/records/${type}?${new URLSearchParams({ ...by, limit: '30' })}`, signal),
} as const;
