import Big from 'big.js';
import { line } from 'd3-shape';
import { CategoryAxis, steps } from './category-axis.tsx';
import { categoryColumn, labelOf, measuresOf, numberAt, numberBefore, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { LevelLines, LevelTexts, levelScale } from './level-axis.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { axisLabels } from './time-labels.ts';
import { measureTitle, shortFigure } from './values.ts';

const plotHeight = 240;
const mostColumns = 30;
/** An upright name takes so much. */
const leastStep = 17;

/** Ranked columns with the share that they and all before them make up. */
export function ParetoChart({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const [measure] = measuresOf(data);
  if (measure === undefined) return null;
  const key = categoryColumn(data);
  const room = Math.max(6, Math.floor((width - 110) / leastStep));
  const rows = data.rows.slice(0, Math.min(mostColumns, room));
  const whole = data.rows.reduce((sum, row) => sum.plus(row[measure.name]?.toString() ?? 0), new Big(0));
  let reached = new Big(0);
  const shares = rows.map((row) => {
    reached = reached.plus(row[measure.name]?.toString() ?? 0);
    return whole.gt(0) ? Number(reached.times(100).div(whole).toFixed(4)) : null;
  });

  const top = 24;
  const bottom = top + plotHeight;
  const befores = rows.map((row) => numberBefore(data, measure, row));
  const numbers = rows.flatMap((row, index) => [numberAt(row, measure.name) ?? 0, befores[index] ?? 0]);
  const scale = levelScale(
    measure,
    { least: Math.min(0, ...numbers), most: Math.max(0, ...numbers) },
    top,
    bottom,
    format,
  );
  const end = width - 44;
  const { step, middle } = steps(scale.room, end - scale.room, rows.length);
  const categories = rows.map((row, index) => ({
    key: String(index),
    value: row[key.name] ?? null,
    label: labelOf(data, key, row),
  }));
  const labels = axisLabels(categories, key, step, format, data.granularity, measureText);
  const at = mirror(width, rtl);
  const wide = Math.min(step * 0.72, 56);
  const shareY = (share: number) => bottom - (share / 100) * plotHeight;
  const path = line<number>(
    (_, index) => at.x(middle(index)),
    (share) => shareY(share),
  )(shares.map((share) => share ?? 0));
  const figures = rows.map((row) => shortFigure(format, measure, row[measure.name] ?? null));
  const written = Math.max(0, ...figures.map((text) => measureText(text, 11, true))) + 4 <= step;
  const cumulative = chartTexts.cumulative[locale];
  return (
    <>
      <Legend
        items={[
          { key: measure.name, label: measureTitle(format, measure), colour: 'var(--c1)' },
          { key: 'cumulative', label: cumulative, colour: 'var(--c2)', shape: 'line' },
          ...(data.before === undefined
            ? []
            : [{ key: 'before', label: data.before.title, colour: 'var(--ink)', shape: 'tick' as const }]),
        ]}
      />
      <Drawing width={width} height={bottom + labels.height + 4}>
        <LevelLines scale={scale} at={at} from={scale.room} to={end} />
        <LevelTexts scale={scale} at={at} />
        {[0, 50, 100].map((share) => (
          <Label
            key={share}
            at={at}
            x={end + 6}
            y={shareY(share) + 4}
            text={format.percent(share, 0)}
            size={11}
          />
        ))}
        {rows.map((row, index) => {
          const number = numberAt(row, measure.name);
          const from = middle(index) - wide / 2;
          const y = scale.y(number ?? 0);
          const share = shares[index] ?? null;
          const before = befores[index] ?? null;
          return (
            <Mark
              key={categories[index]?.key}
              title={categories[index]?.label ?? ''}
              lines={[
                ...figureLines(data, measure, row),
                [cumulative, share === null ? '' : format.percent(share)],
              ]}
              written={written ? figures[index] : undefined}
              opens={{ row, measure: openedBy(data.columns, measure) }}
            >
              <rect
                className="hit"
                x={at.left(middle(index) - step / 2, step)}
                y={top}
                width={step}
                height={plotHeight}
              />
              <Filled
                x={at.left(from, wide)}
                y={Math.min(y, scale.y(0))}
                width={wide}
                height={Math.abs(scale.y(0) - y)}
                rx={3}
                fill="var(--c1)"
                place={0}
              />
              {before !== null && (
                <rect
                  x={at.left(from - 2, wide + 4)}
                  y={scale.y(before) - 1.5}
                  width={wide + 4}
                  height={3}
                  fill="var(--ink)"
                  stroke="var(--surface)"
                />
              )}
              {written && (
                <Label
                  at={at}
                  x={middle(index)}
                  y={y - 6}
                  text={figures[index] ?? ''}
                  anchor="middle"
                  size={11}
                  colour="var(--ink)"
                  bold
                  halo
                />
              )}
            </Mark>
          );
        })}
        <g pointerEvents="none">
          {path !== null && <path d={path} fill="none" stroke="var(--c2)" strokeWidth={2} />}
          {shares.map(
            (share, index) =>
              share !== null && (
                <circle
                  key={categories[index]?.key}
                  cx={at.x(middle(index))}
                  cy={shareY(share)}
                  r={3}
                  fill="var(--c2)"
                />
              ),
          )}
        </g>
        <CategoryAxis labels={labels} at={at} middle={middle} y={bottom} />
      </Drawing>
      {rows.length < data.rows.length && (
        <Note
          text={`${format.count(rows.length)} ${chartTexts.of[locale]} ${format.count(data.rows.length)}`}
        />
      )}
    </>
  );
}
