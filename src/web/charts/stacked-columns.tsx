import { CategoryAxis, steps } from './category-axis.tsx';
import { type ChartData, categoryColumn, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { LevelAxis, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { stacksOf } from './stack.ts';
import { axisLabels } from './time-labels.ts';
import { fullFigure, shortFigure } from './values.ts';

const plotHeight = 250;
const widestColumn = 56;

/** Stacked columns over time or another ordered axis; `share`: each a hundred percent; `close`: as a histogram. */
export function StackedColumns(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
  readonly share: boolean;
  readonly close?: boolean;
}) {
  const { data, width, rtl, share, close = false } = props;
  const { format, locale } = data;
  const { categories, series, segments, totals, most } = stacksOf(data, share);
  const [first] = series;
  if (first === undefined) return null;

  const top = 24;
  const bottom = top + plotHeight;
  const axis = share ? ({ ...first.measure, kind: 'percent' } as const) : first.measure;
  const scale = levelScale(axis, most, top, bottom, format);
  const { step, middle } = steps(scale.room, width - scale.room, categories.length);
  const labels = axisLabels(categories, categoryColumn(data), step, format, data.granularity, measureText);
  const at = mirror(width, rtl);
  const wide = close ? step - 2 : Math.min(step * 0.8, widestColumn);
  const figures = totals.map((total) => shortFigure(format, first.measure, total));
  const written = Math.max(0, ...figures.map((text) => measureText(text, 11, true))) + 4 <= step;
  return (
    <>
      <Legend items={series} />
      <Drawing width={width} height={bottom + labels.height + 4}>
        <LevelAxis scale={scale} at={at} width={width} />
        {categories.map((category, index) => {
          const stack = segments[index] ?? [];
          const from = middle(index) - wide / 2;
          return (
            <g key={category.key}>
              {stack.map((segment, order) => {
                const each = series[order];
                if (each === undefined || segment.to <= segment.from) return null;
                const high = scale.y(segment.from) - scale.y(segment.to);
                return (
                  <Mark
                    key={each.key}
                    title={category.label}
                    lines={[
                      [each.label, fullFigure(format, each.measure, segment.cell.exact)],
                      [chartTexts.share[locale], format.percent(segment.share)],
                    ]}
                    opens={{ row: segment.cell.row, measure: openedBy(data.columns, each.measure) }}
                  >
                    <rect
                      className="shape"
                      x={at.left(from, wide)}
                      y={scale.y(segment.to)}
                      width={Math.max(1, wide)}
                      height={Math.max(0.75, high - 1)}
                      rx={Math.min(2, wide / 4)}
                      fill={each.colour}
                    />
                  </Mark>
                );
              })}
              {written && (
                <Label
                  at={at}
                  x={middle(index)}
                  y={(share ? top : scale.y(totals[index] ?? 0)) - 6}
                  text={figures[index] ?? ''}
                  anchor="middle"
                  size={11}
                  colour="var(--ink)"
                  bold
                  halo
                />
              )}
            </g>
          );
        })}
        <CategoryAxis labels={labels} at={at} middle={middle} y={bottom} />
      </Drawing>
    </>
  );
}
