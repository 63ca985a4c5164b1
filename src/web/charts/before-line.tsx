import { line } from 'd3-shape';

/** The figures of the compared period as a dotted line; where there was none it has a gap. */
export function BeforeLine(props: {
  readonly numbers: readonly (number | null)[];
  readonly colour: string;
  readonly x: (index: number) => number;
  readonly y: (number: number) => number;
}) {
  const { numbers, colour, x, y } = props;
  const path = line<number | null>()
    .defined((number) => number !== null)
    .x((_, index) => x(index))
    .y((number) => y(number ?? 0))([...numbers]);
  if (path === null) return null;
  return (
    <g fill="none" pointerEvents="none" strokeLinecap="round" strokeLinejoin="round">
      <path d={path} stroke="var(--surface)" strokeWidth={4} strokeOpacity={0.8} />
      <path d={path} stroke={colour} strokeWidth={2} strokeDasharray="1 4" />
    </g>
  );
}
