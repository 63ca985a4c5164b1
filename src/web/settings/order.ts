/** The order in which some have been dropped before or after another; an order of those that are not there stays. */
export function moved(
  ids: readonly string[],
  dragged: readonly string[],
  target: string,
  place: 'before' | 'after' | 'on',
): string[] {
  const isDragged = new Set(dragged);
  if (isDragged.has(target)) return [...ids];
  const rest = ids.filter((id) => !isDragged.has(id));
  const at = rest.indexOf(target);
  if (at === -1) return [...ids];
  rest.splice(place === 'after' ? at + 1 : at, 0, ...ids.filter((id) => isDragged.has(id)));
  return rest;
}
