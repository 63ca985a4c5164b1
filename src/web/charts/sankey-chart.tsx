import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Row, Value } from '../../core/table.ts';
import { columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import type { Drawn } from './draw-chart.ts';
import { Drawing } from './drawing.tsx';
import { figureLines } from './figure-lines.ts';
import { seriesColour } from './grid.ts';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { spread } from './spread.ts';
import { wrapText } from './text-fit.ts';
import { measureTitle } from './values.ts';

/** Of open stages: neither the colours of losing nor of what is unqualified, nor near them. */
const openColours = ['var(--c1)', 'var(--c6)', 'var(--c4)', 'var(--c5)', 'var(--c2)'] as const;

interface Node {
  readonly id: string;
  /** The stage, or null outside of the pipeline. */
  readonly stage: Value;
  readonly label: string;
  readonly isFrom: boolean;
}
interface Link {
  readonly row: Row;
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** Where records were at the start and where they are at the end, as bands between the two. */
export function SankeyChart({ data, width, rtl }: Drawn) {
  const { chart, format, locale } = data;
  const from = columnNamed(data.columns, chart.x ?? '');
  const to = columnNamed(data.columns, chart.series ?? '');
  const measure = columnNamed(data.columns, chart.y[0] ?? '');
  const nodes = new Map<string, Node>();
  const nodeOf = (side: 'from' | 'to', row: Row): string => {
    const column = side === 'from' ? from : to;
    const id = `${side} ${row[column.name] ?? ''}`;
    const stage = row[column.name] ?? null;
    const label = stage === null ? chartTexts.outside[locale] : labelOf(data, column, row);
    if (!nodes.has(id)) nodes.set(id, { id, stage, label, isFrom: side === 'from' });
    return id;
  };
  const links: Link[] = data.rows.flatMap((row) => {
    const value = numberAt(row, measure.name) ?? 0;
    return value > 0 ? [{ row, source: nodeOf('from', row), target: nodeOf('to', row), value }] : [];
  });
  if (links.length === 0) return <Note text={chartTexts.empty[locale]} />;

  const room = Math.min(150, width * 0.3);
  const sides = [...nodes.values()].filter(({ isFrom }) => isFrom).length;
  const height = Math.max(220, Math.max(sides, nodes.size - sides) * 40);
  const layout = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeWidth(12)
    .nodePadding(12)
    .nodeSort(null)
    .extent([
      [room, 8],
      [width - room, height - 8],
    ])({
    nodes: [...nodes.values()].map((node) => ({ ...node })),
    links: links.map((link) => ({ ...link })),
  });
  const path = sankeyLinkHorizontal<Node, Link>();
  const at = mirror(width, rtl);
  const colours = new Map<string, string>();
  // A stage has one colour, on whichever side it stands; an end of deals has the colour of what it means.
  const places = new Map<string, string>();
  let open = 0;
  for (const { id, stage } of nodes.values()) {
    const key = String(stage);
    const category = data.categories?.get(key) ?? 'open';
    if (stage === null) places.set(key, 'var(--line2)');
    else if (category !== 'open') places.set(key, seriesColour(category, 0));
    else if (!places.has(key)) places.set(key, openColours[open++ % openColours.length] ?? '');
    colours.set(id, places.get(key) ?? '');
  }
  const labels = labelPlaces(layout.nodes, height);
  return (
    <>
      <Note text={measureTitle(format, measure)} />
      <Drawing width={width} height={height}>
        {layout.links.map((link) => {
          const [source, target] = [link.source as unknown as Node, link.target as unknown as Node];
          return (
            <Mark
              key={`${source.id} ${target.id}`}
              title={`${source.label} ${rtl ? '←' : '→'} ${target.label}`}
              lines={figureLines(data, measure, link.row)}
              opens={{ row: link.row, measure: openedBy(data.columns, measure) }}
            >
              <path
                className="shape"
                d={path(link) ?? ''}
                transform={rtl ? `translate(${width},0) scale(-1,1)` : undefined}
                fill="none"
                stroke={colours.get(source.id)}
                strokeOpacity={0.35}
                strokeWidth={Math.max(1, link.width ?? 1)}
              />
            </Mark>
          );
        })}
        {layout.nodes.map((node) => {
          const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [node.x0, node.x1, node.y0, node.y1];
          const lines = wrapText(node.label, room - 16, 12, measureText, 1);
          return (
            <g key={node.id}>
              <rect
                x={at.left(x0, x1 - x0)}
                y={y0}
                width={x1 - x0}
                height={Math.max(1, y1 - y0)}
                fill={colours.get(node.id)}
              />
              <Label
                at={at}
                x={node.isFrom ? x0 - 8 : x1 + 8}
                y={labels.get(node.id) ?? 0}
                text={lines}
                whole={node.label}
                anchor={node.isFrom ? 'end' : 'start'}
                colour="var(--ink)"
              />
            </g>
          );
        })}
      </Drawing>
    </>
  );
}

const labelHeight = 16;

/** Baselines beside the nodes, moved apart where thin nodes stand close together. */
function labelPlaces(
  nodes: readonly (Node & { readonly y0?: number | undefined; readonly y1?: number | undefined })[],
  height: number,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const isFrom of [true, false]) {
    const side = nodes.filter((node) => node.isFrom === isFrom);
    const middles = side.map(({ y0 = 0, y1 = 0 }) => (y0 + y1) / 2 + 4);
    const spreadOut = spread(middles, labelHeight, 12, height - 2);
    for (const [index, { id }] of side.entries()) places.set(id, spreadOut[index] ?? 0);
  }
  return places;
}
