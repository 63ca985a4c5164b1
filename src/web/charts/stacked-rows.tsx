import { openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { cellLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { stacksOf } from './stack.ts';
import { RowAxis, rowScale } from './value-axis.tsx';
import { shortFigure } from './values.ts';

/** Stacked bars, a row for each category; of shares each a hundred percent, with its total beside it. */
export function StackedRows({ data, width, rtl }: Drawn) {
  const { format, locale } = data;
  const share = data.chart.type === 'share';
  const stacks = stacksOf(data, share);
  const { categories, series, segments, totals, totalsBefore, most } = stacks;
  const ranked = categories.map((_, index) => index);
  if (!share) ranked.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const state = useShownRows(ranked.length);
  const [first] = stacks.all;
  if (first === undefined) return null;

  const shown = ranked.slice(0, state.shown);
  const names = rowNames(
    shown.map((index) => categories[index]?.label ?? ''),
    width,
    measureText,
  );
  const figures = shown.map((index) => shortFigure(format, first.measure, totals[index] ?? 0));
  const totalWord = chartTexts.total[locale];
  const figureRoom =
    Math.max(measureText(totalWord, 11), ...figures.map((text) => measureText(text, 12, true))) + 10;
  const at = mirror(width, rtl);
  const start = names.width + 16;
  const span = Math.max(40, width - start - figureRoom - (share ? 16 : 0));
  const axis = share ? ({ ...first.measure, kind: 'percent' } as const) : first.measure;
  const scale = rowScale(axis, most, start, span);
  const top = 26;
  const height = top + shown.length * names.height + 8;
  const thickness = Math.min(20, names.height - 8);
  const compared = !share && totalsBefore.some((total) => total !== null);
  const legend: LegendItem[] = stacks.all.map((each) => ({ ...each, drawn: series.includes(each) }));
  if (compared && data.before !== undefined)
    legend.push({ key: 'before', label: data.before.title, colour: 'var(--ink)', shape: 'tick' });
  return (
    <>
      <Legend items={legend} partly={share ? 'partShare' : 'partStack'} />
      <Drawing width={width} height={height}>
        <RowAxis scale={scale} column={axis} format={format} at={at} top={top} bottom={height - 6} />
        {share && <Label at={at} x={width} y={top - 6} anchor="end" text={totalWord} size={11} />}
        {shown.map((category, index) => {
          const rowTop = top + 4 + index * names.height;
          const lines = names.lines[index] ?? [];
          const label = categories[category]?.label ?? '';
          const stack = segments[category] ?? [];
          return (
            <g key={categories[category]?.key}>
              <Label
                at={at}
                x={0}
                y={middleBaseline(rowTop, names.height, lines.length, names.size)}
                text={lines}
                whole={label}
                size={names.size}
                colour="var(--ink)"
              />
              {stack.map((segment, order) => {
                const each = series[order];
                if (each === undefined || segment.to <= segment.from) return null;
                const from = scale.at(segment.from);
                const wide = scale.at(segment.to) - from;
                return (
                  <Mark
                    key={each.key}
                    title={label}
                    lines={cellLines(data, each, segment.cell, segment.share)}
                    opens={{ row: segment.cell.row, measure: openedBy(data.columns, each.measure) }}
                  >
                    <Filled
                      className="shape"
                      x={at.left(from, wide)}
                      y={rowTop + (names.height - thickness) / 2}
                      width={Math.max(1, wide - 1)}
                      height={thickness}
                      rx={2}
                      fill={each.colour}
                      place={each.place}
                    />
                  </Mark>
                );
              })}
              {compared && totalsBefore[category] != null && (
                <rect
                  x={at.x(scale.at(totalsBefore[category])) - 1.5}
                  y={rowTop + (names.height - thickness) / 2 - 3}
                  width={3}
                  height={thickness + 6}
                  fill="var(--ink)"
                  stroke="var(--surface)"
                  pointerEvents="none"
                />
              )}
              <Label
                at={at}
                x={share ? width : scale.at(Math.max(totals[category] ?? 0, totalsBefore[category] ?? 0)) + 8}
                y={rowTop + names.height / 2 + 4}
                anchor={share ? 'end' : 'start'}
                text={figures[index] ?? ''}
                colour="var(--ink)"
                bold
                halo
              />
            </g>
          );
        })}
      </Drawing>
      <ShownRows count={ranked.length} state={state} format={format} locale={locale} />
    </>
  );
}
