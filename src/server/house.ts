import type { Reader } from '../access/reader.ts';
import { sightOf } from '../access/rights.ts';
import { BineshError } from '../core/errors.ts';
import type { Answer } from '../report/answer.ts';
import { answer } from '../report/answer.ts';
import { type DataPeriod, dataPeriod } from '../report/data-period.ts';
import { type DrillAnswer, type DrillPage, drill, parseDrill } from '../report/drill.ts';
import type { Engine } from '../report/engine.ts';
import { reportById } from '../report/registry.ts';
import type { ReportRequest } from '../report/request.ts';
import { limited } from '../report/sight.ts';
import { type Trust, trust } from '../report/trust.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Workspace } from '../store/workspaces.ts';
import { mirrorReporting, type Reporting, storeReporting } from './reporting.ts';

export interface HouseOptions {
  readonly dataFolder?: string | undefined;
  readonly databaseUrl?: string | undefined;
  /** Where reports are computed: on the mirror, or on the record store itself. */
  readonly analytics: 'mirror' | 'postgres';
  /** Join the PostgreSQL of another process that holds the data folder, instead of failing. */
  readonly attach?: boolean;
  /** Told when a mirror cannot follow for now; it tries again by itself. */
  readonly onError?: (error: unknown) => void;
}

/** Which report, of at least which version. */
export interface Asked {
  readonly minVersion?: number | undefined;
  readonly request: ReportRequest;
  /** It leaves the program, so it holds what the reader may take out. */
  readonly forFile?: true | undefined;
}

/** The record store and whatever computes its reports, opened and closed together. */
export interface House {
  readonly store: Store;
  /** Aborted when the house closes: whatever waits for ever ends. */
  readonly closing: AbortSignal;
  /** Every answer is about the reader's workspace, and what the reader sees of it. */
  answer(asked: Asked, reader: Reader, signal?: AbortSignal): Promise<Answer>;
  /** How complete the records are that a report counts. */
  trust(asked: Asked, reader: Reader, signal?: AbortSignal): Promise<Trust>;
  /** The latest year in which a report has something to show. */
  dataPeriod(asked: Asked, reader: Reader, signal?: AbortSignal): Promise<DataPeriod>;
  drill(
    asked: Asked,
    reader: Reader,
    figure: string,
    page?: DrillPage,
    signal?: AbortSignal,
  ): Promise<DrillAnswer>;
  /** The workspace as the reader sees it, of at least its version when the reader came; or what it may take out. */
  engineFor(reader: Reader, use?: 'see' | 'file'): Promise<Engine>;
  /** What computes the reports of a workspace: all of it, whoever asks. */
  reporting(workspace: Workspace): Promise<Reporting>;
  /** Calls back when reports can be had of a newer version. Answers how to stop that. */
  onVersion(workspaceId: number, listener: (version: number) => void): () => void;
  /** Ends whatever waits for ever, such as event streams, ahead of closing. */
  stopWaiting(): void;
  close(): Promise<void>;
}

/** Opens the house on a data folder. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const store = await openStore({
    ...(options.dataFolder === undefined ? {} : { dataFolder: options.dataFolder }),
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
    attach: options.attach ?? false,
  });
  // A mirror has one owner, and that is the process which holds the folder.
  const analytics = store.kind === 'attached' ? 'postgres' : options.analytics;
  const opened = new Map<number, Promise<Reporting>>();
  const closing = new AbortController();

  const openReporting = async (workspaceId: number): Promise<Reporting> => {
    if (analytics === 'postgres') return storeReporting(store, workspaceId);
    try {
      return await mirrorReporting(store, workspaceId, options.onError ?? (() => undefined));
    } catch (error) {
      // With DATABASE_URL the data folder is free while another process has the mirror in it.
      const isElsewhere = error instanceof BineshError && error.code === 'mirror_locked';
      if (isElsewhere && options.attach) return storeReporting(store, workspaceId);
      throw error;
    }
  };

  const reporting = (workspace: Workspace): Promise<Reporting> => {
    const known = opened.get(workspace.id);
    if (known !== undefined) return known;
    const fresh = openReporting(workspace.id);
    opened.set(workspace.id, fresh);
    fresh.catch(() => opened.delete(workspace.id));
    return fresh;
  };

  const at = async ({ minVersion, forFile }: Asked, reader: Reader, signal: AbortSignal | undefined) => {
    const engine = await reporting(reader.workspace);
    await engine.reach(minVersion ?? 0, signal);
    return limited(engine, sightOf(reader, forFile ? 'file' : 'see'));
  };

  let closed: Promise<void> | undefined;
  const close = async () => {
    closing.abort();
    for (const each of opened.values()) await (await each.catch(() => undefined))?.close();
    await store.close();
  };

  return {
    store,
    closing: closing.signal,
    reporting,
    async engineFor(reader, use = 'see') {
      const engine = await reporting(reader.workspace);
      await engine.reach(reader.workspace.version);
      return limited(engine, sightOf(reader, use));
    },
    async answer(asked, reader, signal) {
      const report = reportById(asked.request.report);
      return answer(await at(asked, reader, signal), report, asked.request, signal);
    },
    async trust(asked, reader, signal) {
      const report = reportById(asked.request.report);
      return trust(await at(asked, reader, signal), report, asked.request, signal);
    },
    async dataPeriod(asked, reader, signal) {
      const report = reportById(asked.request.report);
      return dataPeriod(await at(asked, reader, signal), report, asked.request, signal);
    },
    async drill(asked, reader, figure, page, signal) {
      const report = reportById(asked.request.report);
      const wanted = parseDrill(figure);
      return drill(await at(asked, reader, signal), report, asked.request, wanted, page, signal);
    },
    onVersion(workspaceId, listener) {
      return store.onChange((changed, version) => {
        if (changed !== workspaceId) return;
        const tell = async () => {
          const engine = await reporting(await store.workspace(workspaceId));
          await engine.reach(version, closing.signal);
          listener(version);
        };
        tell().catch(() => undefined); // the page asks again by itself; the failure shows in its answer
      });
    },
    stopWaiting: () => closing.abort(),
    close() {
      closed ??= close();
      return closed;
    },
  };
}
