export interface LegendItem {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly shape?: 'box' | 'line' | 'dashed' | 'dot' | 'ring' | 'tick';
}

/** What the colours and shapes of a chart mean. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="chart-legend">
      {items.map(({ key, label, colour, shape = 'box' }) => (
        <li key={key}>
          <svg width={16} height={12} aria-hidden="true">
            {shape === 'box' && <rect x={2} width={12} height={12} rx={3} fill={colour} />}
            {shape === 'dot' && <circle cx={8} cy={6} r={5} fill={colour} />}
            {shape === 'ring' && (
              <circle cx={8} cy={6} r={4} fill="var(--surface)" stroke={colour} strokeWidth={2} />
            )}
            {shape === 'tick' && <rect x={6.5} width={3} height={12} fill={colour} />}
            {(shape === 'line' || shape === 'dashed') && (
              <line
                x2={16}
                y1={6}
                y2={6}
                stroke={colour}
                strokeWidth={2.5}
                strokeDasharray={shape === 'dashed' ? '4 3' : undefined}
              />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
