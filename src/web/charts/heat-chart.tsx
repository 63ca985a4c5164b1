import { useLayoutEffect, useRef } from 'react';
import type { Formatter } from '../../core/format.ts';
import type { Column, Value } from '../../core/table.ts';
import { CategoryAxis, steps } from './category-axis.tsx';
import { openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { firstBusy, type Heat, heatOf } from './heat.ts';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { middleBaseline, rowNames } from './row-names.ts';
import { useSurroundings } from './surroundings.tsx';
import { axisLabels, nameLabels } from './time-labels.ts';
import { fullFigure, measureTitle, shortFigure } from './values.ts';

const rowHeight = 32;
const widestCell = 120;

/** What stands in a cell: whole percents, for there is little room. */
function cellFigure(format: Formatter, { kind, unit }: Column, value: Value, signed: boolean): string {
  if (value === null || typeof value === 'boolean') return '';
  if (kind === 'percent') return signed ? format.change(value, 0).text : format.percent(value, 0);
  if (kind === 'points') return format.points(value, 0);
  return shortFigure(format, { kind, ...(unit === undefined ? {} : { unit }) }, value);
}

/** A heat map with its figures in the cells; too wide for the screen it scrolls beside its names. */
export function HeatChart({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const { sheet } = useSurroundings();
  const heat = heatOf(data);
  const { categories, series, cells, measure, column } = heat;
  const signed = data.chart.diverging !== undefined;
  const names = rowNames(
    series.map(({ label }) => label),
    width,
    measureText,
  );
  const nameRoom = names.width + 12;
  const figures = cells.map((row) => row.map(({ exact }) => cellFigure(format, measure, exact, signed)));
  const widest = Math.max(0, ...figures.flat().map((text) => measureText(text, 11)));
  const room = width - nameRoom;
  // A picture cannot be scrolled: its cells are as wide as they can be, and empty where a figure would not fit.
  const even = room / Math.max(1, categories.length);
  const cell = Math.min(widestCell, sheet === undefined ? Math.max(even, widest + 8, 24) : even);
  const written = cell >= widest + 4;
  const span = cell * categories.length;
  const { step, middle } = steps(0, span, categories.length);
  const labels =
    column.kind === 'hour'
      ? axisLabels(categories, column, step, format, data.granularity, measureText)
      : nameLabels(
          categories.map(({ label }) => label),
          step,
          measureText,
        );
  const top = labels.height + 4;
  const high = Math.max(rowHeight, names.height);
  const height = top + series.length * high;
  const hourly = column.kind === 'hour';
  const cellsRtl = hourly ? (data.timeRtl ?? rtl) : rtl;
  const at = mirror(span, cellsRtl);
  const scroll = useRef<HTMLDivElement>(null);
  const begin = firstBusy(heat) * step;
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const from = cellsRtl === rtl ? begin : Math.max(0, box.scrollWidth - box.clientWidth - begin);
    // From the right edge on, scrolling counts backwards.
    box.scrollLeft = rtl ? -from : from;
  }, [begin, rtl, cellsRtl]);
  const beside = mirror(nameRoom, rtl);
  const rowNamesDrawn = (
    <Drawing width={nameRoom} height={height} x={rtl ? width - nameRoom : 0} stays>
      {series.map(({ key, label }, index) => {
        const lines = names.lines[index] ?? [];
        return (
          <Label
            key={key}
            at={beside}
            x={0}
            y={middleBaseline(top + index * high, high, lines.length, names.size)}
            text={lines}
            whole={label}
            size={names.size}
            colour="var(--ink)"
          />
        );
      })}
    </Drawing>
  );
  const cellsDrawn = (
    <Drawing width={span} height={height} x={rtl ? width - nameRoom - span : nameRoom}>
      <CategoryAxis labels={labels} at={at} middle={middle} y={top - 4} above />
      {series.map((row, rowIndex) =>
        categories.map((category, index) => {
          const found = cells[index]?.[rowIndex];
          if (found === undefined) return null;
          const shade = heat.shadeOf(found.row === null && found.exact === null ? null : found.number);
          const faint = heat.isFaint(found);
          const figure = figures[index]?.[rowIndex] ?? '';
          return (
            <Mark
              key={`${row.key} ${category.key}`}
              title={`${row.label} · ${category.label}`}
              lines={
                found.row === null
                  ? [[measure.label[locale], fullFigure(format, measure, found.exact, signed)]]
                  : figureLines(data, measure, found.row, signed)
              }
              written={figure}
              opens={{ row: found.row, measure: openedBy(data.columns, measure) }}
            >
              <rect
                className="shape"
                x={at.left(index * step + 1, step - 2)}
                y={top + rowIndex * high + 1}
                width={step - 2}
                height={high - 2}
                rx={4}
                fill={shade?.fill ?? 'var(--surface2)'}
                fillOpacity={faint ? 0.35 : 1}
                stroke={shade === undefined ? 'var(--line)' : 'none'}
              />
              {written && (
                <Label
                  at={at}
                  x={middle(index)}
                  y={top + rowIndex * high + high / 2 + 4}
                  text={figure}
                  anchor="middle"
                  size={11}
                  colour={faint ? 'var(--ink)' : (shade?.ink ?? 'var(--ink2)')}
                />
              )}
            </Mark>
          );
        }),
      )}
    </Drawing>
  );
  return (
    <>
      <HeatLegend heat={heat} format={format} signed={signed} rtl={rtl} room={width} />
      {sheet === undefined ? (
        <div className="chart-scroll" ref={scroll}>
          <div className="chart-stay">{rowNamesDrawn}</div>
          {cellsDrawn}
        </div>
      ) : (
        <>
          {rowNamesDrawn}
          {cellsDrawn}
        </>
      )}
      {cells.some((row) => row.some(heat.isFaint)) && <Note text={chartTexts.fewKey[locale]} />}
    </>
  );
}

function HeatLegend(props: {
  readonly heat: Heat;
  readonly format: Formatter;
  readonly signed: boolean;
  readonly rtl: boolean;
  readonly room: number;
}) {
  const { heat, format, signed, rtl, room } = props;
  const title = measureTitle(format, heat.measure);
  const [least, most] = [heat.least, heat.most].map((end) => cellFigure(format, heat.measure, end, signed));
  const head = measureText(title, 12) + 20;
  const words = measureText(least ?? '', 12) + 16 + measureText(most ?? '', 12);
  const usual = 22 * heat.steps.length;
  // Where there is no room beside it, the title has a line of its own.
  const above = head + words + usual > room;
  const wide = Math.floor(Math.min(usual, Math.max(room - words, heat.steps.length * 6)) / heat.steps.length);
  const from = (above ? 0 : head) + measureText(least ?? '', 12);
  const to = from + 8 + heat.steps.length * wide;
  const width = Math.max(to + 8 + measureText(most ?? '', 12), above ? head : 0);
  const top = above ? 20 : 0;
  const at = mirror(width, rtl);
  const { sheet } = useSurroundings();
  return (
    <Drawing width={width} height={28 + top} x={sheet && rtl ? sheet.width - width : 0}>
      <Label at={at} x={0} y={13} text={title} />
      <Label at={at} x={from} y={13 + top} text={least ?? ''} anchor="end" />
      {heat.steps.map(({ fill }, index) => (
        <rect
          key={fill}
          x={at.left(from + 8 + index * wide, wide - 1)}
          y={3 + top}
          width={wide - 1}
          height={12}
          rx={2}
          fill={fill}
        />
      ))}
      <Label at={at} x={to + 8} y={13 + top} text={most ?? ''} />
    </Drawing>
  );
}
