import pg, { type Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import { postgres } from '../facts/dialect.ts';
import type { Cell, Engine, ResultRow, Session } from '../report/engine.ts';
import { factContext } from './fact-context.ts';
import { withRelations } from './postgres-relations.ts';
import type { Store } from './store.ts';
import { type Workspace, workspaceColumns } from './workspaces.ts';

const cancelled = '57014';

/** Answers reports from the record store itself, one read-only snapshot each. */
export function postgresEngine(store: Pick<Store, 'pool'>, workspaceId: number): Engine {
  return {
    async snapshot(work, signal) {
      if (signal?.aborted) throw new BineshError('request_cancelled', {}, signal.reason);
      const client = await store.pool.connect();
      let broken = false;
      let processId: number | undefined;
      let stopping: Promise<void> | undefined;
      const stop = () => {
        if (processId !== undefined) stopping = cancelBackend(store.pool, processId);
      };
      try {
        await client.query('begin isolation level repeatable read read only');
        signal?.addEventListener('abort', stop, { once: true });
        // Compiling costs more than it saves. The sizes of nested expressions are guessed far too low, and loops over
        // them are ruinous: the sales funnel of a small bundle took 50 s with them and takes 1 s without.
        await client.query('set local jit = off; set local enable_nestloop = off');
        const { rows } = await client.query<Workspace & { process: number }>(
          `select ${workspaceColumns}, pg_backend_pid() as process from workspace where id = $1`,
          [workspaceId],
        );
        const workspace = rows[0];
        if (!workspace) throw new BineshError('unknown_workspace', { value: workspaceId });
        processId = workspace.process;
        const context = factContext(workspace, postgres);
        const session: Session = {
          dialect: postgres,
          version: workspace.version,
          async query(query) {
            if (signal?.aborted) throw new BineshError('request_cancelled', {}, signal.reason);
            const { text, values } = withRelations(query, workspaceId, context);
            const result = await client.query<Record<string, unknown>>(text, values);
            return result.rows.map(toCells);
          },
        };
        return await work(session);
      } catch (error) {
        const isCancelled = signal?.aborted && (error as { code?: unknown }).code === cancelled;
        throw isCancelled ? new BineshError('request_cancelled', {}, error) : error;
      } finally {
        signal?.removeEventListener('abort', stop);
        // A late cancellation must not reach whoever gets this connection next.
        await stopping;
        await client.query('rollback').catch(() => {
          broken = true;
        });
        client.release(broken);
      }
    },
  };
}

/** Through a connection of its own: the pool may be waiting for the very query that is to end. */
async function cancelBackend(pool: Pool, processId: number): Promise<void> {
  const client = new pg.Client(pool.options);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [processId]);
  } catch {
    // The query then runs to its end, and its result is thrown away.
  } finally {
    await client.end().catch(() => undefined);
  }
}

function toCells(row: Readonly<Record<string, unknown>>): ResultRow {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(row)) {
    if (Array.isArray(value)) cells[name] = value.join(';');
    else if (typeof value === 'object' && value !== null) cells[name] = JSON.stringify(value);
    else cells[name] = value as Cell;
  }
  return cells;
}
