interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface HasBox {
  getBoundingClientRect(): Box;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const middle = ({ left, right, top, bottom }: Box): readonly [x: number, y: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** The mark that a key leads to: the nearest on the screen in an arrow's direction, the first or the last. */
export function nearestMark<Mark extends HasBox>(
  marks: readonly Mark[],
  from: Mark,
  key: string,
): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const [fromX, fromY] = middle(from.getBoundingClientRect());
  let nearest: Mark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark === from) continue;
    const [x, y] = middle(mark.getBoundingClientRect());
    const ahead = (x - fromX) * direction[0] + (y - fromY) * direction[1];
    const aside = Math.abs((x - fromX) * direction[1]) + Math.abs((y - fromY) * direction[0]);
    // What lies aside counts more, so that a row is walked along before the next is entered.
    const distance = ahead + 4 * aside;
    if (ahead > 0.5 && distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
