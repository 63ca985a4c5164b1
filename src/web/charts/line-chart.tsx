import { line } from 'd3-shape';
import { BeforeLine } from './before-line.tsx';
import { CategoryAxis } from './category-axis.tsx';
import { categoryColumn, drawnCertainty, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { cellLines } from './figure-lines.ts';
import { type Cell, type Series, shownGrid } from './grid.ts';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { levelScale } from './level-axis.tsx';
import { LevelPlot, type Plot, stepsOver } from './level-plot.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { Note } from './note.tsx';
import { PointShape } from './point-shape.tsx';
import { spread } from './spread.ts';
import { useSurroundings } from './surroundings.tsx';
import { axisLabels } from './time-labels.ts';
import { measureTitle, shortFigure } from './values.ts';
import { Whisker } from './whisker.tsx';

const plotHeight = 260;
const leastStep = 2;

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

const numberOf = (before: Cell['before']): number | null =>
  before === undefined || before === null ? null : Number(before);

/** Lines over time; a missing figure is a gap. The last figure of each line stands beside it. */
export function LineChart({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const inPicture = useSurroundings().sheet !== undefined;
  const grid = shownGrid(data);
  const all = grid.all.map(styled);
  const series = grid.series.map(styled);
  const [first] = all;
  if (first === undefined) return null;

  /** What has happened lies over what is only expected, where the two are equal. */
  const painted = series
    .map((each, order) => ({ each, order }))
    .sort((a, b) => Number(b.each.dashed ?? false) - Number(a.each.dashed ?? false));

  const columnOf = (order: number): readonly (Cell | undefined)[] => grid.cells.map((row) => row[order]);
  const sureAt = (order: number, cell: Cell | undefined) =>
    cell && series[order] ? drawnCertainty(data, series[order].measure, cell.row) : undefined;
  const cells = grid.cells.flat();
  const numbers = cells.flatMap((cell) => [cell.number ?? 0, numberOf(cell.before) ?? 0]);
  const [top, bottom] = [16, 16 + plotHeight];
  const scale = levelScale(
    first.measure,
    { least: Math.min(0, ...numbers), most: Math.max(0, ...numbers) },
    top,
    bottom,
    format,
  );
  const ends = series.map((each, order) => {
    const index = columnOf(order).findLastIndex((cell) => cell?.number != null);
    const cell = columnOf(order)[index];
    return { index, number: cell?.number ?? 0, text: shortFigure(format, each.measure, cell?.exact ?? null) };
  });
  const endRoom = Math.max(0, ...ends.map(({ text }) => measureText(text, 12, true))) + 14;
  const sizes = { width, count: grid.categories.length, leastStep, endRoom };
  const { step } = stepsOver(sizes, scale, inPicture);
  const labels = axisLabels(
    grid.categories,
    categoryColumn(data),
    step,
    format,
    data.granularity,
    measureText,
  );
  const heights = spread(
    ends.map(({ number }) => scale.y(number) + 4),
    15,
    top,
    bottom,
  );
  const sameMeasure = new Set(all.map(({ measure }) => measure.name)).size === 1;

  const drawLine = ({ at, middle }: Plot, each: Series, order: number) => (
    <path
      key={each.key}
      d={
        line<Cell | undefined>()
          .defined((cell) => cell?.number != null)
          .x((_, index) => at.x(middle(index)))
          .y((cell) => scale.y(cell?.number ?? 0))([...columnOf(order)]) ?? ''
      }
      fill="none"
      stroke={each.colour}
      strokeWidth={2.25}
      strokeLinejoin="round"
      strokeDasharray={each.dashed ? '6 4' : undefined}
    />
  );

  const drawPoints = ({ at, middle }: Plot, each: Series, order: number) =>
    columnOf(order).map((cell, index) => {
      const category = grid.categories[index];
      if (cell?.number == null || category === undefined) return null;
      const [x, y] = [at.x(middle(index)), scale.y(cell.number)];
      const sure = sureAt(order, cell);
      return (
        <Mark
          key={category.key}
          title={category.label}
          lines={cellLines(data, each, cell)}
          written={ends[order]?.index === index ? ends[order].text : undefined}
          opens={{ row: cell.row, measure: openedBy(data.columns, each.measure) }}
        >
          <circle className="hit" cx={x} cy={y} r={Math.min(12, Math.max(4, step / 2))} />
          {sure?.share && step > 14 && (
            <Whisker upright across={x} from={scale.y(sure.share.low)} to={scale.y(sure.share.high)} />
          )}
          <PointShape
            x={x}
            y={y}
            radius={step > 14 ? 3.5 : step > 5 ? 2 : 1}
            colour={each.colour}
            place={each.place}
            hollow={each.dashed === true || sure?.small === true}
          />
        </Mark>
      );
    });

  const legend: LegendItem[] = all.map((each) => ({
    key: each.key,
    colour: each.colour,
    label: sameMeasure ? each.label : measureTitle(format, each.measure),
    shape: each.dashed ? 'dashed' : 'line',
    drawn: series.some(({ key }) => key === each.key),
    ...(each.members === undefined ? {} : { members: each.members }),
  }));
  const compared = cells.some(({ before }) => numberOf(before) !== null);
  if (compared && data.before !== undefined)
    legend.push({ key: 'before', label: data.before.title, colour: 'var(--ink)', shape: 'dotted' });
  return (
    <>
      {sameMeasure && <Note text={measureTitle(format, first.measure)} />}
      <Legend items={legend} partly="partLine" />
      <LevelPlot {...sizes} rtl={rtl} height={bottom + labels.height + 4} scale={scale}>
        {(plot) => (
          <>
            {compared &&
              series.map((each, order) => (
                <BeforeLine
                  key={each.key}
                  numbers={columnOf(order).map((cell) => numberOf(cell?.before))}
                  colour={each.colour}
                  x={(index) => plot.at.x(plot.middle(index))}
                  y={scale.y}
                />
              ))}
            {painted.map(({ each, order }) => drawLine(plot, each, order))}
            {painted.map(({ each, order }) => {
              const end = ends[order];
              return (
                <g key={each.key}>
                  {drawPoints(plot, each, order)}
                  {end !== undefined && end.index >= 0 && (
                    <Label
                      at={plot.at}
                      x={plot.middle(end.index) + 10}
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
            <CategoryAxis labels={labels} at={plot.at} middle={plot.middle} y={bottom} />
          </>
        )}
      </LevelPlot>
      {cells.some((cell, index) => sureAt(index % series.length, cell)?.small) && (
        <Note text={chartTexts.fewKey[locale]} />
      )}
    </>
  );
}
