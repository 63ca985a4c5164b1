import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Row } from '../../core/table.ts';
import { type ChartData, columnNamed, labelOf, numberAt, openedBy } from './chart-data.ts';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { Mark } from './mark.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { wrapText } from './text-fit.ts';
import { fullFigure, measureTitle } from './values.ts';

interface Node {
  readonly id: string;
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
    const label = row[column.name] === null ? chartTexts.outside[locale] : labelOf(data, column, row);
    if (!nodes.has(id)) nodes.set(id, { id, label, isFrom: side === 'from' });
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
  const colours = new Map([...nodes.keys()].map((id, index) => [id, `var(--c${(index % 8) + 1})`]));
  const idOf = (end: unknown): string => (end as Node).id;
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
                stroke={colours.get(idOf(link.source))}
                strokeOpacity={0.35}
                strokeWidth={Math.max(1, link.width ?? 1)}
              />
            </Mark>
          );
        })}
        {layout.nodes.map((node) => {
          const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [node.x0, node.x1, node.y0, node.y1];
          const lines = wrapText(node.label, room - 16, 12, measureText, 2);
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
                y={(y0 + y1) / 2 + 4 - (lines.length - 1) * 8}
                text={lines}
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
