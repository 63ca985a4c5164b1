import { Drawing } from './drawing.tsx';
import { Filled } from './filled.tsx';
import { Label } from './label.tsx';
import { measureText } from './measure-text.ts';
import { chartTexts } from './messages.ts';
import { mirror } from './mirror.ts';
import { Note } from './note.tsx';
import { useSurroundings } from './surroundings.tsx';
import { cutText } from './text-fit.ts';

export interface LegendItem {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly shape?: 'box' | 'pale' | 'line' | 'dashed' | 'dotted' | 'dot' | 'ring' | 'tick';
  /** The place of its pattern. */
  readonly place?: number;
  /** What it stands for, where it stands for several. */
  readonly members?: readonly string[];
  /** Whether its series is drawn, where the reader may choose; fewer than two are no choice. */
  readonly drawn?: boolean;
}

function Swatch({ item: { colour, shape = 'box', place = 0 } }: { readonly item: LegendItem }) {
  const dashes = { line: undefined, dashed: '4 3', dotted: '1.5 3' } as const;
  switch (shape) {
    case 'box':
      return <Filled x={2} y={0} width={12} height={12} rx={3} fill={colour} place={place} />;
    case 'pale':
      return <rect x={2} width={12} height={12} rx={3} fill={colour} fillOpacity={0.35} />;
    case 'dot':
      return <circle cx={8} cy={6} r={5} fill={colour} />;
    case 'ring':
      return <circle cx={8} cy={6} r={4} fill="var(--surface)" stroke={colour} strokeWidth={2} />;
    case 'tick':
      return <rect x={6.5} width={3} height={12} fill={colour} />;
    default:
      return <line x2={16} y1={6} y2={6} stroke={colour} strokeWidth={2.5} strokeDasharray={dashes[shape]} />;
  }
}

/** What the colours and shapes of a chart mean; series are switched on and off here, or all others off. */
export function Legend(props: {
  readonly items: readonly LegendItem[];
  /** What is to be said while only some series are drawn. */
  readonly partly?: 'partStack' | 'partShare' | 'partLine';
}) {
  const { items, partly } = props;
  const { locale, show, sheet } = useSurroundings();
  const series = items.filter(({ drawn }) => drawn !== undefined);
  const drawn = series.filter((item) => item.drawn).map(({ key }) => key);
  const part = drawn.length < series.length;
  const note = part && partly !== undefined && chartTexts[partly][locale];
  if (sheet !== undefined) {
    return (
      <>
        <DrawnLegend items={items.filter((item) => item.drawn !== false)} />
        {note && <Note text={note} />}
      </>
    );
  }
  const choosable = show !== undefined && series.length > 1;
  const choose = (keys: readonly string[]) =>
    show?.(keys.length === 0 || keys.length === series.length ? undefined : keys);
  const toggle = (key: string) =>
    choose(series.filter((item) => (item.key === key) !== item.drawn).map((item) => item.key));
  const isolate = (key: string) => choose(drawn.length === 1 && drawn[0] === key ? [] : [key]);
  return (
    <>
      <ul className="chart-legend" aria-label={choosable ? chartTexts.series[locale] : undefined}>
        {items.map((item) => {
          const picture = (
            <svg width={16} height={12} aria-hidden="true">
              <Swatch item={item} />
            </svg>
          );
          const title = item.members?.join(locale === 'fa' ? '، ' : ', ');
          if (!choosable || item.drawn === undefined) {
            return (
              <li key={item.key} title={title}>
                {picture}
                <bdi>{item.label}</bdi>
              </li>
            );
          }
          return (
            <li key={item.key} title={title} className="choosable">
              <button
                type="button"
                aria-pressed={item.drawn}
                onClick={() => toggle(item.key)}
                onDoubleClick={() => isolate(item.key)}
              >
                {picture}
                <bdi>{item.label}</bdi>
              </button>
              {series.length > 2 && (
                <button
                  type="button"
                  className="only"
                  aria-label={`${chartTexts.only[locale]} ${item.label}`}
                  onClick={() => isolate(item.key)}
                >
                  {chartTexts.only[locale]}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {series.length > 1 && (
        <Note live text={note || ''}>
          {choosable && part && (
            <button type="button" onClick={() => choose([])}>
              {chartTexts.allSeries[locale]}
            </button>
          )}
        </Note>
      )}
    </>
  );
}

const rowHeight = 20;

/** The same in a picture, in as many lines as it takes. */
function DrawnLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const { sheet } = useSurroundings();
  if (sheet === undefined || items.length === 0) return null;
  const { width, rtl } = sheet;
  const at = mirror(width, rtl);
  let [x, row] = [0, 0];
  const placed = items.map((item) => {
    const label = cutText(item.label, width - 22, 12, measureText);
    const wide = 22 + measureText(label, 12);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { item, label, x, y: row * rowHeight };
    x += wide + 16;
    return place;
  });
  return (
    <Drawing width={width} height={(row + 1) * rowHeight + 8}>
      {placed.map(({ item, label, x: from, y }) => (
        <g key={item.key}>
          <g transform={`translate(${at.left(from, 16)},${y})`}>
            <Swatch item={item} />
          </g>
          <Label at={at} x={from + 22} y={y + 10} text={label} />
        </g>
      ))}
    </Drawing>
  );
}
