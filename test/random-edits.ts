import fc from 'fast-check';
import { BineshError } from '../src/core/errors.ts';
import { recordTypes } from '../src/records/index.ts';
import type { Field, RecordName, RecordType } from '../src/records/record.ts';
import type { Store } from '../src/store/store.ts';
import type { Tx } from '../src/store/tx.ts';

/** One change of one record, as numbers: what it means follows from the declarations of the records. */
export interface Edit {
  readonly action: 'insert' | 'update' | 'delete' | 'settings' | 'bulk';
  readonly type: RecordName;
  readonly id: number;
  readonly seed: number;
}

const editable = recordTypes.map(({ name }) => name).filter((name) => name !== 'history');
const often: readonly RecordName[] = ['deal', 'deal', 'lead', 'email', 'call', 'contact', 'exchange_rate'];

/** Writes of a few edits each, most of them on the records that facts are made of. */
export const edits: fc.Arbitrary<readonly (readonly Edit[])[]> = fc.array(
  fc.array(
    fc.record({
      action: fc.constantFrom(
        ...(['insert', 'insert', 'insert', 'update', 'update', 'update', 'delete'] as const),
        ...(['insert', 'update', 'settings', 'bulk'] as const),
      ),
      type: fc.constantFrom(...often, ...often, ...editable),
      id: fc.nat(3),
      seed: fc.nat(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
);

/** What edits refer to: a few records of every type, in the order of their references. */
export async function insertTargets(tx: Tx): Promise<void> {
  for (const { name } of recordTypes) {
    const isTarget = !['user', 'team', 'pipeline', 'stage', 'history', 'exchange_rate', 'goal'].includes(
      name,
    );
    for (let id = 0; isTarget && id < 4; id++) {
      await make(tx, { action: 'insert', type: name, id, seed: 3 * (id + 1) }, true);
    }
  }
}

/** Makes one write of the edits; one that a rule refuses leaves nothing. Answers whether it was made. */
export async function write(store: Store, workspaceId: number, group: readonly Edit[]): Promise<boolean> {
  try {
    await store.write(workspaceId, 'u1', async (tx) => {
      for (const edit of group) await make(tx, edit);
    });
    return true;
  } catch (error) {
    if (error instanceof BineshError) {
      return false;
    }
    throw error;
  }
}

async function make(tx: Tx, { action, type, id, seed }: Edit, bare = false): Promise<void> {
  const declared = recordTypes.find(({ name }) => name === type) as RecordType<RecordName>;
  const values = Object.fromEntries(
    Object.entries(declared.fields)
      .filter(([, field]) => !bare || field.required)
      .map(([name, field], index) => [
        name,
        name === 'id' ? idOf(type, id) : given(name, field, mixed(seed, index)),
      ]),
  );
  const key = declared.key === null ? String(1 + id) : declared.key.map((name) => values[name]).join('/');
  const exists = action === 'insert' && (await tx.get(type, key)) !== undefined;
  if (action === 'insert' && !exists) await tx.insert(type, { ...values, ...customOf(seed) });
  else if (action === 'delete') await tx.delete(type, key);
  else if (action === 'update' || exists) {
    const names = Object.keys(values).filter(
      (name, index) => mixed(seed, 99 + index) % 3 === 0 && name !== 'id',
    );
    const some = Object.fromEntries(
      names.filter((name) => !declared.key?.includes(name)).map((name) => [name, values[name]]),
    );
    await tx.update(type, key, some);
  } else if (action === 'settings') await tx.updateWorkspace({ timeZone: oneOf(zones, seed) });
  else await bulk(tx, seed);
}

/** Rows that came in bulk, as an import writes them: with the version, and one entry in the change log. */
async function bulk(tx: Tx, seed: number): Promise<void> {
  const deal = await tx.client.query<{ id: string }>(
    'select id from deal where workspace_id = $1 order by id limit 1',
    [tx.workspace.id],
  );
  const count = 3;
  const ordinal = tx.nextOrdinals('call', count);
  await tx.client.query(
    `insert into call (workspace_id, id, user_id, started_at, direction, duration_s, deal_id, ordinal, version)
     select $1, 'bulk-' || $2 + n, 'u1', $3::timestamptz + n * interval '1 day', 'out', n, $4, $2 + n, $5
     from generate_series(0, $6 - 1) n`,
    [tx.workspace.id, ordinal, oneOf(instants, seed), deal.rows[0]?.id ?? null, tx.version, count],
  );
  await tx.recordImport('call', count);
}

const zones = ['Asia/Tehran', 'America/St_Johns', 'UTC', 'Pacific/Kiritimati'];
const instants = [
  '2024-03-19T20:29:59.999999Z',
  '2024-03-19T20:30:00Z',
  '2025-01-01T00:00:00Z',
  '2025-03-20T21:00:00.5Z',
  '2025-06-01T12:00:00Z',
  '2025-06-01T12:00:00Z',
  '2025-11-02T03:30:00Z',
];
const days = ['2024-01-01', '2025-01-01', '2025-03-21', '2025-06-02', '2026-01-01'];
const texts = [
  null,
  '',
  'سلام، «دنیا»',
  'a,b;c',
  'say "it"',
  '"',
  'line\nline\r\nline\rline',
  ' <m1@x> ',
  '<m1@x>',
  '<m2@x>',
  '\\N',
  '\\.',
  "'; drop table deal; --",
  '😀\t\u200c',
  'NULL',
];

function given(name: string, field: Field, seed: number): unknown {
  if (field.ref !== undefined) {
    if (name === 'stage_id') return oneOf(['s1', 's2', 'won', 'lost'], seed);
    const to = typeof field.ref === 'string' ? field.ref : 'user';
    if (to === 'user') return oneOf(field.required ? ['u1', 'u2'] : ['u1', 'u2', null], seed);
    if (to === 'pipeline') return 'p1';
    return field.required || seed % 3 > 0 ? idOf(to, seed % 4) : null;
  }
  switch (field.type) {
    case 'instant':
      return field.required || seed % 3 > 0 ? oneOf(instants, seed) : null;
    case 'date':
      return field.required || seed % 3 > 0 ? oneOf(days, seed) : null;
    case 'money':
    case 'integer':
      return oneOf(['0', '1', '250', '1000000'], seed);
    case 'decimal':
      return field.required || seed % 3 > 0 ? oneOf(['0', '1', '12', '50'], seed) : null;
    case 'boolean':
      return seed % 2 === 0;
    case 'enum':
      return oneOf(field.values ?? [], seed);
    case 'tags':
      return oneOf(['', 'vip', 'a b;"c"', 'x;y;[z]'], seed);
    default:
      if (name === 'currency') return oneOf(['IRR', 'USD', 'EUR'], seed);
      return (oneOf(texts, seed) ?? '') || (field.required ? 'x' : null);
  }
}

const customOf = (seed: number) =>
  seed % 4 === 0 ? { custom: { 'رنگ "ویژه"': oneOf(texts, seed) ?? 'x' } } : {};
const idOf = (type: string, id: number): string => `${type}-${id}`;
const oneOf = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

/** A further number from a seed, so that fields of one record differ. */
function mixed(seed: number, index: number): number {
  let hash = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
