import type { FieldJson, RecordFields } from '../../core/record-view.ts';

type Side = Readonly<Record<string, unknown>> | null | undefined;

/** A field before and after; null where there is nothing. */
export interface Changed {
  readonly field: string;
  readonly from: FieldJson;
  readonly to: FieldJson;
}

/** A record's fields with its own ones beside them, as `custom.key`. */
export function flat(side: Side): RecordFields {
  const { custom, ...fields } = side ?? {};
  const own = Object.entries((custom ?? {}) as Readonly<Record<string, unknown>>);
  const all = [...Object.entries(fields), ...own.map(([key, value]) => [`custom.${key}`, value] as const)];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as RecordFields;
}

/** What differs between two sides of an entry; of a new record, what was filled in. */
export function changedBetween(before: Side, after: Side): readonly Changed[] {
  const was = flat(before);
  const is = flat(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, from: was[field] ?? null, to: is[field] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
