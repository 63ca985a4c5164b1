import { useSurroundings } from './surroundings.tsx';

/** Outlines around 0,0 of radius 1: a circle, then square, diamond, triangle, and the same again. */
const outlines: readonly string[] = [
  '',
  'M-.9,-.9H.9V.9H-.9Z',
  'M0,-1.25L1.25,0L0,1.25L-1.25,0Z',
  'M0,-1.2L1.15,.85H-1.15Z',
  'M0,1.2L1.15,-.85H-1.15Z',
];

/** A point of a series; where the reader wants patterns, each series has a shape of its own. */
export function PointShape(props: {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly place: number;
  readonly hollow: boolean;
}) {
  const { x, y, radius, colour, place, hollow } = props;
  const { patterns } = useSurroundings();
  const outline = patterns ? outlines[place % outlines.length] : '';
  const look = {
    className: 'shape',
    fill: hollow ? 'var(--surface)' : colour,
    stroke: colour,
    strokeWidth: 1.5,
    vectorEffect: 'non-scaling-stroke',
  } as const;
  if (!outline) return <circle {...look} cx={x} cy={y} r={radius} />;
  return <path {...look} d={outline} transform={`translate(${x},${y}) scale(${radius * 1.3})`} />;
}
