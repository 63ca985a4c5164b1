import { type Bullets, bulletsOf } from './bullet.ts';
import type { ChartData } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { RowAxis, rowScale } from './value-axis.tsx';
import { measureTitle, shortFigure } from './values.ts';

/** Bars against a target: red when behind, with a mark for the target and one for what is expected by now. */
export function BulletChart({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const bullets = bulletsOf(data);
  const { measures, rows, most, ofTarget, opens } = bullets;
  const [reached, target] = measures;
  const state = useShownRows(rows.length);
  const shown = rows.slice(0, state.shown);
  const names = rowNames(
    shown.map(({ label }) => label),
    width,
    measureText,
  );
  const figures = shown.map(({ row, reached: part }) =>
    ofTarget ? format.percent(part * 100, 0) : shortFigure(format, reached, row[reached.name] ?? null),
  );
  const figureRoom = Math.max(...figures.map((text) => measureText(text, 12, true))) + 12;
  const start = names.width + 20;
  const at = mirror(width, rtl);
  const span = Math.max(40, width - start - figureRoom);
  const axis = ofTarget ? ({ ...target, kind: 'percent' } as const) : reached;
  const factor = ofTarget ? 100 : 1;
  const scale = rowScale(axis, most * factor, start, span);
  const x = (part: number): number => scale.at(part * factor);
  const top = 26;
  const height = top + shown.length * names.height + 8;
  return (
    <>
      <Legend items={legendOf(data, bullets)} />
      <Drawing width={width} height={height}>
        <RowAxis scale={scale} column={axis} format={format} at={at} top={top} bottom={height - 6} />
        {shown.map((bullet, index) => {
          const rowTop = top + 4 + index * names.height;
          const middle = rowTop + names.height / 2;
          const lines = names.lines[index] ?? [];
          const { row } = bullet;
          const said = measures.flatMap((column, order) =>
            column === undefined
              ? []
              : order === 0 && bullets.ofTarget
                ? figureLines({ ...data, before: undefined }, column, row)
                : figureLines(data, column, row),
          );
          return (
            <g key={bullet.key}>
              <Label
                at={at}
                x={0}
                y={middleBaseline(rowTop, names.height, lines.length, names.size)}
                text={lines}
                whole={bullet.label}
                size={names.size}
                colour="var(--ink)"
              />
              <Mark
                title={bullet.label}
                lines={[
                  ...said,
                  ...(ofTarget
                    ? [[chartTexts.ofTarget[locale], format.percent(bullet.reached * 100)] as const]
                    : []),
                ]}
                written={figures[index]}
                opens={{ row, measure: opens }}
              >
                <rect
                  className="hit"
                  x={at.left(start - 8, width - start + 8)}
                  y={rowTop + 1}
                  width={width - start + 8}
                  height={names.height - 2}
                  rx={4}
                />
                <Filled
                  x={at.left(start, x(bullet.reached) - start)}
                  y={middle - 7}
                  width={Math.max(0, x(bullet.reached) - start)}
                  height={14}
                  rx={3}
                  fill={bullet.colour}
                  place={bullet.colour === 'var(--bad)' ? 1 : 0}
                />
                {bullet.before !== null && (
                  <rect
                    x={at.left(start, x(bullet.before) - start)}
                    y={middle + 9}
                    width={Math.max(0, x(bullet.before) - start)}
                    height={4}
                    rx={2}
                    fill="var(--ink2)"
                    fillOpacity={0.4}
                  />
                )}
                {bullet.beyond && (
                  <path
                    d={`M${at.x(x(most) - 12)},${middle - 5}L${at.x(x(most) - 5)},${middle}L${at.x(x(most) - 12)},${middle + 5}`}
                    fill="none"
                    stroke="var(--surface)"
                    strokeWidth={2.5}
                  />
                )}
                {bullet.target !== null && (
                  <rect
                    x={at.x(x(bullet.target)) - 1.5}
                    y={middle - 11}
                    width={3}
                    height={22}
                    fill="var(--ink)"
                  />
                )}
                {bullet.expected !== null && (
                  <circle
                    cx={at.x(x(bullet.expected))}
                    cy={middle}
                    r={4.5}
                    fill="var(--surface)"
                    stroke="var(--ink2)"
                    strokeWidth={2}
                  />
                )}
                <Label
                  at={at}
                  x={width}
                  y={middle + 4}
                  anchor="end"
                  text={figures[index] ?? ''}
                  colour={bullet.colour === 'var(--bad)' ? 'var(--bad)' : 'var(--ink)'}
                  bold
                  halo
                />
              </Mark>
            </g>
          );
        })}
      </Drawing>
      <ShownRows count={rows.length} state={state} format={format} locale={locale} />
    </>
  );
}

/** What is drawn, and what its colours mean: for goals the words of the statuses that there are. */
function legendOf({ columns, format, locale, before }: ChartData, bullets: Bullets): LegendItem[] {
  const [reached, target, expected] = bullets.measures;
  const words = columns.find(({ name }) => name === 'status')?.words;
  const items = new Map<string, LegendItem>();
  for (const { row, colour } of bullets.rows) {
    const status = String(row.status ?? 'reached');
    const label = words?.[status]?.[locale] ?? measureTitle(format, reached);
    items.set(status, { key: status, label, colour, place: colour === 'var(--bad)' ? 1 : 0 });
  }
  return [
    ...items.values(),
    { key: 'target', label: measureTitle(format, target), colour: 'var(--ink)', shape: 'tick' },
    ...(expected === undefined
      ? []
      : [
          {
            key: 'expected',
            label: measureTitle(format, expected),
            colour: 'var(--ink2)',
            shape: 'ring' as const,
          },
        ]),
    ...(before !== undefined && bullets.rows.some((row) => row.before !== null)
      ? [{ key: 'before', label: before.title, colour: 'var(--ink2)', shape: 'pale' as const }]
      : []),
  ];
}
