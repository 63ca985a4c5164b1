import { useLayoutEffect, useRef } from 'react';
import type { Formatter } from '../../core/format.ts';
import type { Column, Value } from '../../core/table.ts';
import { CategoryAxis, steps } from './category-axis.tsx';
import { type ChartData, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { firstBusy, type Heat, heatOf } from './heat.ts';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
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
export function HeatChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const { format, locale } = data;
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
  const cell = Math.min(widestCell, Math.max(room / Math.max(1, categories.length), widest + 8, 24));
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
  const at = mirror(span, rtl);
  const scroll = useRef<HTMLDivElement>(null);
  const begin = firstBusy(heat) * step;
  useLayoutEffect(() => {
    // From the right edge on, scrolling counts backwards.
    if (scroll.current !== null) scroll.current.scrollLeft = rtl ? -begin : begin;
  }, [begin, rtl]);
  const beside = mirror(nameRoom, rtl);
  return (
    <>
      <HeatLegend heat={heat} format={format} locale={locale} signed={signed} rtl={rtl} />
      <div className="chart-scroll" ref={scroll}>
        <div className="chart-stay">
          <Drawing width={nameRoom} height={height}>
            {series.map(({ key, label }, index) => {
              const lines = names.lines[index] ?? [];
              const y = middleBaseline(top + index * high, high, lines.length, names.size);
              return (
                <Label
                  key={key}
                  at={beside}
                  x={0}
                  y={y}
                  text={lines}
                  whole={label}
                  size={names.size}
                  colour="var(--ink)"
                />
              );
            })}
          </Drawing>
        </div>
        <Drawing width={span} height={height}>
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
                  lines={linesOf(data, heat, found.exact, faint, signed)}
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
                  <Label
                    at={at}
                    x={middle(index)}
                    y={top + rowIndex * high + high / 2 + 4}
                    text={figure}
                    anchor="middle"
                    size={11}
                    colour={faint ? 'var(--ink)' : (shade?.ink ?? 'var(--ink2)')}
                  />
                </Mark>
              );
            }),
          )}
        </Drawing>
      </div>
      {cells.some((row) => row.some(heat.isFaint)) && (
        <p className="chart-note">{chartTexts.fewRecords[locale]}</p>
      )}
    </>
  );
}

function linesOf(
  { format, locale, columns }: ChartData,
  { measure }: Heat,
  exact: Value,
  faint: boolean,
  signed: boolean,
): (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [
    [measure.label[locale], fullFigure(format, measure, exact, signed)],
  ];
  if (faint) lines.push([chartTexts.fewRecords[locale], '']);
  return columns.length === 0 ? [] : lines;
}

function HeatLegend(props: {
  readonly heat: Heat;
  readonly format: Formatter;
  readonly locale: ChartData['locale'];
  readonly signed: boolean;
  readonly rtl: boolean;
}) {
  const { heat, format, signed, rtl } = props;
  const wide = 22;
  const width = heat.steps.length * wide;
  const at = mirror(width, rtl);
  return (
    <div className="chart-legend" style={{ alignItems: 'center' }}>
      <span>{measureTitle(format, heat.measure)}</span>
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
        <bdi>{cellFigure(format, heat.measure, heat.least, signed)}</bdi>
        <Drawing width={width} height={12}>
          {heat.steps.map(({ fill }, index) => (
            <rect
              key={fill}
              x={at.left(index * wide, wide - 1)}
              width={wide - 1}
              height={12}
              rx={2}
              fill={fill}
            />
          ))}
        </Drawing>
        <bdi>{cellFigure(format, heat.measure, heat.most, signed)}</bdi>
      </span>
    </div>
  );
}
