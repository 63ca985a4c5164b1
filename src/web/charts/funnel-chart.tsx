import { type ChartData, categoryColumn, columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { fullFigure, isolated, shortFigure } from './values.ts';

const rowHeight = 56;
const barHeight = 32;

/** Bars around a middle line, and between two of them the percentage that went on. */
export function FunnelChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
  const { format, locale, rows } = data;
  const [countName = '', stepName] = data.chart.y;
  const key = categoryColumn(data);
  const measure = columnNamed(data.columns, countName);
  const step = stepName === undefined ? undefined : columnNamed(data.columns, stepName);
  const steps = rows.map((row) => ({
    row,
    label: labelOf(data, key, row),
    number: numberAt(row, countName) ?? 0,
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
  const most = Math.max(1, ...steps.map(({ number }) => number));
  const long = (number: number): number => Math.max(number > 0 ? 3 : 1, (number / most) * span);
  const at = mirror(width, rtl);
  const centre = at.x(start + span / 2);
  const height = steps.length * rowHeight;
  return (
    <Drawing width={width} height={height}>
      {steps.map(({ row, label, number, figure, share }, index) => {
        const top = index * rowHeight + (rowHeight - barHeight) / 2;
        const next = steps[index + 1];
        const lines = names.lines[index] ?? [];
        const [half, nextHalf] = [long(number) / 2, next ? long(next.number) / 2 : 0];
        return (
          <Mark
            key={label}
            title={label}
            lines={[
              [measure.label[locale], figure],
              ...(step && share ? [[step.label[locale], share] as const] : []),
            ]}
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
            <Label
              at={at}
              x={0}
              y={middleBaseline(index * rowHeight, rowHeight, lines.length, names.size)}
              text={lines}
              whole={label}
              size={names.size}
              colour="var(--ink)"
            />
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
            {share && <Label at={at} x={width} y={top + 31} anchor="end" text={shareText(share)} size={11} />}
          </Mark>
        );
      })}
    </Drawing>
  );
}
