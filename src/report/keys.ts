import type { ColumnKind, Value } from '../core/table.ts';
import type { Locale, Text } from '../core/text.ts';
import type { RecordName } from '../records/record.ts';
import type { Directory, Goal, SmallType } from './directory.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';

/** A dimension of a table: what its values are, how they are called and ordered. */
export interface Key {
  readonly label: Text;
  readonly kind: ColumnKind;
  /** The record type that the value is the id of. A function where another key of the row says it. */
  readonly of?: RecordName | ((row: Readonly<Record<string, Value>>) => RecordName | undefined);
  /** The column that holds the label, for ids. */
  readonly labelColumn?: string;
  /** Values with a name of their own, which also order the rows. */
  readonly words?: Readonly<Record<string, Text>>;
  /** How values follow each other; by code point or number unless told. */
  readonly order?: (run: Run) => ReadonlyMap<Value, number>;
}

const listed = (values: Iterable<Value>): ReadonlyMap<Value, number> =>
  new Map([...values].map((value, index) => [value, index]));

const id = (label: Text, of: NonNullable<Key['of']>, labelColumn: string): Key => ({
  label,
  kind: 'id',
  of,
  labelColumn,
});

const small = (label: Text, of: SmallType, labelColumn: string): Key => id(label, of, labelColumn);

/** A key with a few fixed values, in the order listed. */
export const fixed = (label: Text, values: Readonly<Record<string, Text>>): Key => ({
  label,
  kind: 'enum',
  words: values,
  order: () => listed(Object.keys(values)),
});

export const keys = {
  bucket: { label: words.period, kind: 'bucket' },
  hour: { label: words.hour, kind: 'hour' },
  weekday: { label: words.weekday, kind: 'weekday' },
  owner: id(words.owner, 'user', 'owner'),
  team: id(words.team, 'team', 'team'),
  source: small(words.source, 'source', 'source'),
  product: id(words.product, 'product', 'product'),
  lossReason: small(words.lossReason, 'loss_reason', 'loss_reason'),
  unqualifiedReason: small(words.unqualifiedReason, 'unqualified_reason', 'unqualified_reason'),
  lead: id(words.lead, 'lead', 'lead'),
  contact: id(words.contact, 'contact', 'contact'),
  deal: id(words.deal, 'deal', 'deal'),
  callOutcome: small(words.outcome, 'call_outcome', 'outcome'),
  visitOutcome: small(words.outcome, 'visit_outcome', 'outcome'),
  leadStatus: small(words.status, 'lead_status', 'status'),
  customerKind: {
    label: words.customerKind,
    kind: 'enum',
    words: { company: words.company, contact: words.contact },
  },
  customer: id(
    words.customer,
    (row) =>
      row.customer_kind === 'company' ? 'company' : row.customer_kind === 'contact' ? 'contact' : undefined,
    'customer',
  ),
  stage: {
    ...id(words.stage, 'stage', 'stage'),
    order: ({ directory }) => listed(directory.stages.keys()),
  },
  direction: fixed(words.direction, { in: words.incoming, out: words.outgoing }),
  closedResult: fixed(words.result, {
    won: words.won,
    lost: words.lost,
    unqualified: words.unqualified,
    all: words.all,
  }),
  result: fixed(words.result, {
    won: words.won,
    lost: words.lost,
    unqualified: words.unqualified,
    open: words.open,
    all: words.all,
  }),
} as const satisfies Record<string, Key>;

/** Orders two values of a key; null comes last. */
export function compareKey(key: Key, run: Run): (a: Value, b: Value) => number {
  const order = key.order?.(run);
  return (a, b) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    if (order) {
      const [x, y] = [order.get(a), order.get(b)];
      if (x !== undefined && y !== undefined) return x - y;
      if (x !== undefined) return -1;
      if (y !== undefined) return 1;
    }
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return byCodePoint(String(a), String(b));
  };
}

const beyondBasic = /[\ud800-\udfff\ue000-\uffff]/;

/** Orders texts by code point, as the definitions ask. `<` goes by UTF-16 unit, which differs only beyond U+D7FF. */
export function byCodePoint(a: string, b: string): number {
  if (!beyondBasic.test(a) || !beyondBasic.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [first, second] = [Array.from(a), Array.from(b)];
  for (const [index, letter] of first.entries()) {
    const difference = (letter.codePointAt(0) ?? 0) - (second[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

/** Whose goal it is. */
export function subjectName({ users, teams }: Directory, { subject, subject_id }: Goal): string {
  return (subject === 'user' ? users : teams).get(subject_id)?.name ?? subject_id;
}

/** The name of a value that a table of words or the directory knows, else undefined. */
export function knownLabel(
  key: Key,
  of: RecordName | undefined,
  value: Value,
  { directory }: Run,
  locale: Locale,
): string | undefined {
  const word = key.words?.[String(value)];
  if (word) return word[locale];
  const at = String(value);
  switch (of) {
    case 'user':
      return directory.users.get(at)?.name;
    case 'team':
      return directory.teams.get(at)?.name;
    case 'stage':
      return directory.stages.get(at)?.name;
    case 'goal': {
      const goal = directory.goals.find(({ id }) => id === at);
      return goal && subjectName(directory, goal);
    }
    default:
      return of !== undefined && of in directory.lists
        ? directory.lists[of as SmallType].get(at)?.name
        : undefined;
  }
}
