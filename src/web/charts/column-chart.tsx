import { CategoryAxis, steps } from './category-axis.tsx';
import { type ChartData, categoryColumn, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { foldedGrid, type Grid } from './grid.ts';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { LevelAxis, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { axisLabels } from './time-labels.ts';
import { fullFigure, measureTitle, shortFigure } from './values.ts';

const plotHeight = 240;
const widestColumn = 48;

/** Columns over time or another ordered axis, side by side for several figures of one kind. */
export function ColumnChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const grid = foldedGrid(data);
  const kinds = [...new Set(grid.series.map(({ measure }) => measure.kind))];
  return kinds.map((kind) => {
    const places = grid.series.flatMap(({ measure }, index) => (measure.kind === kind ? [index] : []));
    return <Columns key={kind} {...{ data, width, rtl, grid, places }} />;
  });
}

function Columns(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
  readonly grid: Grid;
  /** The series drawn. */
  readonly places: readonly number[];
}) {
  const { data, width, rtl, grid, places } = props;
  const { format, locale } = data;
  const drawn = places.flatMap((place) => grid.series[place] ?? []);
  const [first] = drawn;
  if (first === undefined) return null;

  const most = Math.max(0, ...grid.cells.flatMap((row) => places.map((place) => row[place]?.number ?? 0)));
  const top = 24;
  const bottom = top + plotHeight;
  const scale = levelScale(first.measure, most, top, bottom, format);
  const { step, middle } = steps(scale.room, width - scale.room, grid.categories.length);
  const axis = categoryColumn(data);
  const labels = axisLabels(grid.categories, axis, step, format, data.granularity, measureText);
  const at = mirror(width, rtl);
  const group = Math.min(step * 0.78, widestColumn * drawn.length);
  const wide = group / drawn.length;
  const figures = grid.cells.map((row) =>
    places.map((place) =>
      shortFigure(format, first.measure, row[place]?.exact ?? row[place]?.number ?? null),
    ),
  );
  const widest = Math.max(0, ...figures.flat().map((text) => measureText(text, 11, true)));
  const written = widest + 4 <= (drawn.length === 1 ? step : wide);
  return (
    <>
      {drawn.length > 1 ? (
        <Legend items={drawn.map((each) => ({ ...each, label: measureTitle(format, each.measure) }))} />
      ) : (
        <p className="chart-note" style={{ marginBlock: '0 4px' }}>
          {measureTitle(format, first.measure)}
        </p>
      )}
      <Drawing width={width} height={bottom + labels.height + 4}>
        <LevelAxis scale={scale} at={at} width={width} />
        {grid.categories.map((category, index) =>
          drawn.map((series, order) => {
            const cell = grid.cells[index]?.[places[order] ?? 0];
            if (cell === undefined) return null;
            const from = middle(index) - group / 2 + order * wide;
            const y = scale.y(cell.number ?? 0);
            return (
              <Mark
                key={`${category.key} ${series.key}`}
                title={category.label}
                lines={[
                  [
                    series.measure.label[locale],
                    fullFigure(format, series.measure, cell.exact ?? cell.number),
                  ],
                ]}
                opens={{ row: cell.row, measure: openedBy(data.columns, series.measure) }}
              >
                <rect
                  className="hit"
                  x={at.left(from, wide)}
                  y={top}
                  width={wide}
                  height={plotHeight}
                  rx={3}
                />
                {cell.number !== null && (
                  <rect
                    x={at.left(from + 1, wide - 2)}
                    y={y}
                    width={Math.max(1, wide - 2)}
                    height={Math.max(cell.number > 0 ? 1 : 0, bottom - y)}
                    rx={Math.min(3, wide / 4)}
                    fill={series.colour}
                  />
                )}
                {written && cell.number !== null && (
                  <Label
                    at={at}
                    x={from + wide / 2}
                    y={y - 6}
                    text={figures[index]?.[order] ?? ''}
                    anchor="middle"
                    size={11}
                    colour="var(--ink)"
                    bold
                    halo
                  />
                )}
              </Mark>
            );
          }),
        )}
        <CategoryAxis labels={labels} at={at} middle={middle} y={bottom} />
      </Drawing>
    </>
  );
}
