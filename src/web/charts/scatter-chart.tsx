import { columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Label } from './label.tsx';
import { LevelLines, LevelTexts, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { placeLabels } from './place-labels.ts';
import { cutText, labelledTicks } from './text-fit.ts';
import { rowScale } from './value-axis.tsx';
import { measureTitle, tickText } from './values.ts';

const plotHeight = 300;

/** Two figures against each other, a point for each row with its name beside it where there is room. */
export function ScatterChart({ data, width, rtl }: Drawn) {
  const { format } = data;
  const across = columnNamed(data.columns, data.chart.x ?? '');
  const up = columnNamed(data.columns, data.chart.y[0] ?? '');
  const who = columnNamed(data.columns, data.chart.series ?? '');
  const points = data.rows.flatMap((row) => {
    const [x, y] = [numberAt(row, across.name), numberAt(row, up.name)];
    return x === null || y === null ? [] : [{ row, x, y, label: labelOf(data, who, row) }];
  });
  const at = mirror(width, rtl);
  const top = 34;
  const bottom = top + plotHeight;
  const heights = points.map(({ y }) => y);
  const level = levelScale(
    up,
    { least: Math.min(0, ...heights), most: Math.max(0, ...heights) },
    top,
    bottom,
    format,
  );
  const edge = 24;
  const lengths = points.map(({ x }) => x);
  const scale = rowScale(
    across,
    Math.max(0, ...lengths),
    level.room,
    width - level.room - edge,
    Math.min(0, ...lengths),
  );
  const ticks = scale.ticks.map((tick) => tickText(format, across, tick));
  const labelled = labelledTicks(
    ticks.map((text) => measureText(text, 11)),
    scale.at(scale.ticks[1] ?? 0) - scale.at(scale.ticks[0] ?? 0),
  );
  const names = points.map(({ label }) => cutText(label, Math.min(160, width / 3), 12, measureText));
  const placed = placeLabels(
    points.map(({ x, y }, index) => ({
      x: at.x(scale.at(x)),
      y: level.y(y),
      width: measureText(names[index] ?? '', 12),
    })),
    { left: 0, right: width, top: top - 16, bottom: bottom - 2 },
  );
  return (
    <Drawing width={width} height={bottom + 44}>
      <Label at={at} x={0} y={14} text={`↑ ${measureTitle(format, up)}`} />
      <LevelLines scale={level} at={at} from={level.room} to={width - edge} />
      <LevelTexts scale={level} at={at} />
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={at.x(scale.at(tick))}
          x2={at.x(scale.at(tick))}
          y1={top}
          y2={bottom}
          stroke="var(--line)"
        />
      ))}
      {labelled.map((index) => (
        <Label
          key={index}
          at={at}
          x={scale.at(scale.ticks[index] ?? 0)}
          y={bottom + 16}
          text={ticks[index] ?? ''}
          anchor="middle"
          size={11}
        />
      ))}
      <Label
        at={at}
        x={width - edge}
        y={bottom + 36}
        text={rtl ? `${measureTitle(format, across)} ←` : `${measureTitle(format, across)} →`}
        anchor="end"
      />
      {points.map(({ row, x, y, label }, index) => {
        const place = placed[index];
        return (
          <Mark
            key={String(row[who.name])}
            title={label}
            lines={[...figureLines(data, across, row), ...figureLines(data, up, row)]}
            opens={{ row, measure: openedBy(data.columns, across) }}
          >
            <circle
              className="shape"
              cx={at.x(scale.at(x))}
              cy={level.y(y)}
              r={6.5}
              fill="var(--c1)"
              fillOpacity={0.85}
            />
            {place && (
              <Label
                at={mirror(width, false)}
                x={place.x}
                y={place.y}
                text={names[index] ?? ''}
                colour="var(--ink)"
                halo
              />
            )}
          </Mark>
        );
      })}
    </Drawing>
  );
}
