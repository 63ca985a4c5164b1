import type { Column, Row, Value } from '../../core/table.ts';
import {
  type ChartData,
  categoryColumn,
  labelOf,
  measuresOf,
  numberAt,
  numberBefore,
  openedBy,
} from './chart-data.ts';

export interface BulletRow {
  readonly key: string;
  readonly label: string;
  readonly row: Row;
  /** As parts of the scale: 1 is the target, or the largest figure. */
  readonly reached: number;
  readonly target: number | null;
  readonly expected: number | null;
  /** What was reached in the compared period; none of a goal, which has its own period. */
  readonly before: number | null;
  readonly colour: string;
  /** It reaches beyond what is drawn. */
  readonly beyond: boolean;
}

export interface Bullets {
  readonly measures: readonly [reached: Column, target: Column, expected: Column | undefined];
  readonly rows: readonly BulletRow[];
  /** The end of the scale. */
  readonly most: number;
  /** Each row is measured by its own target, for the targets are of different sizes. */
  readonly ofTarget: boolean;
  readonly opens: string | undefined;
}

/** Of a target so much is drawn; an arrow says that there is more. */
const furthest = 1.6;

/** Behind its pace, or not: as the report says, else by what is expected. */
function colourOf(status: Value | undefined): string {
  if (status === 'behind') return 'var(--bad)';
  return status === 'achieved' ? 'var(--good)' : 'var(--c1)';
}

/** What was reached against a target, and where it should be by now. */
export function bulletsOf(data: ChartData): Bullets {
  const [reached, target, expected] = measuresOf(data);
  if (reached === undefined || target === undefined)
    throw new RangeError('A bullet draws two figures or three');
  const key = categoryColumn(data);
  const ofTarget = target.name === 'target';
  const rows = data.rows.map((row, index): BulletRow => {
    const aim = numberAt(row, target.name);
    const scale = ofTarget ? (aim !== null && aim > 0 ? aim : 1) : 1;
    const part = (column: Column | undefined): number | null => {
      const number = column ? numberAt(row, column.name) : null;
      return number === null ? null : number / scale;
    };
    return {
      key: String(index),
      label: goalLabel(data, key, row),
      row,
      reached: part(reached) ?? 0,
      before: ofTarget ? null : numberBefore(data, reached, row),
      beyond: ofTarget && (part(reached) ?? 0) > furthest,
      target: part(target),
      expected: part(expected),
      colour: colourOf(row.status),
    };
  });
  const largest = Math.max(
    0,
    ...rows.flatMap((row) => [row.reached, row.target ?? 0, row.expected ?? 0, row.before ?? 0]),
  );
  return {
    measures: [reached, target, expected],
    rows,
    // One goal reached tenfold must not flatten the others.
    most: ofTarget ? Math.max(1.05, Math.min(largest, furthest)) : largest,
    ofTarget,
    opens: ofTarget ? reached.name : openedBy(data.columns, reached),
  };
}

/** A goal is of someone and of some time. */
function goalLabel(data: ChartData, key: Column, row: Row): string {
  const name = labelOf(data, key, row);
  const { starts_on: from, ends_on: to } = row;
  return typeof from === 'string' && typeof to === 'string'
    ? `${name} · ${data.format.period(from, to)}`
    : name;
}
