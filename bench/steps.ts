import { mkdir, rm } from 'node:fs/promises';
import { addDays, localDate } from '../src/core/calendar.ts';
import { importBundle } from '../src/exchange/bundle/import.ts';
import { demoSettings } from '../src/exchange/demo/demo.ts';
import { writeDemo } from '../src/exchange/demo/write.ts';
import { openMirror } from '../src/mirror/mirror.ts';
import { answer } from '../src/report/answer.ts';
import { reports } from '../src/report/registry.ts';
import { openStore, type Store } from '../src/store/store.ts';

/** Where a run keeps its bundle and its data. */
export interface Place {
  readonly bundle: string;
  readonly data: string;
  readonly deals: number;
}

const today = (): string => localDate(demoSettings.timeZone, BigInt(Date.now()) * 1000n);

export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  await mkdir(place.data, { recursive: true });
  const store = await openStore({ dataFolder: place.data });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** The steps, each run in a process of its own so that its peak memory is its own. */
export const steps = {
  /** Makes the company up as a bundle. */
  async generate({ bundle, deals }: Place) {
    const { seconds, result } = await timed(() => writeDemo(bundle, { deals, seed: 1, today: today() }));
    return { seconds, rows: sum(result) };
  },

  /** Imports the bundle into an empty store. */
  async import(place: Place) {
    return withStore(place, async (store) => {
      const { seconds, result } = await timed(() => importBundle(store, place.bundle));
      const rows = Object.values(result.rows).reduce((total, { inserted }) => total + inserted, 0);
      return { seconds, rows };
    });
  },

  /** Builds the mirror from the records. */
  async mirror(place: Place) {
    return withStore(place, async (store) => {
      const { id } = await store.workspace();
      await rm(`${place.data}/mirrors`, { recursive: true, force: true });
      const { seconds, result } = await timed(() => openMirror(store, id));
      await result.close();
      return { seconds };
    });
  },

  /** Every report over the last year: once cold, then warm. */
  async reports(place: Place) {
    return withStore(place, async (store) => {
      const { id } = await store.workspace();
      const mirror = await openMirror(store, id);
      const to = today();
      const from = addDays(to, -364);
      const times: Record<string, { cold: number; warm: number }> = {};
      for (const report of reports) {
        const ask = () => answer(mirror, report, { report: report.id, from, to });
        const cold = (await timed(ask)).seconds;
        const warm: number[] = [];
        for (let run = 0; run < 5; run++) warm.push((await timed(ask)).seconds);
        times[report.id] = { cold, warm: median(warm) };
      }
      await mirror.close();
      return { times };
    });
  },

  /** How soon a write is in a report: for its author, and for others who only wait. */
  async freshness(place: Place) {
    return withStore(place, async (store) => {
      const { id } = await store.workspace();
      const mirror = await openMirror(store, id);
      const own: number[] = [];
      const others: number[] = [];
      for (let run = 0; run < 10; run++) {
        const write = async () => {
          const { version } = await store.write(id, 'bench', async (tx) => {
            await tx.insert('note', {
              id: `bench-${run}-${Date.now()}`,
              user_id: 'u01',
              at: BigInt(Date.now()) * 1000n,
              text: 'bench',
            });
          });
          return version;
        };
        const first = await write();
        own.push((await timed(() => mirror.caughtUp(first))).seconds);
        const second = await write();
        const { seconds } = await timed(async () => {
          while (mirror.version < second) await new Promise((resolve) => setTimeout(resolve, 2));
        });
        others.push(seconds);
      }
      await mirror.close();
      return { own: median(own), others: median(others) };
    });
  },
} as const;

export type Step = keyof typeof steps;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
