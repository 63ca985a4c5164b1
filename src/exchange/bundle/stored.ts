import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { RecordName } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';
import type { IdTable } from './id-table.ts';
import { currencyNumber, type ImportState, idsOf, referredTo } from './import-state.ts';

const micros = (expression: string) => `(extract(epoch from ${expression}) * 1000000)::bigint`;

/** What the import must know of the records that the workspace has already: ids, and when deals and leads began. */
export async function loadStored(tx: Tx, state: ImportState): Promise<void> {
  for (const type of referredTo) {
    const ids = idsOf(state, type);
    if (type === 'deal') await loadDeals(tx, state, ids.table);
    else if (type === 'lead') await loadLeads(tx, state, ids.table);
    else
      await eachRow(tx, `select id from ${quote(type)} where workspace_id = $1`, ([id]) =>
        ids.table.add(id ?? ''),
      );
    ids.stored = ids.table.size;
  }
}

const withFirstHistory = (type: RecordName, columns: string) => `
  select t.id, ${micros('t.created_at')}, ${micros('h.at')}${columns} from ${quote(type)} t
  left join (select entity_id, min(at) as at from history where workspace_id = $1 and entity = '${type}'
    group by entity_id) h on h.entity_id = t.id
  where t.workspace_id = $1`;

async function loadDeals(tx: Tx, state: ImportState, table: IdTable): Promise<void> {
  await eachRow(tx, withFirstHistory('deal', ', t.currency'), ([id, created, first, currency]) => {
    const number = table.add(id ?? '');
    state.deals.created.set(number, Number(created));
    if (first !== null) state.deals.firstHistory.set(number, Number(first));
    state.deals.currency.set(number, currencyNumber(state, currency ?? ''));
  });
}

async function loadLeads(tx: Tx, state: ImportState, table: IdTable): Promise<void> {
  await eachRow(tx, withFirstHistory('lead', ''), ([id, created, first]) => {
    const number = table.add(id ?? '');
    state.leads.created.set(number, Number(created));
    if (first !== null) state.leads.firstHistory.set(number, Number(first));
  });
}

/** The deals that leads of the store came to, but for the leads that the bundle brings anew. */
export async function loadConversions(tx: Tx, state: ImportState, replaced: IdTable): Promise<void> {
  const leads = idsOf(state, 'lead').table;
  const deals = idsOf(state, 'deal').table;
  const sql =
    'select id, converted_deal_id from lead where workspace_id = $1 and converted_deal_id is not null';
  await eachRow(tx, sql, ([lead, deal]) => {
    if (replaced.find(lead ?? '') !== -1) return;
    state.leadOfDeal.set(deals.find(deal ?? ''), leads.find(lead ?? '') + 1);
  });
}

/** Streams the rows of a query of `$1`, the workspace, as texts; nothing of it stays in memory. */
export async function eachRow(
  tx: Pick<Tx, 'client' | 'workspace'>,
  sql: string,
  onRow: (cells: (string | null)[]) => void,
): Promise<void> {
  let rest = '';
  const stream = copyOut(
    tx.client,
    `copy (${sql.replaceAll('$1', String(Number(tx.workspace.id)))}) to stdout`,
  );
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onRow(line.split('\t').map(unescaped));
  }
}

export function copyOut(client: PoolClient, sql: string): ReturnType<typeof copyTo> {
  return client.query(copyTo(sql));
}

const unescapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', v: '\v' };

function unescaped(cell: string): string | null {
  if (cell === '\\N') return null;
  if (!cell.includes('\\')) return cell;
  return cell.replace(/\\(.)/g, (_, letter: string) => unescapes[letter] ?? letter);
}
