import type { SVGProps } from 'react';
import { useSurroundings } from './surroundings.tsx';

/** What is drawn over a colour where series differ by pattern too; the first is plain. */
const overlays: readonly string[] = [
  '',
  'M-1,1l2,-2M0,8l8,-8M7,9l2,-2',
  'M-1,7l2,2M0,0l8,8M7,-1l2,2',
  'M0,4h8',
  'M4,0v8',
  'M0,4h8M4,0v8',
  'M2,2h.01M6,6h.01',
  'M0,0l8,8M8,0l-8,8',
];

const idOf = (place: number): string => `chart-pattern-${place % overlays.length}`;

/** The patterns, once for a chart. */
export function PatternDefs() {
  return (
    <defs>
      {overlays.map(
        (path, place) =>
          path !== '' && (
            <pattern key={path} id={idOf(place)} width={8} height={8} patternUnits="userSpaceOnUse">
              <path
                d={path}
                stroke="var(--surface)"
                strokeWidth={place === 6 ? 3 : 2}
                strokeLinecap={place === 6 ? 'round' : 'butt'}
              />
            </pattern>
          ),
      )}
    </defs>
  );
}

/** A filled rectangle of a series: its colour, and its pattern where the reader wants patterns. */
export function Filled(
  props: Pick<
    SVGProps<SVGRectElement>,
    'x' | 'y' | 'width' | 'height' | 'rx' | 'className' | 'fillOpacity'
  > & {
    readonly fill: string;
    readonly place: number;
  },
) {
  const { place, ...rectangle } = props;
  const { patterns } = useSurroundings();
  const { x, y, width, height, rx } = props;
  return (
    <>
      <rect {...rectangle} />
      {patterns && overlays[place % overlays.length] !== '' && (
        <rect {...{ x, y, width, height, rx }} fill={`url(#${idOf(place)})`} pointerEvents="none" />
      )}
    </>
  );
}
