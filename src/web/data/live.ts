import { type Changed, together } from './affected.ts';
import { api } from './client.ts';
import { connection } from './connection.ts';
import { session } from './session.ts';

/** How often the server says that it is still there; three missed and the line is dead. */
const deadAfter = 75_000;
/** New versions come in bursts: the pages ask once for all of them, and not all pages in the same moment. */
const settle = { least: 250, jitter: 500, between: 2_000 } as const;
const retry = { first: 1_000, last: 30_000 } as const;

const later = (delay: number, jitter: number): number => delay + Math.random() * jitter;

/**
 * Follows the workspace's version while the page is seen, and calls back with what has changed when it has grown. A
 * hidden page holds no connection, for a browser has six for all pages of a server; seen again, it names the version that
 * it knows and learns what it has missed.
 */
export function followVersions(onNew: (changed: Changed) => void): () => void {
  let events: EventSource | undefined;
  let seen: number | undefined;
  let missed = false;
  let news: Changed = {};
  let failures = 0;
  let refreshedAt = 0;
  let refresh: ReturnType<typeof setTimeout> | undefined;
  let reopen: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    refresh = undefined;
    refreshedAt = performance.now();
    const changed = news;
    news = {};
    onNew(changed);
  };
  const refreshSoon = () => {
    if (refresh !== undefined) return;
    const rest = refreshedAt === 0 ? 0 : refreshedAt + settle.between - performance.now();
    refresh = setTimeout(ask, Math.max(later(settle.least, settle.jitter), rest));
  };
  const close = () => {
    events?.close();
    events = undefined;
    clearTimeout(reopen);
    clearTimeout(watch);
  };
  const lose = () => {
    missed = true;
    connection.lost();
    close();
    failures += 1;
    const delay = Math.min(retry.last, retry.first * 2 ** Math.min(failures - 1, 10));
    reopen = setTimeout(open, later(delay / 2, delay / 2));
  };
  const alive = () => {
    failures = 0;
    clearTimeout(watch);
    watch = setTimeout(lose, deadAfter);
    connection.found();
  };
  function open(): void {
    close();
    if (document.visibilityState === 'hidden') return;
    events = new EventSource(seen === undefined ? '/api/events' : `/api/events?since=${seen}`);
    watch = setTimeout(lose, deadAfter);
    events.addEventListener('alive', alive);
    events.addEventListener('version', ({ data }: MessageEvent<string>) => {
      alive();
      const { version, changed } = JSON.parse(data) as { version: number; changed: Changed };
      if (missed || (seen !== undefined && version !== seen)) {
        // What failed meanwhile is asked again, whether anything has changed or not.
        news = missed ? null : together(news, changed);
        refreshSoon();
      }
      missed = false;
      seen = version;
    });
    events.onerror = () => {
      lose();
      // The events do not say why they were refused; any answer does, if it is that the reader is signed out.
      api.workspace().catch(() => session.isOver && connection.found());
    };
  }
  const onVisible = () => (document.visibilityState === 'hidden' ? close() : events === undefined && open());
  const onOnline = () => {
    failures = 0;
    open();
  };
  const onLost = () => {
    // A request failed although the events look well: ask them anew.
    if (connection.state === 'no' && events !== undefined) {
      missed = true;
      open();
    }
  };

  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', lose);
  const stopListening = connection.subscribe(onLost);
  const stopWaiting = session.subscribe(() => (session.isOver ? close() : onOnline()));
  open();
  return () => {
    close();
    clearTimeout(refresh);
    stopListening();
    stopWaiting();
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', lose);
  };
}
