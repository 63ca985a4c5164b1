import type { Chart } from '../../report/report.ts';

const bars = (...heights: readonly number[]) =>
  heights.map((height, at) => `M${2 + at * 7} ${26 - height}h5v${height}h-5z`).join('');
const rows = (...widths: readonly number[]) =>
  widths.map((width, at) => `M2 ${3 + at * 8}h${width}v5h-${width}z`).join('');
const cells = (...filled: readonly number[]) =>
  filled.map((at) => `M${2 + (at % 5) * 7.2} ${3 + Math.floor(at / 5) * 8}h6v6h-6z`).join('');
const dots = (...places: readonly (readonly [number, number])[]) =>
  places.map(([x, y]) => `M${x - 2.4} ${y}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0`).join('');

/** The shape of each type of chart: what is strong in it, what is faint, and what is a line. */
const shapes: Readonly<
  Record<Chart['type'], { readonly strong?: string; readonly faint?: string; readonly line?: string }>
> = {
  funnel: { strong: 'M2 3h36v5h-36z', faint: 'M7 11h26v5h-26zM12 19h16v5h-16z' },
  waterfall: { strong: 'M2 10h6v16h-6zM32 6h6v20h-6z', faint: 'M12 4h6v8h-6zM22 8h6v6h-6z' },
  sankey: { faint: 'M4 4c16 0 16 12 32 12v8c-16 0-16-10-32-10z', strong: 'M2 3h3v20h-3zM35 8h3v17h-3z' },
  bar: { strong: rows(34, 22, 12) },
  column: { strong: bars(9, 15, 12, 20, 17) },
  stacked: {
    strong: bars(8, 12, 7, 14, 10),
    faint: 'M2 10h5v7h-5zM9 6h5v7h-5zM16 12h5v6h-5zM23 3h5v8h-5zM30 8h5v7h-5z',
  },
  share: { strong: rows(20, 12, 26), faint: 'M23 3h15v5h-15zM15 11h23v5h-23zM29 19h9v5h-9z' },
  line: { line: 'M2 22l9-7 8 3 9-11 10 4' },
  pareto: { faint: bars(20, 14, 9, 5, 3), line: 'M4 15l8-5 8-3 8-2 9-1' },
  bullet: { faint: 'M2 3h36v8h-36zM2 17h36v8h-36z', strong: 'M2 5.5h24v3h-24zM2 19.5h31v3h-31z' },
  heat: { strong: cells(1, 2, 8, 13), faint: cells(0, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14) },
  dot: { line: 'M20 3v22', strong: dots([9, 6], [27, 14], [33, 22]) },
  interval: {
    faint: 'M6 4h22v5h-22zM12 12h24v5h-24zM4 20h15v5h-15z',
    strong: dots([15, 6.5], [24, 14.5], [10, 22.5]),
  },
  scatter: { strong: dots([7, 21], [14, 16], [19, 19], [25, 10], [34, 6]) },
  histogram: { strong: bars(20, 13, 8, 5, 2) },
  tiles: {
    faint: 'M2 3h16v10h-16zM22 3h16v10h-16zM2 16h16v10h-16zM22 16h16v10h-16z',
    line: 'M5 10l4-3 4 1 3-3',
  },
  log: {
    faint: 'M12 4h26v3h-26zM12 12.5h20v3h-20zM12 21h26v3h-26z',
    strong: dots([5, 5.5], [5, 14], [5, 22.5]),
  },
};

/** A small mark of the kind of chart that a report draws; turned over where one reads from right to left. */
export function ChartGlyph({ type }: { type: Chart['type'] }) {
  const { strong, faint, line } = shapes[type];
  return (
    <svg viewBox="0 0 40 28" width={40} height={28} aria-hidden className="text-accent rtl:-scale-x-100">
      {faint && <path d={faint} fill="currentColor" opacity={0.35} />}
      {strong && <path d={strong} fill="currentColor" />}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
