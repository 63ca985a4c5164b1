/** Which records of a list are chosen: some, or all that the filters let through. */
export type Selection = { readonly ids: ReadonlySet<string> } | { readonly all: true };

export const nothing: Selection = { ids: new Set() };

export const isAll = (selection: Selection): selection is { readonly all: true } => 'all' in selection;

export const isChosen = (selection: Selection, id: string): boolean =>
  isAll(selection) || selection.ids.has(id);

/** How many are chosen, of so many that there are. */
export const chosenCount = (selection: Selection, count: number): number =>
  isAll(selection) ? count : selection.ids.size;

/** The selection with one more or one less; of all, those that are in sight stay chosen. */
export function toggled(selection: Selection, id: string, shown: readonly string[]): Selection {
  const ids = new Set(isAll(selection) ? shown : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids };
}

/** The records from the last one touched to this one are chosen with it. */
export function reached(
  selection: Selection,
  from: string | undefined,
  to: string,
  shown: readonly string[],
): Selection {
  const [a, b] = [shown.indexOf(from ?? to), shown.indexOf(to)];
  if (a < 0 || b < 0) return toggled(selection, to, shown);
  const between = shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { ids: new Set([...(isAll(selection) ? shown : selection.ids), ...between]) };
}
