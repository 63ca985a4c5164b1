import type { Logger } from 'pino';
import type { Store } from '../../store/store.ts';
import { busyOf, deliver, takeDue } from './deliver.ts';
import { follow } from './follow.ts';
import type { PostOptions } from './post.ts';

const mostUnderway = 16;
const longestSleep = 60_000;
const keptDays = 30;
const betweenSweeps = 3_600_000;

export interface RunningWebhooks {
  /** Looks at once for changes and for what is due. */
  wake(): void;
  /** Resolves when nothing is due or underway. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Follows the change logs of all workspaces and delivers what webhooks ask for. Everything it has to remember is in the
 * record store: a process that ends at any moment is followed by one that goes on.
 */
export function runWebhooks(store: Store, log: Pick<Logger, 'error'>, options: PostOptions): RunningWebhooks {
  const changed = new Set<number>();
  const underway = new Map<string, number>();
  const sending = new Set<Promise<void>>();
  let closing = false;
  let again = false;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sweptAt = 0;

  const count = (id: string, by: number) => {
    const now = (underway.get(id) ?? 0) + by;
    if (now === 0) underway.delete(id);
    else underway.set(id, now);
  };

  const send = async () => {
    while (!closing && sending.size < mostUnderway) {
      // One at a time of each, so that the limit of a webhook holds among those taken together, too.
      const due = await takeDue(store.pool, busyOf(underway));
      if (due === undefined) return;
      count(due.webhook_id, 1);
      const sent = deliver(store.pool, due, options)
        .catch((err: unknown) => log.error({ err }, 'webhook delivery failed'))
        .finally(() => {
          count(due.webhook_id, -1);
          sending.delete(sent);
          wake();
        });
      sending.add(sent);
    }
  };

  const turn = async () => {
    for (const workspaceId of [...changed]) {
      changed.delete(workspaceId);
      await follow(store, workspaceId);
    }
    await send();
    if (Date.now() - sweptAt > betweenSweeps) {
      sweptAt = Date.now();
      await store.pool.query(
        `delete from webhook_delivery where state <> 'waiting' and created_at < clock_timestamp() - make_interval(days => $1)`,
        [keptDays],
      );
    }
  };

  const run = async () => {
    do {
      again = false;
      await turn().catch((err: unknown) => {
        if (!closing) log.error({ err }, 'webhooks failed');
      });
    } while (again && !closing);
    if (!closing) await sleep();
  };

  const sleep = async () => {
    const { rows } = await store.pool
      .query<{ ms: string | null }>(
        `select extract(epoch from min(d.next_at) - clock_timestamp()) * 1000 as ms from webhook_delivery d
          join webhook w on w.workspace_id = d.workspace_id and w.id = d.webhook_id and w.active
          where d.state = 'waiting' and d.webhook_id <> all($1::text[])`,
        [busyOf(underway)],
      )
      .catch(() => ({ rows: [] }));
    const ms = rows[0]?.ms;
    if (ms === null || ms === undefined || closing) return;
    timer = setTimeout(wake, Math.min(longestSleep, Math.max(50, Number(ms))));
    timer.unref();
  };

  function wake(): void {
    clearTimeout(timer);
    if (closing) return;
    again = true;
    running ??= run().finally(() => {
      running = undefined;
      if (again) wake();
    });
  }

  const stop = store.onChange((workspaceId) => {
    changed.add(workspaceId);
    wake();
  });
  store
    .workspaces()
    .then((all) => {
      for (const { id } of all) changed.add(id);
      wake();
    })
    .catch((err: unknown) => {
      if (!closing) log.error({ err }, 'webhooks failed');
    });

  return {
    wake,
    async idle() {
      while (running !== undefined || sending.size > 0) {
        await running;
        await Promise.all(sending);
      }
    },
    async close() {
      closing = true;
      clearTimeout(timer);
      stop();
      await running;
      await Promise.all(sending);
    },
  };
}
