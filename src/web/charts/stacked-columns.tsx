import { BeforeLine } from './before-line.tsx';
import { CategoryAxis } from './category-axis.tsx';
import { categoryColumn, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { cellLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { levelScale } from './level-axis.tsx';
import { LevelPlot, type Plot, stepsOver } from './level-plot.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { stacksOf } from './stack.ts';
import { useSurroundings } from './surroundings.tsx';
import { axisLabels } from './time-labels.ts';
import { shortFigure } from './values.ts';

const plotHeight = 250;
const widestColumn = 56;
const leastStep = 5;

/** Stacked columns over time or another ordered axis; of shares each a hundred percent; of a histogram close. */
export function StackedColumns({ data, width, rtl }: Drawn) {
  const { format, chart } = data;
  const inPicture = useSurroundings().sheet !== undefined;
  const share = chart.type === 'share';
  const stacks = stacksOf(data, share);
  const { categories, series, segments, totals, totalsBefore, most } = stacks;
  const [first] = stacks.all;
  if (first === undefined) return null;

  const [top, bottom] = [24, 24 + plotHeight];
  const axis = share ? ({ ...first.measure, kind: 'percent' } as const) : first.measure;
  const scale = levelScale(axis, { most }, top, bottom, format);
  const sizes = { width, count: categories.length, leastStep };
  const { step } = stepsOver(sizes, scale, inPicture);
  const labels = axisLabels(categories, categoryColumn(data), step, format, data.granularity, measureText);
  const wide = chart.type === 'histogram' ? step - 2 : Math.min(step * 0.8, widestColumn);
  const figures = totals.map((total) => shortFigure(format, first.measure, total));
  const written =
    step >= 14 && Math.max(0, ...figures.map((text) => measureText(text, 11, true))) + 4 <= step;
  const compared = !share && totalsBefore.some((total) => total !== null);

  const drawStack = ({ at, middle }: Plot, index: number) =>
    (segments[index] ?? []).map((segment, order) => {
      const each = series[order];
      if (each === undefined || segment.to <= segment.from) return null;
      const high = scale.y(segment.from) - scale.y(segment.to);
      return (
        <Mark
          key={each.key}
          title={categories[index]?.label ?? ''}
          lines={cellLines(data, each, segment.cell, segment.share)}
          opens={{ row: segment.cell.row, measure: openedBy(data.columns, each.measure) }}
        >
          <Filled
            className="shape"
            x={at.left(middle(index) - wide / 2, wide)}
            y={scale.y(segment.to)}
            width={Math.max(1, wide)}
            height={high > 2 ? high - 1 : Math.max(0.75, high)}
            rx={Math.min(2, wide / 4)}
            fill={each.colour}
            place={each.place}
          />
        </Mark>
      );
    });

  const legend: LegendItem[] = stacks.all.map((each) => ({ ...each, drawn: series.includes(each) }));
  if (compared && data.before !== undefined)
    legend.push({ key: 'before', label: data.before.title, colour: 'var(--ink)', shape: 'dotted' });
  return (
    <>
      <Legend items={legend} partly={share ? 'partShare' : 'partStack'} />
      <LevelPlot {...sizes} rtl={rtl} height={bottom + labels.height + 4} scale={scale}>
        {(plot) => (
          <>
            {categories.map((category, index) => (
              <g key={category.key}>
                {drawStack(plot, index)}
                {written && (
                  <Label
                    at={plot.at}
                    x={plot.middle(index)}
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
            ))}
            {compared && (
              <BeforeLine
                numbers={totalsBefore}
                colour="var(--ink)"
                x={(index) => plot.at.x(plot.middle(index))}
                y={scale.y}
              />
            )}
            <CategoryAxis labels={labels} at={plot.at} middle={plot.middle} y={bottom} />
          </>
        )}
      </LevelPlot>
    </>
  );
}
