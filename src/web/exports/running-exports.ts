import { useSyncExternalStore } from 'react';
import { ApiError } from '../data/client.ts';
import { type FetchedFile, fetchExport, type Phase } from './fetch-export.ts';

/** One export that the reader is told of. */
export interface RunningExport {
  readonly key: number;
  /** What it is called before its file has a name. */
  readonly name: string;
  readonly now: Phase;
}

interface Entry extends RunningExport {
  readonly order: object;
  readonly stop: AbortController;
}

const shownAfterwards = 6000;

let entries: readonly Entry[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

function become(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

const put = (key: number, change: Partial<Entry>): void =>
  become(entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRunningExports = (): readonly RunningExport[] =>
  useSyncExternalStore(subscribe, () => entries);

/** Begins an export; its file is saved as soon as it is there, whatever page is open then. */
export function startExport(name: string, order: object): void {
  lastKey += 1;
  const entry: Entry = { key: lastKey, name, order, stop: new AbortController(), now: { phase: 'asking' } };
  become([...entries, entry]);
  void follow(entry);
}

export function stopExport(key: number): void {
  entries.find((entry) => entry.key === key)?.stop.abort();
}

/** Once more, from the beginning. */
export function retryExport(key: number): void {
  const entry = entries.find((each) => each.key === key);
  if (entry === undefined) return;
  const again: Entry = { ...entry, stop: new AbortController(), now: { phase: 'asking' } };
  put(key, again);
  void follow(again);
}

export function dismissExport(key: number): void {
  become(entries.filter((entry) => entry.key !== key));
}

async function follow({ key, order, stop }: Entry): Promise<void> {
  try {
    const file = await fetchExport(order, (now) => put(key, { now }), stop.signal);
    save(file);
    put(key, { now: { phase: 'done' }, name: file.name });
    setTimeout(() => dismissExport(key), shownAfterwards);
  } catch (error) {
    const message = error instanceof ApiError ? error.message : '';
    put(key, { now: stop.signal.aborted ? { phase: 'stopped' } : { phase: 'failed', message } });
  }
}

const keptFor = 60_000;

function save({ name, content }: FetchedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}
