import { type ChartData, columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { LevelAxis, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { mirror } from './mirror.ts';
import { fullFigure, measureTitle, scaleTicks, tickText } from './values.ts';

const plotHeight = 280;

/** A point a row: one figure against another, with the row's name beside it. */
export function ScatterChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const { format, locale, chart } = data;
  const across = columnNamed(data.columns, chart.x ?? '');
  const up = columnNamed(data.columns, chart.y[0] ?? '');
  const names = columnNamed(data.columns, chart.series ?? '');
  const points = data.rows.flatMap((row) => {
    const [x, y] = [numberAt(row, across.name), numberAt(row, up.name)];
    return x === null || y === null ? [] : [{ row, x, y, label: labelOf(data, names, row) }];
  });
  const top = 16;
  const bottom = top + plotHeight;
  const scale = levelScale(up, Math.max(0, ...points.map(({ y }) => y)), top, bottom, format);
  const ticks = scaleTicks(across.kind, Math.max(0, ...points.map(({ x }) => x)), width < 500 ? 3 : 6);
  const most = ticks.at(-1) ?? 1;
  const start = scale.room;
  const span = width - start - 24;
  const xOf = (value: number) => start + (value / most) * span;
  const at = mirror(width, rtl);
  const placed: { readonly x: number; readonly y: number }[] = [];
  return (
    <>
      <p className="chart-note">{measureTitle(format, up)}</p>
      <Drawing width={width} height={bottom + 44}>
        <LevelAxis scale={scale} at={at} width={width} />
        {ticks.map((tick) => (
          <Label
            key={tick}
            at={at}
            x={xOf(tick)}
            y={bottom + 18}
            text={tickText(format, across, tick)}
            anchor="middle"
            size={11}
          />
        ))}
        <Label
          at={at}
          x={start + span / 2}
          y={bottom + 38}
          text={measureTitle(format, across)}
          anchor="middle"
        />
        {points.map(({ row, x, y, label }) => {
          const [cx, cy] = [xOf(x), scale.y(y)];
          const free = !placed.some((other) => Math.abs(other.x - cx) < 80 && Math.abs(other.y - cy) < 14);
          if (free) placed.push({ x: cx, y: cy });
          const atEnd = cx > start + span * 0.8;
          return (
            <Mark
              key={String(row[names.name])}
              title={label}
              lines={[
                [across.label[locale], fullFigure(format, across, row[across.name] ?? null)],
                [up.label[locale], fullFigure(format, up, row[up.name] ?? null)],
              ]}
              opens={{ row, measure: openedBy(data.columns, up) }}
            >
              <circle className="hit" cx={at.x(cx)} cy={cy} r={12} />
              <circle cx={at.x(cx)} cy={cy} r={6} fill="var(--c1)" fillOpacity={0.8} />
              {free && (
                <Label
                  at={at}
                  x={atEnd ? cx - 10 : cx + 10}
                  y={cy + 4}
                  text={label}
                  anchor={atEnd ? 'end' : 'start'}
                  size={11}
                  halo
                />
              )}
            </Mark>
          );
        })}
      </Drawing>
    </>
  );
}
