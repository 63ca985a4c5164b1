import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RecordName, RecordType } from '../../records/record.ts';
import { columnsOf, quote } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';
import type { RowValues } from './rules.ts';

/** The temporary table that holds the rows of a type until they are merged. */
export function stagingTable(type: RecordName): string {
  return quote(`import_${type}`);
}

/**
 * Loads rows with COPY: into the table itself where the workspace has no rows of this type yet, else into a
 * temporary table from which they are merged. Rows wait in memory until `flush`.
 */
export class TableLoader {
  readonly isDirect: boolean;
  readonly type: RecordType<RecordName>;
  readonly #tx: Tx;
  readonly #head: string;
  readonly #tail: string;
  readonly #firstOrdinal: number;
  #stream: ReturnType<typeof copyFrom> & NodeJS.WritableStream;
  #lines = '';
  #rows = 0;

  static async open(tx: Tx, type: RecordType<RecordName>): Promise<TableLoader> {
    const { rows } = await tx.client.query(
      `select 1 from ${quote(type.name)} where workspace_id = $1 limit 1`,
      [tx.workspace.id],
    );
    const isDirect = rows.length === 0;
    if (!isDirect) await createStaging(tx.client, type);
    return new TableLoader(tx, type, isDirect);
  }

  private constructor(tx: Tx, type: RecordType<RecordName>, isDirect: boolean) {
    this.#tx = tx;
    this.type = type;
    this.isDirect = isDirect;
    this.#firstOrdinal = isDirect ? tx.nextOrdinals(type.name, 0) : 1;
    this.#head = isDirect ? `${tx.workspace.id}\t` : '';
    this.#tail = isDirect ? `\t${tx.version}\n` : '\n';
    const columns = isDirect ? columnsOf(type) : stagingColumns(type);
    const table = isDirect ? quote(type.name) : stagingTable(type.name);
    this.#stream = tx.client.query(copyFrom(`copy ${table} (${columns.map(quote).join(', ')}) from stdin`));
    // Heard where it is awaited, in `flush` and `close`; alone, its event would end the process.
    this.#stream.on('error', () => undefined);
  }

  get rows(): number {
    return this.#rows;
  }

  add({ texts }: RowValues, custom: string): void {
    let line = this.#head;
    for (const text of texts) line += text === null ? '\\N\t' : `${escaped(text)}\t`;
    this.#lines += `${line}${escaped(custom)}\t${this.#firstOrdinal + this.#rows}${this.#tail}`;
    this.#rows += 1;
  }

  /** Hands the waiting rows over, at the pace at which PostgreSQL takes them. */
  async flush(): Promise<void> {
    if (this.#lines === '') return;
    const lines = this.#lines;
    this.#lines = '';
    if (this.#stream.errored) throw this.#stream.errored;
    if (!this.#stream.write(lines)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush();
    if (this.#stream.errored) throw this.#stream.errored;
    const ended = once(this.#stream, 'finish');
    this.#stream.end();
    await ended;
    if (this.isDirect) this.#tx.nextOrdinals(this.type.name, this.#rows);
    else await this.#tx.client.query(`analyze ${stagingTable(this.type.name)}`);
  }

  /** Gives up, so that the connection can take the rollback. */
  async abort(): Promise<void> {
    if (this.#stream.errored || this.#stream.writableFinished) return;
    const closed = once(this.#stream, 'close').catch(() => undefined);
    this.#stream.destroy(new Error('import given up'));
    await closed;
  }
}

function stagingColumns(type: RecordType): readonly string[] {
  return columnsOf(type).filter((column) => column !== 'workspace_id' && column !== 'version');
}

async function createStaging(client: PoolClient, type: RecordType<RecordName>): Promise<void> {
  const columns = stagingColumns(type).map(quote).join(', ');
  const table = stagingTable(type.name);
  await client.query(
    `create temporary table ${table} on commit drop as select ${columns} from ${quote(type.name)} with no data`,
  );
}

const special = /[\\\t\n\r]/;

/** As COPY's text format wants it. */
function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
