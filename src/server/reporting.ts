import { BineshError } from '../core/errors.ts';
import type { Engine } from '../report/engine.ts';
import { postgresEngine } from '../store/postgres-engine.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspaces.ts';

/** What computes the reports of one workspace. */
export interface Reporting extends Engine {
  /** Returns when answers are of at least this version; throws `version_not_reached` after a while. */
  reach(version: number, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The record store itself as the place where reports are computed. */
export async function openReporting(
  store: Store,
  workspace: Workspace,
  analytics: 'mirror' | 'postgres',
): Promise<Reporting> {
  const engine = postgresEngine(store, workspace.id);
  return {
    snapshot: engine.snapshot,
    async reach(version) {
      const value = await store.currentVersion(workspace.id);
      if (value < version) throw new BineshError('version_not_reached', { expected: version, value });
    },
    close: async () => undefined,
  };
}
