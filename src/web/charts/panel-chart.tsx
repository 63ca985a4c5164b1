import type { ChartData } from './chart-data.ts';
import { numberAt } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { type Panel, panelsOf } from './panels.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { wrapText } from './text-fit.ts';
import { fullFigure, shortFigure } from './values.ts';

const gap = 20;
const narrowestPanel = 170;

/** Rows of bars or dots, one panel beside the other for each figure; under each other where there is no room. */
export function PanelChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
  readonly shape: 'bar' | 'dot';
}) {
  const { data, width, rtl, shape } = props;
  const { rows, panels } = panelsOf(data);
  const state = useShownRows(rows.length);
  const shown = rows.slice(0, state.shown);
  const names = rowNames(
    shown.map(({ label }) => label),
    width,
    measureText,
  );
  const room = width - names.width - 12;
  const beside = Math.max(1, Math.min(panels.length, Math.floor((room + gap) / (narrowestPanel + gap))));
  const blocks: Panel[][] = [];
  for (let at = 0; at < panels.length; at += beside) blocks.push(panels.slice(at, at + beside));
  return (
    <>
      {blocks.map((block) => (
        <PanelBlock
          key={block[0]?.column.name}
          {...{ data, width, rtl, shape, names, shown, room }}
          panels={block}
        />
      ))}
      <ShownRows count={rows.length} state={state} format={data.format} locale={data.locale} />
    </>
  );
}

function PanelBlock(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
  readonly shape: 'bar' | 'dot';
  readonly names: ReturnType<typeof rowNames>;
  readonly shown: ReturnType<typeof panelsOf>['rows'];
  readonly panels: readonly Panel[];
  readonly room: number;
}) {
  const { data, width, rtl, shape, names, shown, panels, room } = props;
  const { format } = data;
  const at = mirror(width, rtl);
  const panelWidth = (room - gap * (panels.length - 1)) / panels.length;
  const heads = panels.map((panel) => [
    ...wrapText(panel.title, panelWidth, 12, measureText),
    ...(panel.line ? [panel.line.text] : []),
  ]);
  const top = Math.max(...heads.map(({ length }) => length)) * 16 + 10;
  const height = top + shown.length * names.height + 6;
  const thickness = Math.min(20, names.height - 10);
  return (
    <Drawing width={width} height={height}>
      {shown.map(({ key, label }, index) => {
        const lines = names.lines[index] ?? [];
        const y = middleBaseline(top + index * names.height, names.height, lines.length, names.size);
        return (
          <Label
            key={key}
            at={at}
            x={0}
            y={y}
            text={lines}
            whole={label}
            size={names.size}
            colour="var(--ink)"
          />
        );
      })}
      {panels.map((panel, order) => {
        const start = names.width + 12 + order * (panelWidth + gap);
        const figures = shown.map(({ row }) =>
          shortFigure(format, panel.column, row[panel.column.name] ?? null),
        );
        const figureRoom = Math.max(...figures.map((text) => measureText(text, 12, true))) + 10;
        const span = Math.max(16, panelWidth - figureRoom);
        const long = (number: number): number =>
          panel.most > 0 ? Math.max(0, (number / panel.most) * span) : 0;
        const colour = shape === 'dot' ? 'var(--c1)' : `var(--c${order === 0 ? 1 : 3})`;
        return (
          <g key={panel.column.name}>
            <Label at={at} x={start} y={12} text={heads[order] ?? []} />
            <line x1={at.x(start)} x2={at.x(start)} y1={top - 2} y2={height - 4} stroke="var(--line)" />
            {panel.line && (
              <line
                x1={at.x(start + long(panel.line.number))}
                x2={at.x(start + long(panel.line.number))}
                y1={top - 4}
                y2={height - 4}
                stroke="var(--ink2)"
                strokeDasharray="4 3"
              />
            )}
            {shown.map(({ key, label, row }, index) => {
              const y = top + index * names.height;
              const number = numberAt(row, panel.column.name);
              const length = long(number ?? 0);
              const full = fullFigure(format, panel.column, row[panel.column.name] ?? null);
              return (
                <Mark
                  key={key}
                  title={label}
                  lines={[[panel.column.label[data.locale], full]]}
                  opens={{ row, measure: panel.opens }}
                >
                  <rect
                    className="hit"
                    x={at.left(start, panelWidth)}
                    y={y + 1}
                    width={panelWidth}
                    height={names.height - 2}
                    rx={4}
                  />
                  {number !== null && shape === 'bar' && (
                    <rect
                      x={at.left(start, Math.max(length, 1))}
                      y={y + (names.height - thickness) / 2}
                      width={Math.max(length, number === 0 ? 0 : 1)}
                      height={thickness}
                      rx={3}
                      fill={colour}
                    />
                  )}
                  {number !== null && shape === 'dot' && (
                    <>
                      <line
                        x1={at.x(start)}
                        x2={at.x(start + length)}
                        y1={y + names.height / 2}
                        y2={y + names.height / 2}
                        stroke={colour}
                        strokeOpacity={0.35}
                        strokeWidth={2}
                      />
                      <circle cx={at.x(start + length)} cy={y + names.height / 2} r={5} fill={colour} />
                    </>
                  )}
                  <Label
                    at={at}
                    x={start + length + (shape === 'dot' ? 10 : 6)}
                    y={y + names.height / 2 + 4}
                    text={figures[index] ?? ''}
                    colour={number === null ? 'var(--ink2)' : 'var(--ink)'}
                    bold
                    halo
                  />
                </Mark>
              );
            })}
          </g>
        );
      })}
    </Drawing>
  );
}
