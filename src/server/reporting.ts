import { BineshError } from '../core/errors.ts';
import { openMirror } from '../mirror/mirror.ts';
import type { Difference } from '../mirror/verify.ts';
import type { Engine } from '../report/engine.ts';
import { postgresEngine } from '../store/postgres-engine.ts';
import type { Store } from '../store/store.ts';

/** What computes the reports of one workspace. */
export interface Reporting extends Engine {
  /** Returns when answers are of at least this version; throws `version_not_reached` when that takes too long. */
  reach(version: number, signal?: AbortSignal): Promise<void>;
  /** Where the mirror differs from the records; without a mirror there is nothing to compare. */
  verify?(): Promise<readonly Difference[]>;
  close(): Promise<void>;
}

/** Reports on the mirror, which is built where it is missing and follows the records. */
export async function mirrorReporting(
  store: Store,
  workspaceId: number,
  onError: (error: unknown) => void,
): Promise<Reporting> {
  const mirror = await openMirror(store, workspaceId, undefined, { onError });
  return {
    snapshot: mirror.snapshot,
    reach: (version, signal) => mirror.caughtUp(version, { signal }),
    verify: () => mirror.verify(),
    close: () => mirror.close(),
  };
}

/** Reports on the record store itself, which is never behind. */
export function storeReporting(store: Store, workspaceId: number): Reporting {
  return {
    snapshot: postgresEngine(store, workspaceId).snapshot,
    async reach(version) {
      const value = await store.currentVersion(workspaceId);
      if (value < version) throw new BineshError('version_not_reached', { expected: version, value });
    },
    close: async () => undefined,
  };
}
