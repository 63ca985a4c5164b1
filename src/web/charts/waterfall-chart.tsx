import { columnNamed, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { RowAxis, rowScale } from './value-axis.tsx';
import { measureTitle, shortFigure } from './values.ts';
import { waterfallOf } from './waterfall.ts';

const signs = { whole: '', up: '+', down: '\u2212' } as const;

/** Steps from an opening level to a closing one, each beginning where the one before it ended. */
export function WaterfallChart({ data, width, rtl }: Drawn) {
  const { format } = data;
  const steps = waterfallOf(data);
  const measure = columnNamed(data.columns, data.chart.y[0] ?? '');
  const names = rowNames(
    steps.map(({ label }) => label),
    width,
    measureText,
  );
  const figures = steps.map(({ row, kind }) => {
    const figure = shortFigure(format, measure, row[measure.name] ?? null);
    // The sign stays with the digits, or it would run to the other side of a figure in words.
    return signs[kind] === '' ? figure : figure.replace(/^\S+/, `\u2066${signs[kind]}$&\u2069`);
  });
  const figureRoom = Math.max(...figures.map((text) => measureText(text, 12, true))) + 12;
  const start = names.width + 20;
  const span = Math.max(40, width - start - figureRoom);
  const at = mirror(width, rtl);
  const most = Math.max(0, ...steps.map(({ from, to }) => Math.max(from, to)));
  const least = Math.min(0, ...steps.map(({ from, to }) => Math.min(from, to)));
  const scale = rowScale(measure, most, start, span, least);
  const top = 44;
  const rowHeight = 34;
  const height = top + steps.length * rowHeight + 8;
  return (
    <Drawing width={width} height={height}>
      <Label at={at} x={0} y={14} text={measureTitle(format, measure)} />
      <RowAxis scale={scale} column={measure} format={format} at={at} top={top} bottom={height - 6} />
      {steps.map((step, index) => {
        const lines = names.lines[index] ?? [];
        return (
          <Label
            key={step.key}
            at={at}
            x={0}
            y={middleBaseline(top + 4 + index * rowHeight, rowHeight, lines.length, names.size)}
            text={lines}
            whole={step.label}
            size={names.size}
            colour="var(--ink)"
            bold={step.kind === 'whole'}
          />
        );
      })}
      {steps.map((step, index) => {
        const rowTop = top + 4 + index * rowHeight;
        const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
        const x = scale.at(low);
        const wide = Math.max(scale.at(high) - x, 1.5);
        return (
          <Mark
            key={step.key}
            title={step.label}
            lines={figureLines(data, measure, step.row)}
            written={figures[index]}
            opens={{ row: step.row, measure: openedBy(data.columns, measure) }}
          >
            <rect
              className="hit"
              x={at.left(start - 8, width - start + 8)}
              y={rowTop + 1}
              width={width - start + 8}
              height={rowHeight - 2}
              rx={4}
            />
            <Filled
              x={at.left(x, wide)}
              y={rowTop + 6}
              width={wide}
              height={rowHeight - 12}
              rx={3}
              fill={step.colour}
              place={step.kind === 'whole' ? 0 : step.kind === 'up' ? 1 : 2}
            />
            {index < steps.length - 1 && (
              <line
                x1={at.x(scale.at(step.to))}
                x2={at.x(scale.at(step.to))}
                y1={rowTop + rowHeight - 6}
                y2={rowTop + rowHeight + 6}
                stroke="var(--line2)"
              />
            )}
            <Label
              at={at}
              x={scale.at(high) + 6}
              y={rowTop + rowHeight / 2 + 4}
              text={figures[index] ?? ''}
              colour="var(--ink)"
              bold
              halo
            />
          </Mark>
        );
      })}
    </Drawing>
  );
}
