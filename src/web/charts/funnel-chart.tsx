import { categoryColumn, columnNamed, labelOf, numberAt, numberBefore, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { fullFigure, isolated, shortFigure } from './values.ts';

const rowHeight = 56;
const barHeight = 32;

/** Bars around a middle line, and between two of them the percentage that went on; dashed what was before. */
export function FunnelChart({ data, width, rtl }: Drawn) {
  const { format, locale, rows } = data;
  const [countName = '', stepName] = data.chart.y;
  const key = categoryColumn(data);
  const measure = columnNamed(data.columns, countName);
  const step = stepName === undefined ? undefined : columnNamed(data.columns, stepName);
  const steps = rows.map((row) => ({
    row,
    label: labelOf(data, key, row),
    number: numberAt(row, countName) ?? 0,
    before: numberBefore(data, measure, row),
    figure: shortFigure(format, measure, row[countName] ?? null),
    share: step && row[step.name] != null ? fullFigure(format, step, row[step.name] ?? null) : undefined,
  }));
  const names = rowNames(
    steps.map(({ label }) => label),
    width,
    measureText,
  );
  const word = chartTexts.ofPrevious[locale];
  const worded = width >= 560;
  const shareText = (share: string): string => (worded ? `${isolated(share)} ${word}` : share);
  const figureRoom =
    Math.max(
      ...steps.map(({ figure, share }) =>
        Math.max(measureText(figure, 14, true), share ? measureText(shareText(share), 11) : 0),
      ),
    ) + 16;
  const start = names.width + 16;
  const span = Math.max(40, width - start - figureRoom);
  const most = Math.max(1, ...steps.flatMap(({ number, before }) => [number, before ?? 0]));
  const long = (number: number): number => Math.max(number > 0 ? 3 : 1, (number / most) * span);
  const at = mirror(width, rtl);
  const centre = at.x(start + span / 2);
  const height = steps.length * rowHeight;
  const drawing = (
    <Drawing width={width} height={height}>
      {steps.map(({ row, label }, index) => {
        const lines = names.lines[index] ?? [];
        return (
          <Label
            key={String(row[key.name])}
            at={at}
            x={0}
            y={middleBaseline(index * rowHeight, rowHeight, lines.length, names.size)}
            text={lines}
            whole={label}
            size={names.size}
            colour="var(--ink)"
          />
        );
      })}
      {steps.map(({ row, label, number, before, figure, share }, index) => {
        const top = index * rowHeight + (rowHeight - barHeight) / 2;
        const next = steps[index + 1];
        const [half, nextHalf] = [long(number) / 2, next ? long(next.number) / 2 : 0];
        return (
          <Mark
            key={String(row[key.name])}
            title={label}
            lines={[
              ...figureLines(data, measure, row),
              ...(step && share ? figureLines(data, step, row) : []),
            ]}
            written={share ? `${figure} ${shareText(share)}` : figure}
            opens={{ row, measure: openedBy(data.columns, measure) }}
          >
            <rect
              className="hit"
              x={0}
              y={index * rowHeight + 2}
              width={width}
              height={rowHeight - 4}
              rx={6}
            />
            {next && (
              <path
                d={`M${centre - half},${top + barHeight}L${centre - nextHalf},${top + rowHeight}H${centre + nextHalf}L${centre + half},${top + barHeight}Z`}
                fill="var(--c1)"
                fillOpacity={0.16}
              />
            )}
            <rect
              x={centre - half}
              y={top}
              width={half * 2}
              height={barHeight}
              rx={4}
              fill={row[key.name] === 'won' ? 'var(--good)' : 'var(--c1)'}
            />
            {before !== null && (
              <rect
                x={centre - long(before) / 2}
                y={top - 3}
                width={long(before)}
                height={barHeight + 6}
                rx={5}
                fill="none"
                stroke="var(--ink)"
                strokeWidth={1.5}
                strokeDasharray="4 3"
              />
            )}
            <Label
              at={at}
              x={width}
              y={top + (share ? 13 : 21)}
              anchor="end"
              text={figure}
              size={14}
              colour="var(--ink)"
              bold
            />
            {share && (
              // The space keeps the two figures apart for who reads the text of the mark; it is not drawn.
              <Label at={at} x={width} y={top + 31} anchor="end" text={` ${shareText(share)}`} size={11} />
            )}
          </Mark>
        );
      })}
    </Drawing>
  );
  if (data.before === undefined) return drawing;
  return (
    <>
      <Legend
        items={[
          { key: 'now', label: measure.label[locale], colour: 'var(--c1)' },
          { key: 'before', label: data.before.title, colour: 'var(--ink)', shape: 'dashed' },
        ]}
      />
      {drawing}
    </>
  );
}
