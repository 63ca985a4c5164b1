import type { Column, Row } from '../../core/table.ts';
import {
  type ChartData,
  categoryColumn,
  isAdditive,
  labelOf,
  measuresOf,
  numberAt,
  openedBy,
} from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Mark } from './mark.tsx';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { fullFigure, shortFigure } from './values.ts';

const height = 26;
const edge = 8;

/** A tile for each figure: the whole team's, or the one person's, over the dots of everyone. */
export function Tiles(props: { readonly data: ChartData; readonly width: number; readonly rtl: boolean }) {
  const { data, width, rtl } = props;
  // As the grid in charts.css divides them, less the padding of a tile.
  const beside = Math.max(1, Math.floor((width + 12) / (220 + 12)));
  const inner = Math.floor((width - 12 * (beside - 1)) / beside) - 30;
  return (
    <div className="chart-tiles">
      {measuresOf(data).map((measure) => (
        <Tile key={measure.name} data={data} measure={measure} width={Math.max(80, inner)} rtl={rtl} />
      ))}
    </div>
  );
}

function tileFigure({ format }: ChartData, measure: Column, row: Row): string {
  const value = row[measure.name] ?? null;
  if (measure.kind === 'money' && value !== null && typeof value !== 'boolean') {
    return format.moneyCompact(value, measure.unit);
  }
  return shortFigure(format, measure, value);
}

function Tile(props: {
  readonly data: ChartData;
  readonly measure: Column;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, measure, width, rtl } = props;
  const { rows, totals, reference, locale, format } = data;
  const key = categoryColumn(data);
  const [only] = rows;
  const single = rows.length === 1 && only !== undefined;
  const shown = single ? only : (totals ?? {});
  const word = single ? labelOf(data, key, only) : chartTexts[isAdditive(measure) ? 'total' : 'team'][locale];
  const numbers = rows.map((row) => numberAt(row, measure.name));
  const average = reference ? numberAt(reference, measure.name) : null;
  const most = Math.max(0, average ?? 0, ...numbers.map((number) => number ?? 0));
  const at = mirror(width, rtl);
  const x = (number: number): number =>
    at.x(edge + (most > 0 ? Math.max(0, number) / most : 0) * (width - 2 * edge));
  const opens = openedBy(data.columns, measure, true);
  return (
    <div className="chart-tile">
      <h3>{measure.label[locale]}</h3>
      <p className="figure">
        <bdi>{tileFigure(data, measure, shown)}</bdi>
      </p>
      <p>
        {average === null || reference === undefined ? (
          word
        ) : (
          <>
            {chartTexts.teamAverage[locale]}: <bdi>{tileFigure(data, measure, reference)}</bdi>
          </>
        )}
      </p>
      <Drawing width={width} height={height}>
        <line x1={edge} x2={width - edge} y1={height / 2} y2={height / 2} stroke="var(--line2)" />
        {average !== null && (
          <rect x={x(average) - 1} y={3} width={2} height={height - 6} fill="var(--ink2)" />
        )}
        {rows.map((row, index) => {
          const number = numbers[index];
          if (number == null) return null;
          return (
            <Mark
              key={String(row[key.name])}
              title={labelOf(data, key, row)}
              lines={[[measure.label[locale], fullFigure(format, measure, row[measure.name] ?? null)]]}
              opens={{ row, measure: opens }}
            >
              <circle
                className="shape"
                cx={x(number)}
                cy={height / 2}
                r={5.5}
                fill="var(--c1)"
                fillOpacity={0.6}
              />
            </Mark>
          );
        })}
      </Drawing>
    </div>
  );
}
