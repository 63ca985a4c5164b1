import { drawnCertainty, numberBefore, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { type PointRow, pointRowsOf } from './point-rows.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { RowAxis, rowScale } from './value-axis.tsx';
import { measureTitle, shortFigure } from './values.ts';
import { Whisker } from './whisker.tsx';

const shapes = ['dot', 'ring', 'tick'] as const;

/** Points on a common scale: a dot for the first figure, a ring for the second, a tick for the third. */
export function PointChart({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const { measures, rows, most, grouped, series } = pointRowsOf(data);
  const state = useShownRows(grouped ? 0 : rows.length);
  const shown = grouped ? rows : rows.slice(0, state.shown);
  const [first] = measures;
  if (first === undefined) return null;

  const names = rowNames(
    shown.map(({ group }) => group ?? ''),
    width,
    measureText,
  );
  const rowHeight = grouped ? 22 : names.height;
  const at = mirror(width, rtl);
  const start = names.width + 20;
  const figures = shown.map(({ cells }) => shortFigure(format, first, cells[0]?.exact ?? null));
  // With several points the figure needs a column of its own: beside the last point it would read as that one's.
  const head = measures.length > 1 ? first.label[locale] : '';
  const widest = Math.max(measureText(head, 11), ...figures.map((text) => measureText(text, 12, true)));
  const figureRoom = widest + (head === '' ? 12 : 36);
  const span = Math.max(40, width - start - figureRoom);
  const scale = rowScale(first, most, start, span);
  const top = 26;
  const groupGap = 10;
  const tops: number[] = [];
  let y = top + 4;
  for (const { group } of shown) {
    if (grouped && group !== undefined && tops.length > 0) y += groupGap;
    tops.push(y);
    y += rowHeight;
  }
  const height = y + 6;
  const legend: LegendItem[] = [
    ...series.map(({ key, label, colour }) => ({ key, label, colour })),
    ...measures.map((column, index) => ({
      key: column.name,
      label: measureTitle(format, column),
      colour: grouped ? 'var(--ink2)' : index === 0 ? 'var(--c1)' : 'var(--c2)',
      shape: shapes[index] ?? 'dot',
    })),
    ...(data.before === undefined
      ? []
      : [
          {
            key: 'before',
            label: `${first.label[locale]} · ${data.before.title}`,
            colour: 'var(--ink2)',
            shape: 'dotted' as const,
          },
        ]),
  ];
  return (
    <>
      <Legend items={legend} />
      <Drawing width={width} height={height}>
        <RowAxis scale={scale} column={first} format={format} at={at} top={top} bottom={height - 4} />
        {head !== '' && <Label at={at} x={width} y={top - 6} anchor="end" text={head} size={11} />}
        {shown.map((row, index) => {
          const rowTop = tops[index] ?? 0;
          const middle = rowTop + rowHeight / 2;
          const lines = names.lines[index] ?? [];
          const nameHeight = grouped ? rowHeight * series.length : rowHeight;
          const end = Math.max(0, ...row.cells.map(({ number }) => number ?? 0));
          const source = row.cells[0]?.row ?? null;
          const before = numberBefore(data, first, source);
          const sure = drawnCertainty(data, first, source);
          return (
            <g key={row.key}>
              {row.group !== undefined && (
                <Label
                  at={at}
                  x={0}
                  y={middleBaseline(rowTop, nameHeight, lines.length, names.size)}
                  text={lines}
                  whole={row.group}
                  size={names.size}
                  colour="var(--ink)"
                />
              )}
              <Mark
                title={row.label}
                lines={measures.flatMap((column, order) => {
                  const found = row.cells[order]?.row ?? null;
                  return found === null
                    ? [[column.label[locale], format.cell(column, null)] as const]
                    : figureLines(data, column, found);
                })}
                written={figures[index]}
                opens={{ row: row.cells[0]?.row ?? null, measure: openedBy(data.columns, first) }}
              >
                <rect
                  className="hit"
                  x={at.left(start - 8, width - start + 8)}
                  y={rowTop + 1}
                  width={width - start + 8}
                  height={rowHeight - 2}
                  rx={4}
                />
                <Points
                  row={row}
                  second={grouped ? row.colour : 'var(--c2)'}
                  x={(n) => at.x(scale.at(n))}
                  y={middle}
                  faint={sure?.small === true}
                />
                {before !== null && (
                  <circle
                    cx={at.x(scale.at(before))}
                    cy={middle}
                    r={7}
                    fill="none"
                    stroke="var(--ink2)"
                    strokeWidth={1.5}
                    strokeDasharray="1.5 2.5"
                  />
                )}
                {sure?.share && (
                  <Whisker
                    across={middle}
                    from={at.x(scale.at(sure.share.low))}
                    to={at.x(scale.at(sure.share.high))}
                  />
                )}
                <Label
                  at={at}
                  x={head !== '' ? width : row.cells[0]?.number == null ? start : scale.at(end) + 11}
                  y={middle + 4}
                  anchor={head !== '' ? 'end' : 'start'}
                  text={figures[index] ?? ''}
                  colour={row.cells[0]?.number == null ? 'var(--ink2)' : 'var(--ink)'}
                  bold
                  halo
                />
              </Mark>
            </g>
          );
        })}
      </Drawing>
      {shown.some(({ cells }) => drawnCertainty(data, first, cells[0]?.row ?? null)?.small) && (
        <Note text={chartTexts.fewKey[locale]} />
      )}
      {!grouped && <ShownRows count={rows.length} state={state} format={format} locale={locale} />}
    </>
  );
}

function Points(props: {
  readonly row: PointRow;
  readonly second: string;
  readonly x: (number: number) => number;
  readonly y: number;
  /** It rests on too few records. */
  readonly faint: boolean;
}) {
  const { row, second, x, y, faint } = props;
  const numbers = row.cells.map(({ number }) => number);
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0) return null;
  const [first, ring, tick] = numbers;
  return (
    <g opacity={faint ? 0.5 : 1}>
      <line
        x1={x(Math.min(...known))}
        x2={x(Math.max(...known))}
        y1={y}
        y2={y}
        stroke={row.colour}
        strokeOpacity={0.35}
        strokeWidth={4}
        strokeLinecap="round"
      />
      {tick != null && <rect x={x(tick) - 1.5} y={y - 7} width={3} height={14} fill={row.colour} />}
      {ring != null && (
        <circle cx={x(ring)} cy={y} r={4.5} fill="var(--surface)" stroke={second} strokeWidth={2} />
      )}
      {first != null && <circle cx={x(first)} cy={y} r={5.5} fill={row.colour} />}
    </g>
  );
}
