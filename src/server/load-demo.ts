import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { localDate } from '../core/calendar.ts';
import { BineshError } from '../core/errors.ts';
import { type ImportResult, importBundle } from '../exchange/bundle/import.ts';
import { demoSettings } from '../exchange/demo/demo.ts';
import { writeDemo } from '../exchange/demo/write.ts';
import type { Store } from '../store/store.ts';

export interface LoadDemoOptions {
  readonly deals: number;
  readonly seed: number | string;
  /** The name of the workspace; the demo company's own unless given. */
  readonly workspace?: string | undefined;
}

/** How far it is: first the company is made up, then it is imported like any bundle. */
export interface DemoStep {
  readonly step: 'write' | 'import';
  readonly done: number;
  readonly of: number;
}

/** Makes up the demo company, two years up to today, and imports it. */
export async function loadDemo(
  store: Store,
  { deals, seed, workspace = demoSettings.name }: LoadDemoOptions,
  onStep?: (step: DemoStep) => void,
): Promise<ImportResult> {
  const taken = (await store.workspaces()).some(({ name }) => name === workspace);
  if (taken) throw new BineshError('workspace_exists', { value: workspace });
  const today = localDate(demoSettings.timeZone, BigInt(Date.now()) * 1000n);
  // Beside the data, not in the system's temporary folder: a million deals are several gigabytes of rows.
  const folder = await mkdtemp(join(store.dataFolder, 'demo-'));
  try {
    const settings = { name: workspace };
    await writeDemo(folder, { deals, seed, today, settings }, ({ deals: done, of }) =>
      onStep?.({ step: 'write', done, of }),
    );
    return await importBundle(store, folder, {
      onProgress: ({ bytes, totalBytes }) => onStep?.({ step: 'import', done: bytes, of: totalBytes }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
