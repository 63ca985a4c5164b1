import type { Certainty } from '../honest/certainty.ts';
import { BeforeLine } from './before-line.tsx';
import { CategoryAxis } from './category-axis.tsx';
import { categoryColumn, drawnCertainty, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { cellLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { type Cell, type Series, type ShownGrid, shownGrid } from './grid.ts';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { levelScale } from './level-axis.tsx';
import { LevelPlot, type Plot, stepsOver } from './level-plot.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { Note } from './note.tsx';
import { useSurroundings } from './surroundings.tsx';
import { axisLabels } from './time-labels.ts';
import { measureTitle, shortFigure } from './values.ts';
import { Whisker } from './whisker.tsx';

const plotHeight = 240;
const widestColumn = 48;
const narrowestColumn = 4;

interface Column {
  readonly series: Series;
  readonly cell: Cell;
  readonly before: number | null;
  readonly sure: Certainty | undefined;
  readonly figure: string;
}

/** Columns over time or another ordered axis, side by side for several figures of one kind. */
export function ColumnChart(props: Drawn) {
  const grid = shownGrid(props.data);
  const kinds = [...new Set(grid.all.map(({ measure }) => measure.kind))];
  return kinds.map((kind) => <Columns key={kind} {...props} grid={grid} kind={kind} />);
}

function Columns(props: Drawn & { readonly grid: ShownGrid; readonly kind: string }) {
  const { data, width, rtl, grid, kind } = props;
  const { format, locale } = data;
  const inPicture = useSurroundings().sheet !== undefined;
  const ofKind = grid.all.filter(({ measure }) => measure.kind === kind);
  const places = grid.series.flatMap(({ measure }, place) => (measure.kind === kind ? [place] : []));
  const drawn = places.flatMap((place) => grid.series[place] ?? []);
  const [first] = ofKind;
  if (first === undefined) return null;

  const columns = grid.cells.map((row) =>
    places.flatMap((place): Column[] => {
      const [series, cell] = [grid.series[place], row[place]];
      if (series === undefined || cell === undefined) return [];
      const { before } = cell;
      return [
        {
          series,
          cell,
          before: before === undefined || before === null ? null : Number(before),
          sure: drawnCertainty(data, series.measure, cell.row),
          figure: shortFigure(format, first.measure, cell.exact ?? cell.number),
        },
      ];
    }),
  );
  const all = columns.flat();
  const numbers = all.flatMap(({ cell, before, sure }) => [
    cell.number ?? 0,
    before ?? 0,
    sure?.share?.high ?? 0,
  ]);
  const [top, bottom] = [24, 24 + plotHeight];
  const scale = levelScale(
    first.measure,
    { least: Math.min(0, ...numbers), most: Math.max(0, ...numbers) },
    top,
    bottom,
    format,
  );
  const count = grid.categories.length;
  const sizes = { width, count, leastStep: narrowestColumn * Math.max(1, drawn.length) + 2 };
  const { step } = stepsOver(sizes, scale, inPicture);
  const axis = categoryColumn(data);
  const labels = axisLabels(grid.categories, axis, step, format, data.granularity, measureText);
  const group = Math.min(step * 0.78, widestColumn * Math.max(1, drawn.length));
  const wide = group / Math.max(1, drawn.length);
  const room = drawn.length === 1 ? step : wide;
  const written =
    room >= 14 && Math.max(0, ...all.map(({ figure }) => measureText(figure, 11, true))) + 4 <= room;
  const inTime = axis.kind === 'bucket' || axis.kind === 'hour';

  const drawColumn = (
    { at, middle }: Plot,
    { series, cell, before, sure, figure }: Column,
    index: number,
    order: number,
  ) => {
    const from = middle(index) - group / 2 + order * wide;
    const [y, zero] = [scale.y(cell.number ?? 0), scale.y(0)];
    const highest = sure?.share === undefined ? Math.min(y, zero) : scale.y(sure.share.high);
    return (
      <Mark
        key={series.key}
        title={grid.categories[index]?.label ?? ''}
        lines={cellLines(data, series, cell)}
        written={written ? figure : undefined}
        opens={{ row: cell.row, measure: openedBy(data.columns, series.measure) }}
      >
        <rect className="hit" x={at.left(from, wide)} y={top} width={wide} height={plotHeight} rx={3} />
        {cell.number !== null && (
          <Filled
            x={at.left(from + wide * 0.04, wide * 0.92)}
            y={Math.min(y, zero)}
            width={wide * 0.92}
            height={Math.max(cell.number === 0 ? 0 : 1, Math.abs(zero - y))}
            rx={Math.min(3, wide / 4)}
            fill={series.colour}
            fillOpacity={sure?.small ? 0.4 : 1}
            place={series.place}
          />
        )}
        {sure?.share && (
          <Whisker
            upright
            across={at.x(from + wide / 2)}
            from={scale.y(sure.share.low)}
            to={scale.y(sure.share.high)}
          />
        )}
        {!inTime && before !== null && (
          <rect
            x={at.left(from, wide)}
            y={scale.y(before) - 1.5}
            width={wide}
            height={3}
            fill="var(--ink)"
            stroke="var(--surface)"
          />
        )}
        {written && cell.number !== null && (
          <Label
            at={at}
            x={from + wide / 2}
            y={highest - 6}
            text={figure}
            anchor="middle"
            size={11}
            colour="var(--ink)"
            bold
            halo
          />
        )}
      </Mark>
    );
  };

  const legend: LegendItem[] = ofKind.map((each) => ({
    ...each,
    label: measureTitle(format, each.measure),
    drawn: drawn.includes(each),
  }));
  if (data.before !== undefined && all.some(({ before }) => before !== null)) {
    legend.push({
      key: 'before',
      label: data.before.title,
      colour: 'var(--ink)',
      shape: inTime ? 'dotted' : 'tick',
    });
  }
  if (all.some(({ sure }) => sure?.share !== undefined))
    legend.push({
      key: 'interval',
      label: chartTexts.intervalKey[locale],
      colour: 'var(--ink)',
      shape: 'line',
    });
  return (
    <>
      <Legend items={legend} partly="partLine" />
      <LevelPlot {...sizes} rtl={rtl} height={bottom + labels.height + 4} scale={scale}>
        {(plot) => (
          <>
            {columns.map((row, index) => (
              <g key={grid.categories[index]?.key}>
                {row.map((column, order) => drawColumn(plot, column, index, order))}
              </g>
            ))}
            {inTime &&
              drawn.map((each, order) => (
                <BeforeLine
                  key={each.key}
                  numbers={columns.map((row) => row[order]?.before ?? null)}
                  colour={drawn.length === 1 ? 'var(--ink)' : each.colour}
                  x={(index) => plot.at.x(plot.middle(index) - group / 2 + (order + 0.5) * wide)}
                  y={scale.y}
                />
              ))}
            <CategoryAxis labels={labels} at={plot.at} middle={plot.middle} y={bottom} />
          </>
        )}
      </LevelPlot>
      {all.some(({ sure }) => sure?.small) && <Note text={chartTexts.fewKey[locale]} />}
    </>
  );
}
