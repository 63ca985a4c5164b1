import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Row, Value } from '../../core/table.ts';
import { type ChartData, columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { spread } from './spread.ts';
import { wrapText } from './text-fit.ts';
import { fullFigure, measureTitle } from './values.ts';

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
export function SankeyChart(props: {
  readonly data: ChartData;
  readonly width: number;
  readonly rtl: boolean;
}) {
  const { data, width, rtl } = props;
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
  if (links.length === 0) return <p className="chart-note">{chartTexts.empty[locale]}</p>;

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
  // A stage has one colour, on whichever side it stands.
  const places = new Map<string, string>();
  for (const { id, stage } of nodes.values()) {
    const key = String(stage);
    if (stage === null) places.set(key, 'var(--c8)');
    else if (!places.has(key)) places.set(key, `var(--c${(places.size % 7) + 1})`);
    colours.set(id, places.get(key) ?? '');
  }
  const labels = labelPlaces(layout.nodes, height);
  return (
    <>
      <p className="chart-note">{measureTitle(format, measure)}</p>
      <Drawing width={width} height={height}>
        {layout.links.map((link) => {
          const [source, target] = [link.source as unknown as Node, link.target as unknown as Node];
          return (
            <Mark
              key={`${source.id} ${target.id}`}
              title={`${source.label} ← ${target.label}`.replace('←', rtl ? '←' : '→')}
              lines={[[measure.label[locale], fullFigure(format, measure, link.row[measure.name] ?? null)]]}
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
