import { line } from 'd3-shape';
import { CategoryAxis, steps } from './category-axis.tsx';
import { type ChartData, categoryColumn, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { type Cell, foldedGrid, type Series } from './grid.ts';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { LevelAxis, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { spread } from './spread.ts';
import { axisLabels } from './time-labels.ts';
import { fullFigure, measureTitle, shortFigure } from './values.ts';

const plotHeight = 260;

const colours: Readonly<Record<string, string>> = {
  won_value: 'var(--good)',
  forecast_value: 'var(--c2)',
  projected_value: 'var(--c1)',
};

/** What is not yet so is dashed, as is the line of all together; what was won has the colour of winning. */
function styled(series: Series): Series {
  const dashed = series.key === 'all' || /^(forecast|projected)_/.test(series.key);
  return { ...series, ...(dashed ? { dashed } : {}), colour: colours[series.key] ?? series.colour };
}

/** Lines over time; a missing figure is a gap. The last figure of each line stands beside it. */
export function LineChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const { format } = data;
  const grid = foldedGrid(data);
  const series = grid.series.map(styled);
  const [first] = series;
  if (first === undefined) return null;

  const most = Math.max(0, ...grid.cells.flat().map(({ number }) => number ?? 0));
  const top = 16;
  const bottom = top + plotHeight;
  const scale = levelScale(first.measure, most, top, bottom, format);
  const columnOf = (order: number): readonly (Cell | undefined)[] => grid.cells.map((row) => row[order]);
  const lastOf = (order: number): number => columnOf(order).findLastIndex((cell) => cell?.number != null);
  const ends = series.map((each, order) => {
    const index = lastOf(order);
    const cell = columnOf(order)[index];
    return { index, number: cell?.number ?? 0, text: shortFigure(format, each.measure, cell?.exact ?? null) };
  });
  const endRoom = Math.max(0, ...ends.map(({ text }) => measureText(text, 12, true))) + 14;
  const { step, middle } = steps(scale.room, width - scale.room - endRoom, grid.categories.length);
  const labels = axisLabels(
    grid.categories,
    categoryColumn(data),
    step,
    format,
    data.granularity,
    measureText,
  );
  const at = mirror(width, rtl);
  const heights = spread(
    ends.map(({ number }) => scale.y(number) + 4),
    15,
    top,
    bottom,
  );
  const path = line<Cell | undefined>()
    .defined((cell) => cell?.number != null)
    .x((_, index) => at.x(middle(index)))
    .y((cell) => scale.y(cell?.number ?? 0));
  const sameMeasure = new Set(series.map(({ measure }) => measure.name)).size === 1;
  return (
    <>
      {sameMeasure && (
        <p className="chart-note" style={{ marginBlock: '0 4px' }}>
          {measureTitle(format, first.measure)}
        </p>
      )}
      <Legend
        items={series.map((each) => ({
          key: each.key,
          colour: each.colour,
          label: sameMeasure ? each.label : measureTitle(format, each.measure),
          shape: each.dashed ? 'dashed' : 'line',
        }))}
      />
      <Drawing width={width} height={bottom + labels.height + 4}>
        <LevelAxis scale={scale} at={at} width={width - endRoom} />
        {series.map((each, order) => (
          <path
            key={each.key}
            d={path([...columnOf(order)]) ?? ''}
            fill="none"
            stroke={each.colour}
            strokeWidth={2.25}
            strokeLinejoin="round"
            strokeDasharray={each.dashed ? '6 4' : undefined}
          />
        ))}
        {series.map((each, order) => {
          const end = ends[order];
          return (
            <g key={each.key}>
              {columnOf(order).map((cell, index) => {
                const category = grid.categories[index];
                if (cell?.number == null || category === undefined) return null;
                return (
                  <Mark
                    key={category.key}
                    title={category.label}
                    lines={[[each.label, fullFigure(format, each.measure, cell.exact)]]}
                    opens={{ row: cell.row, measure: openedBy(data.columns, each.measure) }}
                  >
                    <circle
                      className="hit"
                      cx={at.x(middle(index))}
                      cy={scale.y(cell.number)}
                      r={Math.min(10, Math.max(4, step / 2))}
                    />
                    <circle
                      className="shape"
                      cx={at.x(middle(index))}
                      cy={scale.y(cell.number)}
                      r={step > 14 ? 3.5 : 2}
                      fill={each.dashed ? 'var(--surface)' : each.colour}
                      stroke={each.colour}
                      strokeWidth={1.5}
                    />
                  </Mark>
                );
              })}
              {end !== undefined && end.index >= 0 && (
                <Label
                  at={at}
                  x={middle(end.index) + 10}
                  y={heights[order] ?? 0}
                  text={end.text}
                  colour={each.colour}
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
