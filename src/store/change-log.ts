import type { PoolClient } from 'pg';
import { formatInstant, type Instant } from '../core/instant.ts';
import type { StoredName } from '../records/record.ts';
import type { ChangeAction, ChangeFields } from './changes.ts';

interface Entry {
  readonly n: number;
  readonly action: ChangeAction;
  readonly type: StoredName | 'workspace';
  readonly id: string | null;
  readonly before: ChangeFields | null;
  readonly after: ChangeFields | null;
  /** The place of a deleted record among the others of its type. */
  readonly ordinal?: number;
}

const flushAt = 2_000;

/** What `ChangeLog.rewind` goes back to. */
export interface LogMark {
  readonly count: number;
  readonly pending: readonly Entry[];
}

/** Collects the change rows of one write and stores them in few statements, inside its transaction. */
export class ChangeLog {
  readonly #client: PoolClient;
  readonly #head: readonly unknown[];
  #pending: Entry[] = [];
  #count = 0;

  constructor(client: PoolClient, workspaceId: number, version: number, at: Instant, actor: string) {
    this.#client = client;
    this.#head = [workspaceId, version, formatInstant(at), actor];
  }

  /** How many changes the write has made. */
  get count(): number {
    return this.#count;
  }

  async add(
    action: ChangeAction,
    type: StoredName | 'workspace',
    id: string | null,
    before: ChangeFields | null,
    after: ChangeFields | null,
    ordinal?: number,
  ): Promise<void> {
    this.#count++;
    const place = ordinal === undefined ? {} : { ordinal };
    this.#pending.push({ n: this.#count, action, type, id, before, after, ...place });
    if (this.#pending.length >= flushAt) await this.flush();
  }

  /** Where the write stands, for `rewind` when a savepoint takes back what follows. */
  mark(): LogMark {
    return { count: this.#count, pending: [...this.#pending] };
  }

  /** Forgets what was added since; also what was stored since, which the savepoint has taken back. */
  rewind({ count, pending }: LogMark): void {
    this.#count = count;
    this.#pending = [...pending];
  }

  async flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    const entries = this.#pending;
    this.#pending = [];
    await this.#client.query({
      name: 'change-log',
      text: `insert into change (workspace_id, version, at, actor, n, action, record_type, record_id, before, after, ordinal)
        select $1, $2, $3, $4, n, action, type, id, nullif(before, 'null'), nullif(after, 'null'), ordinal
        from jsonb_to_recordset($5::jsonb)
          as entry(n int, action text, type text, id text, before jsonb, after jsonb, ordinal bigint)`,
      values: [...this.#head, JSON.stringify(entries)],
    });
  }
}
