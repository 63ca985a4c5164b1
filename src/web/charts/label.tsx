import type { Anchor, Mirror } from './mirror.ts';

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
    whole,
  } = props;
  const lines = typeof text === 'string' ? [text] : text;
  const cut = whole !== undefined && lines.join(' ') !== whole;
  return lines.map((line, index) => (
    <text
      key={line}
      x={at.x(x)}
      y={y + index * Math.round(size * 1.3)}
      textAnchor={at.anchor(anchor)}
      fontSize={size}
      fill={colour}
      fontWeight={bold ? 600 : 400}
      className={halo ? 'halo' : undefined}
    >
      {cut && <title>{whole}</title>}
      {line}
    </text>
  ));
}
