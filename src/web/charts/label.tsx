import type { Anchor, Mirror } from './mirror.ts';
import { useSurroundings } from './surroundings.tsx';
import { isolated } from './values.ts';

/** A text of a chart, in one or more lines, at mirrored coordinates. */
export function Label(props: {
  readonly at: Mirror;
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly text: string | readonly string[];
  readonly anchor?: Anchor;
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Readable where lines run behind it. */
  readonly halo?: boolean;
  /** Turned, to be read from the bottom up. */
  readonly upright?: boolean;
  /** The whole text, where some was cut away. */
  readonly whole?: string | undefined;
}) {
  const {
    at,
    x,
    y,
    text,
    anchor = 'start',
    size = 12,
    colour = 'var(--ink2)',
    bold = false,
    halo = false,
    upright = false,
    whole,
  } = props;
  const { sheet } = useSurroundings();
  const lines = typeof text === 'string' ? [text] : text;
  const cut = whole !== undefined && lines.join(' ') !== whole;
  return lines.map((line, index) => {
    const base = y + index * Math.round(size * 1.3);
    const place = upright
      ? { transform: `translate(${at.x(x)},${y}) rotate(-90)`, textAnchor: anchor }
      : { x: at.x(x), y: base, textAnchor: at.anchor(anchor) };
    return (
      <text
        key={base}
        {...place}
        fontSize={size}
        fill={colour}
        fontWeight={bold ? 600 : 400}
        className={halo ? 'halo' : undefined}
      >
        {cut && sheet === undefined && <title>{whole}</title>}
        {/* A page lets every text find its direction (charts.css); a picture has no style for it. */}
        {sheet === undefined ? line : isolated(line)}
      </text>
    );
  });
}
