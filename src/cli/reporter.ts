import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { BineshError, type ErrorCode, type ErrorPayload, errors } from '../core/errors.ts';
import type { Locale } from '../core/text.ts';
import type { FileFormat } from '../exchange/files/work.ts';
import type { Difference } from '../mirror/verify.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import type { Answer } from '../report/answer.ts';
import type { DrillAnswer } from '../report/drill.ts';
import { reportById } from '../report/registry.ts';
import type { Asked as AskedHere } from '../server/house.ts';
import { databaseTag, findServer, type ServerFile } from '../server/server-file.ts';
import { defaultDataFolder } from '../store/data-folder.ts';
import type { Place } from './command.ts';

const askAgainAfter = 100;

/** Which report of which workspace. */
export interface Asked extends AskedHere {
  readonly workspace?: string | undefined;
}

/** Answers reports: the server that already runs on the data folder, or this process. */
export interface Reporter {
  settings(workspace: string | undefined): Promise<WorkspaceSettings>;
  answer(asked: Asked): Promise<Answer>;
  drill(asked: Asked, figure: string): Promise<DrillAnswer>;
  /** Writes the answer as a file. */
  file(asked: Asked, kind: FileKind, path: string): Promise<void>;
  /** Where the mirror differs from the records; null where there is no mirror. */
  verify(workspace: string): Promise<readonly Difference[] | null>;
  close(): Promise<void>;
}

interface FileKind {
  readonly format: FileFormat;
  readonly table?: string | undefined;
}

/** What a file is asked by: the same address as the report's. */
function orderOf(asked: Asked, { format, table }: FileKind) {
  const { request } = asked;
  return {
    report: request.report,
    query: addressOf(asked).toString(),
    format,
    ...(table === undefined ? {} : { table }),
    ...(request.locale === undefined ? {} : { reader: { locale: request.locale } }),
  };
}

export async function openReporter(place: Place): Promise<Reporter> {
  const server = await findServer(place.dataFolder ?? defaultDataFolder());
  const isOurs = server?.database === databaseTag(place.databaseUrl) && place.analytics === server.analytics;
  if (server !== undefined && isOurs) return remote(server);
  const { openHouse } = await import('../server/house.ts');
  const { machineOwner } = await import('../access/granted.ts');
  const house = await openHouse({ ...place, attach: true });
  const owner = async ({ workspace }: Asked) =>
    machineOwner(house.store, await house.store.workspace(workspace));
  return {
    settings: (workspace) => house.store.workspace(workspace),
    answer: async (asked) => house.answer(asked, await owner(asked)),
    drill: async (asked, figure) => house.drill(asked, await owner(asked), figure),
    async file(asked, kind, path) {
      const { askFor } = await import('../server/exporting.ts');
      const { makeFile } = await import('../exchange/files/make-file.ts');
      await makeFile(await askFor(house, await owner(asked), orderOf(asked, kind)), path);
    },
    async verify(workspace) {
      const engine = await house.reporting(await house.store.workspace(workspace));
      return (await engine.verify?.()) ?? null;
    },
    close: () => house.close(),
  };
}

function remote({ url, secret }: Pick<ServerFile, 'url' | 'secret'>): Reporter {
  const authorization = `Bearer ${secret}`;
  const call = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(`${url}/api/${path}`, {
      ...init,
      headers: { ...init.headers, authorization },
    });
    const body = (await response.json()) as T & { error?: ErrorPayload };
    if (body.error) throw new RemoteError(body.error);
    return body;
  };
  const get = <T>(path: string, query: URLSearchParams, method = 'GET'): Promise<T> =>
    call(`${path}?${query}`, { method });
  return {
    async settings(workspace) {
      const query = new URLSearchParams(workspace === undefined ? {} : { workspace });
      return (await get<{ settings: WorkspaceSettings }>('workspace', query)).settings;
    },
    answer: (asked) => {
      const query = addressOf(asked);
      const { report, params = {} } = asked.request;
      // A command shows all; the API pages unless told.
      if ('limit' in reportById(report).params && !('limit' in params)) query.append('param', 'limit=all');
      return get(`reports/${encodeURIComponent(report)}`, query);
    },
    drill: (asked, figure) => {
      const query = addressOf(asked);
      query.set('drill', figure);
      return get(`reports/${encodeURIComponent(asked.request.report)}/drill`, query);
    },
    async file(asked, kind, path) {
      const order = JSON.stringify(orderOf(asked, kind));
      const headers = { 'content-type': 'application/json', 'accept-language': asked.request.locale ?? 'en' };
      const query = new URLSearchParams(asked.workspace === undefined ? {} : { workspace: asked.workspace });
      const { id } = await call<{ id: string }>(`exports?${query}`, { method: 'POST', headers, body: order });
      for (let state = 'running'; state === 'running'; ) {
        ({ state } = await call<{ state: string }>(`exports/${id}?${query}`, { headers }));
        if (state === 'running') await setTimeout(askAgainAfter);
      }
      const { body } = await fetch(`${url}/api/exports/${id}/file?${query}`, { headers: { authorization } });
      if (body === null) throw new BineshError('export_not_found', { value: id });
      await pipeline(body, createWriteStream(path));
      await call(`exports/${id}?${query}`, { method: 'DELETE' });
    },
    async verify(workspace) {
      const query = new URLSearchParams({ workspace });
      const found = await get<{ differences: readonly Difference[] | null }>('doctor', query, 'POST');
      return found.differences;
    },
    close: async () => undefined,
  };
}

function addressOf({ workspace, minVersion, request }: Asked): URLSearchParams {
  const query = new URLSearchParams();
  const { from, to, asOf, compare, sort, locale, filters = {}, params = {} } = request;
  const plain = { workspace, minVersion: minVersion?.toString(), from, to, asOf, compare, sort, locale };
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) query.set(name, value);
  }
  for (const [name, values] of Object.entries(filters)) query.append('filter', `${name}=${values.join(',')}`);
  for (const [name, value] of Object.entries(params)) query.append('param', `${name}=${value}`);
  return query;
}

/** An error as the server told it, in the language that was asked for. */
class RemoteError extends BineshError {
  readonly #message: string;

  constructor({ code, message, field, expected }: ErrorPayload) {
    const known: ErrorCode = Object.hasOwn(errors, code) ? code : 'internal';
    super(known, {
      ...(field === undefined ? {} : { field }),
      ...(expected === undefined ? {} : { expected }),
    });
    this.#message = message;
  }

  override text(_: Locale): string {
    return this.#message;
  }
}
