import type { Row } from '../../core/table.ts';
import { type ChartData, categoryColumn, columnNamed, labelOf, numberAt } from './chart-data.ts';

export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  readonly row: Row;
  /** Where its bar begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'whole' | 'up' | 'down';
  readonly colour: string;
}

/** The flows that leave; the answer gives them without a sign. */
const leaving: ReadonlySet<string> = new Set(['value_down', 'won', 'lost', 'unqualified']);

const colours: Readonly<Record<string, string>> = {
  won: 'var(--good)',
  lost: 'var(--bad)',
  unqualified: 'var(--c8)',
  value_down: 'var(--c2)',
};

/** From the first row to the last, which are levels, over what came in and what went out. */
export function waterfallOf(data: ChartData): readonly WaterfallStep[] {
  const key = categoryColumn(data);
  const [name = ''] = data.chart.y;
  columnNamed(data.columns, name);
  let level = 0;
  return data.rows.map((row, index): WaterfallStep => {
    const id = String(row[key.name]);
    const number = numberAt(row, name) ?? 0;
    const shared = { key: id, label: labelOf(data, key, row), row };
    if (index === 0 || index === data.rows.length - 1) {
      level = number;
      return { ...shared, from: 0, to: number, kind: 'whole', colour: 'var(--c1)' };
    }
    const down = leaving.has(id);
    const from = level;
    level += down ? -number : number;
    return {
      ...shared,
      from,
      to: level,
      kind: down ? 'down' : 'up',
      colour: colours[id] ?? 'var(--c3)',
    };
  });
}
