/** A 95 % interval as a thin line with ends, over the mark of the figure between them. */
export function Whisker(props: {
  /** Its ends along the scale, and where it stands across. */
  readonly from: number;
  readonly to: number;
  readonly across: number;
  readonly upright?: boolean;
}) {
  const { from, to, across, upright = false } = props;
  const end = 3.5;
  const path = upright
    ? `M${across},${from}V${to}M${across - end},${from}h${2 * end}M${across - end},${to}h${2 * end}`
    : `M${from},${across}H${to}M${from},${across - end}v${2 * end}M${to},${across - end}v${2 * end}`;
  return (
    <g pointerEvents="none" fill="none">
      <path d={path} stroke="var(--surface)" strokeWidth={3.5} strokeOpacity={0.7} />
      <path d={path} stroke="var(--ink)" strokeWidth={1.25} />
    </g>
  );
}
