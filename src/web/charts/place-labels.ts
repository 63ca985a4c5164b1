export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const touch = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface PlacedLabel {
  /** The left edge and the baseline. */
  readonly x: number;
  readonly y: number;
}

/**
 * A place for a label beside each point: after it, before it, over or under it, wherever nothing is yet and the label
 * stays inside; none where all are taken (the tooltip still says it).
 */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly width: number }[],
  inside: Rectangle,
  size = 12,
  radius = 7,
): readonly (PlacedLabel | undefined)[] {
  const taken: Rectangle[] = points.map(({ x, y }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return points.map(({ x, y, width }) => {
    const places: readonly (readonly [left: number, middle: number])[] = [
      [x + radius + 3, y],
      [x - radius - 3 - width, y],
      [x - width / 2, y - radius - size / 2 - 3],
      [x - width / 2, y + radius + size / 2 + 3],
    ];
    for (const [left, middle] of places) {
      const box = { left, right: left + width, top: middle - size * 0.6, bottom: middle + size * 0.6 };
      const within =
        box.left >= inside.left &&
        box.right <= inside.right &&
        box.top >= inside.top &&
        box.bottom <= inside.bottom;
      if (!within || taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      return { x: left, y: middle + size * 0.36 };
    }
    return undefined;
  });
}
