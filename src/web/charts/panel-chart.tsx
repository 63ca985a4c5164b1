import { type ChartData, drawnCertainty, numberAt, numberBefore } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { type Mirror, mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { type Panel, panelsOf } from './panels.ts';
import { middleBaseline, rowNames } from './row-names.ts';
import { ShownRows, useShownRows } from './shown-rows.tsx';
import { wrapText } from './text-fit.ts';
import { shortFigure } from './values.ts';
import { Whisker } from './whisker.tsx';

const gap = 20;
const narrowestPanel = 170;

type Shape = 'bar' | 'dot';
type Row = ReturnType<typeof panelsOf>['rows'][number];

export const BarPanels = (props: Drawn) => <PanelChart {...props} shape="bar" />;
export const DotPanels = (props: Drawn) => <PanelChart {...props} shape="dot" />;

/** Rows of bars or dots, one panel beside the other for each figure; under each other where there is no room. */
function PanelChart(props: Drawn & { readonly shape: Shape }) {
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
  const fit = Math.max(1, Math.floor((room + gap) / (narrowestPanel + gap)));
  // As many under each other as beside: five are three and two, not four and one.
  const beside = Math.ceil(panels.length / Math.ceil(panels.length / fit));
  const blocks: Panel[][] = [];
  for (let at = 0; at < panels.length; at += beside) blocks.push(panels.slice(at, at + beside));
  const sure = panels.flatMap(({ column }) => shown.map(({ row }) => drawnCertainty(data, column, row)));
  return (
    <>
      <Legend
        items={legendOf(
          data,
          shape,
          sure.some((each) => each?.share !== undefined),
        )}
      />
      {blocks.map((block) => (
        <PanelBlock
          key={block[0]?.column.name}
          {...{ data, width, rtl, shape, names, shown, room }}
          panels={block}
        />
      ))}
      {sure.some((each) => each?.small) && <Note text={chartTexts.fewKey[data.locale]} />}
      <ShownRows count={rows.length} state={state} format={data.format} locale={data.locale} />
    </>
  );
}

function legendOf({ before, locale }: ChartData, shape: Shape, hasIntervals: boolean): LegendItem[] {
  const items: LegendItem[] = [];
  if (before !== undefined) {
    const look = shape === 'bar' ? 'pale' : 'ring';
    items.push({ key: 'before', label: before.title, colour: 'var(--ink2)', shape: look });
  }
  if (hasIntervals)
    items.push({
      key: 'interval',
      label: chartTexts.intervalKey[locale],
      colour: 'var(--ink)',
      shape: 'line',
    });
  return items;
}

interface Block {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
  readonly shape: Shape;
  readonly names: ReturnType<typeof rowNames>;
  readonly shown: readonly Row[];
  readonly panels: readonly Panel[];
  readonly room: number;
}

function PanelBlock(props: Block) {
  const { width, rtl, names, shown, panels, room } = props;
  const at = mirror(width, rtl);
  const panelWidth = (room - gap * (panels.length - 1)) / panels.length;
  const heads = panels.map(({ title, lines }) => [
    ...wrapText(title, panelWidth, 12, measureText),
    ...lines.map(({ text }) => text),
  ]);
  const top = Math.max(...heads.map(({ length }) => length)) * 16 + 10;
  const height = top + shown.length * names.height + 6;
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
      {panels.map((panel, order) => (
        <OnePanel
          key={panel.column.name}
          {...props}
          {...{ at, panel, top, height, panelWidth }}
          head={heads[order] ?? []}
          start={names.width + 12 + order * (panelWidth + gap)}
        />
      ))}
    </Drawing>
  );
}

function OnePanel(
  props: Block & {
    readonly at: Mirror;
    readonly panel: Panel;
    readonly head: readonly string[];
    readonly start: number;
    readonly top: number;
    readonly height: number;
    readonly panelWidth: number;
  },
) {
  const { data, shape, names, shown, at, panel, head, start, top, height, panelWidth } = props;
  const { column, least, most } = panel;
  const figures = shown.map(({ row }) => shortFigure(data.format, column, row[column.name] ?? null));
  const figureRoom = Math.max(...figures.map((text) => measureText(text, 12, true))) + 10;
  const span = Math.max(16, panelWidth - figureRoom);
  const x = (number: number): number =>
    start + (most > least ? ((Math.max(least, Math.min(most, number)) - least) / (most - least)) * span : 0);
  const zero = x(0);
  const isFirst = column.name === data.chart.y[0];
  const colour = shape === 'dot' || isFirst ? 'var(--c1)' : 'var(--c3)';
  const thickness = Math.min(20, names.height - 10);
  return (
    <g>
      <Label at={at} x={start} y={12} text={head} />
      <line x1={at.x(zero)} x2={at.x(zero)} y1={top - 2} y2={height - 4} stroke="var(--line)" />
      {panel.lines.map((line) => (
        <line
          key={line.text}
          x1={at.x(x(line.number))}
          x2={at.x(x(line.number))}
          y1={top - 4}
          y2={height - 4}
          stroke="var(--ink2)"
          strokeWidth={1.5}
          strokeDasharray={line.dashes}
        />
      ))}
      {shown.map(({ key, label, row }, index) => {
        const y = top + index * names.height;
        const middle = y + names.height / 2;
        const number = numberAt(row, column.name);
        const before = numberBefore(data, column, row);
        const sure = drawnCertainty(data, column, row);
        const reached = x(number ?? 0);
        const bar = (to: number) => ({
          x: at.left(Math.min(zero, to), Math.abs(to - zero)),
          width: Math.abs(to - zero),
        });
        const furthest = Math.max(
          zero,
          reached,
          before === null ? 0 : x(before) + (shape === 'dot' ? 5 : 0),
          sure?.share === undefined ? 0 : x(sure.share.high),
        );
        const slim = before !== null && shape === 'bar';
        const opacity = sure?.small ? 0.4 : 1;
        return (
          <Mark
            key={key}
            title={label}
            lines={figureLines(data, column, row)}
            written={figures[index]}
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
            {slim && (
              <rect
                {...bar(x(before))}
                y={middle + thickness / 2 - 6}
                height={6}
                rx={2}
                fill="var(--ink2)"
                fillOpacity={0.35}
              />
            )}
            {number !== null && number !== 0 && shape === 'bar' && (
              <Filled
                {...bar(Math.abs(reached - zero) < 1 ? zero + 1 : reached)}
                y={middle - thickness / 2}
                height={slim ? thickness - 7 : thickness}
                rx={3}
                fill={colour}
                fillOpacity={opacity}
                place={isFirst ? 0 : 1}
              />
            )}
            {shape === 'dot' && (
              <>
                {number !== null && (
                  <line
                    x1={at.x(before === null ? zero : x(before))}
                    x2={at.x(reached)}
                    y1={middle}
                    y2={middle}
                    stroke={colour}
                    strokeOpacity={0.35}
                    strokeWidth={2}
                  />
                )}
                {before !== null && (
                  <circle
                    cx={at.x(x(before))}
                    cy={middle}
                    r={4}
                    fill="var(--surface)"
                    stroke="var(--ink2)"
                    strokeWidth={1.75}
                  />
                )}
                {number !== null && (
                  <circle cx={at.x(reached)} cy={middle} r={5} fill={colour} fillOpacity={opacity} />
                )}
              </>
            )}
            {sure?.share && (
              <Whisker across={middle} from={at.x(x(sure.share.low))} to={at.x(x(sure.share.high))} />
            )}
            <Label
              at={at}
              x={furthest + (shape === 'dot' ? 10 : 6)}
              y={middle + 4}
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
}
