/** The records that changed, by their type, as the events of the server tell them; null: it may be anything. */
export type Changed = Readonly<Record<string, readonly string[]>> | null;

/** One and the other. */
export function together(one: Changed, other: Changed): Changed {
  if (one === null || other === null) return null;
  const types = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...types].map((type) => [type, [...new Set([...(one[type] ?? []), ...(other[type] ?? [])])]]),
  );
}

/** What people keep beside the records: nothing is counted by it, and no list or board holds it. */
const aside: ReadonlySet<string> = new Set(['saved_view', 'dashboard', 'webhook', 'attachment']);

/** What is asked of records alone, by the first part of a query's key. */
const ofRecords: ReadonlySet<unknown> = new Set([
  ...['answer', 'drill', 'trust', 'data-period', 'pipeline', 'list', 'names', 'named', 'search', 'tags'],
  ...['duplicates', 'stored', 'form'],
]);

/** Whether what was asked by this key may be answered otherwise now. */
export function isAffected([asked]: readonly unknown[], changed: Changed): boolean {
  if (asked === 'manifest') return false;
  if (changed === null) return true;
  const types = Object.keys(changed);
  if (types.length === 0) return asked === 'audit';
  return !(ofRecords.has(asked) && types.every((type) => aside.has(type)));
}
