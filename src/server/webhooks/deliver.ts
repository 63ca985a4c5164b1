import type { Pool } from 'pg';
import { Webhook } from 'standardwebhooks';
import about from '../../../package.json' with { type: 'json' };
import { type Attempt, type PostOptions, post } from './post.ts';

/** How long after each failed attempt the next one comes, in seconds; after the last there is none. */
export const waits = [60, 300, 1_800, 7_200, 43_200, 86_400] as const;

/** A process that dies while it delivers leaves its work to others after this time. */
const lease = '2 minutes';
const mostPerHook = 4;
/** Answers by which a receiver says that it never wants this again. */
const final = 410;

export interface Due {
  readonly workspace_id: number;
  readonly id: string;
  readonly webhook_id: string;
  readonly payload: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/** Takes a delivery that is due, so that nobody else takes it; none of webhooks that are busy. */
export async function takeDue(pool: Pool, busy: readonly string[]): Promise<Due | undefined> {
  const { rows } = await pool.query<Due>(
    `with due as (
      select d.workspace_id, d.id from webhook_delivery d
      join webhook w on w.workspace_id = d.workspace_id and w.id = d.webhook_id and w.active
      where d.state = 'waiting' and d.next_at <= clock_timestamp() and d.webhook_id <> all($1::text[])
      order by d.next_at, d.version limit 1 for update of d skip locked)
    update webhook_delivery d
      set attempts = attempts + 1, next_at = clock_timestamp() + interval '${lease}', tried_at = clock_timestamp()
      from due, webhook w, webhook_state s
      where d.workspace_id = due.workspace_id and d.id = due.id
        and w.workspace_id = d.workspace_id and w.id = d.webhook_id
        and s.workspace_id = d.workspace_id and s.webhook_id = d.webhook_id
      returning d.workspace_id, d.id, d.webhook_id, d.payload, d.attempts, w.url, s.secret`,
    [busy],
  );
  return rows[0];
}

/** Sends one delivery, signed as Standard Webhooks has it, and writes down what came of it. */
export async function deliver(pool: Pool, due: Due, options: PostOptions): Promise<void> {
  const at = new Date();
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': `Binesh/${about.version}`,
    'webhook-id': due.id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(due.secret).sign(due.id, at, due.payload),
  };
  await keep(pool, due, await post(due.url, due.payload, headers, options));
}

async function keep(pool: Pool, due: Due, { status, response, error, ms }: Attempt): Promise<void> {
  const isDone = status !== null && status >= 200 && status < 300;
  const wait = status === final ? undefined : waits[due.attempts - 1];
  const state = isDone ? 'delivered' : wait === undefined ? 'failed' : 'waiting';
  await pool.query(
    `update webhook_delivery set state = $3, status = $4, response = $5, error = $6, ms = $7,
      next_at = case when $3 = 'waiting' then clock_timestamp() + make_interval(secs => $8) end
      where workspace_id = $1 and id = $2 and attempts = $9`,
    [due.workspace_id, due.id, state, status, response, error, ms, wait ?? 0, due.attempts],
  );
}

/** The webhooks that have as much on its way as one may have: a slow receiver holds up itself alone. */
export const busyOf = (underway: ReadonlyMap<string, number>): string[] =>
  [...underway].filter(([, count]) => count >= mostPerHook).map(([id]) => id);
