/** Moves positions apart so that each is at least so far from the next, as little as possible and within bounds. */
export function spread(
  positions: readonly number[],
  least: number,
  from: number,
  to: number,
): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let before = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    before = Math.max(placed[index] ?? 0, before + least, from);
    placed[index] = before;
  }
  let after = Number.POSITIVE_INFINITY;
  for (const index of order.toReversed()) {
    after = Math.min(placed[index] ?? 0, after - least, to);
    placed[index] = after;
  }
  return placed;
}
