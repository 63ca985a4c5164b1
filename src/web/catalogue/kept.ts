import { useSyncExternalStore } from 'react';

/** A short list of ids that this browser keeps, until there are accounts. */
interface KeptList {
  /** Its ids, while a component is shown. */
  readonly use: () => readonly string[];
  readonly change: (change: (ids: readonly string[]) => readonly string[]) => void;
}

function keptList(key: string): KeptList {
  const listeners = new Set<() => void>();
  let text = '';
  let ids: readonly string[] = [];
  const read = (): readonly string[] => {
    let stored = '';
    try {
      stored = localStorage.getItem(key) ?? '';
    } catch {
      return ids;
    }
    // The same list must be the same object, or React would draw for ever.
    if (stored === text) return ids;
    text = stored;
    try {
      const list: unknown = JSON.parse(stored);
      ids = Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
    } catch {
      ids = [];
    }
    return ids;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    use: () =>
      useSyncExternalStore((listener) => {
        listeners.add(listener);
        // Another tab of the same browser.
        addEventListener('storage', listener);
        return () => {
          listeners.delete(listener);
          removeEventListener('storage', listener);
        };
      }, read),
    change(change) {
      const next = change(read());
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        ids = next;
      }
      tell();
    },
  };
}

const starred = keptList('binesh.starred');
const recent = keptList('binesh.recentReports');
const mostRecent = 6;

export const useStarred = starred.use;
export const useRecentReports = recent.use;

export const toggleStar = (id: string): void =>
  starred.change((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));

/** Puts a report that is being read before the others. */
export const rememberReport = (id: string): void =>
  recent.change((ids) => [id, ...ids.filter((each) => each !== id)].slice(0, mostRecent));
