import { bulletsOf } from './bullet.ts';
import type { ChartData } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { RowAxis, rowScale } from './value-axis.tsx';
import { fullFigure, measureTitle, shortFigure } from './values.ts';

/** Bars against a target: red when behind, with a mark for the target and one for what is expected by now. */
export function BulletChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const { format, locale } = data;
  const bullets = bulletsOf(data);
  const { measures, rows, most, ofTarget, opens } = bullets;
  const [reached, target, expected] = measures;
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
      <Legend
        items={[
          { key: 'reached', label: measureTitle(format, reached), colour: 'var(--c1)' },
          { key: 'target', label: measureTitle(format, target), colour: 'var(--ink)', shape: 'tick' },
          ...(expected
            ? [
                {
                  key: 'expected',
                  label: measureTitle(format, expected),
                  colour: 'var(--ink2)',
                  shape: 'ring' as const,
                },
              ]
            : []),
          ...(ofTarget ? statusItems(data) : []),
        ]}
      />
      <Drawing width={width} height={height}>
        <RowAxis scale={scale} column={axis} format={format} at={at} top={top} bottom={height - 6} />
        {shown.map((bullet, index) => {
          const rowTop = top + 4 + index * names.height;
          const middle = rowTop + names.height / 2;
          const lines = names.lines[index] ?? [];
          const { row } = bullet;
          const said = measures.flatMap((column) =>
            column
              ? [[column.label[locale], fullFigure(format, column, row[column.name] ?? null)] as const]
              : [],
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
                <rect
                  x={at.left(start, x(bullet.reached) - start)}
                  y={middle - 7}
                  width={Math.max(0, x(bullet.reached) - start)}
                  height={14}
                  rx={3}
                  fill={bullet.colour}
                />
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

/** What the colours of goals mean, in the words of their status. */
function statusItems({ columns, locale }: ChartData) {
  const words = columns.find(({ name }) => name === 'status')?.words;
  const colours = { achieved: 'var(--good)', behind: 'var(--bad)' } as const;
  return Object.entries(colours).flatMap(([key, colour]) => {
    const label = words?.[key]?.[locale];
    return label === undefined ? [] : [{ key, label, colour }];
  });
}
