import type { Column, Row } from '../../core/table.ts';
import {
  beforeOf,
  type ChartData,
  categoryColumn,
  isAdditive,
  labelOf,
  measuresOf,
  numberAt,
  openedBy,
} from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { changeText, figureLines } from './figure-lines.ts';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { type Mirror, mirror } from './mirror.ts';
import { cutText } from './text-fit.ts';
import { isolated, shortFigure } from './values.ts';

const gap = 12;
const narrowest = 200;
const high = 118;
const padding = 14;
const radius = 5.5;

/** A tile for each figure: the whole team's, or the one person's, over the dots of everyone. */
export function Tiles({ data, width, rtl }: Drawn) {
  const measures = measuresOf(data);
  const fit = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  // As many in each row as in the others: seven are four and three, not six and one.
  const beside = Math.ceil(measures.length / Math.ceil(measures.length / fit));
  const wide = (width - gap * (beside - 1)) / beside;
  const at = mirror(width, rtl);
  return (
    <Drawing width={width} height={Math.ceil(measures.length / beside) * (high + gap) - gap}>
      {measures.map((measure, index) => (
        <Tile
          key={measure.name}
          {...{ data, measure, at, wide }}
          left={(index % beside) * (wide + gap)}
          top={Math.floor(index / beside) * (high + gap)}
        />
      ))}
    </Drawing>
  );
}

function tileFigure({ format }: ChartData, measure: Column, row: Row): string {
  const value = row[measure.name] ?? null;
  if (measure.kind === 'money' && value !== null && typeof value !== 'boolean') {
    return format.moneyCompact(value, measure.unit);
  }
  return shortFigure(format, measure, value);
}

/** How the figure of a tile changed; good or bad is for the reader to say. */
function tileChange(data: ChartData, measure: Column, only: Row | undefined): string | undefined {
  const before = only === undefined ? data.before?.totals?.[measure.name] : beforeOf(data, measure, only);
  const now = (only ?? data.totals)?.[measure.name] ?? null;
  if (before === undefined || measure.standing) return undefined;
  return changeText(data, measure, now, before);
}

function Tile(props: {
  readonly data: ChartData;
  readonly measure: Column;
  readonly at: Mirror;
  readonly left: number;
  readonly top: number;
  readonly wide: number;
}) {
  const { data, measure, at, left, top, wide } = props;
  const { rows, totals, reference, locale } = data;
  const key = categoryColumn(data);
  const [first] = rows;
  const only = rows.length === 1 ? first : undefined;
  const word = only ? labelOf(data, key, only) : chartTexts[isAdditive(measure) ? 'total' : 'team'][locale];
  const average = reference ? numberAt(reference, measure.name) : null;
  const numbers = rows.map((row) => numberAt(row, measure.name));
  const known = [0, average ?? 0, ...numbers.map((number) => number ?? 0)];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const [start, span] = [left + padding + radius, wide - 2 * (padding + radius)];
  const x = (number: number): number =>
    at.x(start + (most > least ? (number - least) / (most - least) : 0) * span);
  const line = top + high - 20;
  const opens = openedBy(data.columns, measure, true);
  const under =
    average === null || reference === undefined
      ? word
      : `${chartTexts.teamAverage[locale]}: ${isolated(shortFigure(data.format, measure, reference[measure.name] ?? null))}`;
  const figure = tileFigure(data, measure, only ?? totals ?? {});
  const change = tileChange(data, measure, only);
  const changeRoom = change === undefined ? 0 : measureText(change, 12, true) + 8;
  const cut = (text: string, room: number) => cutText(text, wide - 2 * padding - room, 12, measureText);
  return (
    <g>
      <rect
        x={at.left(left, wide) + 0.5}
        y={top + 0.5}
        width={wide - 1}
        height={high - 1}
        rx={10}
        fill="var(--surface2)"
        stroke="var(--line)"
      />
      <Label at={at} x={left + padding} y={top + 24} text={cut(measure.label[locale], changeRoom)} />
      <Label
        at={at}
        x={left + padding}
        y={top + 52}
        text={figure}
        size={measureText(figure, 20, true) <= wide - 2 * padding ? 20 : 15}
        colour="var(--ink)"
        bold
      />
      {change !== undefined && (
        <Label at={at} x={left + wide - padding} y={top + 24} text={change} anchor="end" bold />
      )}
      <Label at={at} x={left + padding} y={top + 74} text={cut(under, 0)} />
      <line x1={at.x(start)} x2={at.x(start + span)} y1={line} y2={line} stroke="var(--line2)" />
      {average !== null && <rect x={x(average) - 1} y={line - 10} width={2} height={20} fill="var(--ink2)" />}
      {rows.map((row, index) => {
        const number = numbers[index];
        if (number == null) return null;
        return (
          <Mark
            key={String(row[key.name])}
            title={labelOf(data, key, row)}
            lines={figureLines(data, measure, row)}
            opens={{ row, measure: opens }}
          >
            <circle
              className="shape"
              cx={x(number)}
              cy={line}
              r={radius}
              fill="var(--c1)"
              fillOpacity={0.6}
            />
          </Mark>
        );
      })}
    </g>
  );
}
