import { type NamedShare, type Pair, rateOf, smallest, tellApart } from '../../core/statistics.ts';
import type { Column, Row } from '../../core/table.ts';

/** What can be said of the rates of a table's rows, and what cannot. */
export interface Verdicts {
  /** Keys are places of `rows`. */
  readonly shares: readonly NamedShare[];
  /** Too few records to be tested. */
  readonly leftOut: readonly string[];
  /** The row that is surely higher than most others, with those. */
  readonly higher: Standing | undefined;
  /** The row that is surely lower than most others, with those; not said again where the higher one says it. */
  readonly lower: Standing | undefined;
  /** The two highest where nobody can say that the first is higher. */
  readonly doubtful: readonly [NamedShare, NamedShare] | undefined;
  readonly methods: ReadonlySet<Pair['method']>;
  readonly pairs: number;
}

interface Standing {
  readonly share: NamedShare;
  /** Those it differs from, the nearest first. */
  readonly than: readonly NamedShare[];
}

const keyKinds: ReadonlySet<Column['kind']> = new Set(['id', 'enum', 'bucket', 'hour', 'weekday']);

/** The rate whose rows are different records of one kind: by owner, by source, by time frame. */
export function comparedRate(columns: readonly Column[]): Column | undefined {
  const keys = columns.filter(({ kind }) => keyKinds.has(kind));
  const [key, ...others] = keys;
  if (others.length > 0 || (key?.kind !== 'id' && key?.kind !== 'enum')) return undefined;
  return columns.find(
    ({ rate }) => rate !== undefined && rate.within === undefined && rate.nested === undefined,
  );
}

const height = ({ k, n }: NamedShare): number => k / n;

/** Tests every pair of the rows that have enough records; undefined where there are no two. */
export function verdictsOf(column: Column, rows: readonly Row[]): Verdicts | undefined {
  const all = rows.flatMap((row, at): NamedShare[] => {
    const rate = rateOf(column, row, rows);
    return rate === undefined ? [] : [{ key: String(at), ...rate }];
  });
  const shares = all.filter(({ n }) => n >= smallest).sort((a, b) => height(b) - height(a));
  if (shares.length < 2) return undefined;
  const pairs = tellApart(shares);
  const standings = shares.map((share) => {
    const others = pairs.flatMap(({ a, b, distinct }) =>
      distinct && (a.key === share.key || b.key === share.key) ? [a.key === share.key ? b : a] : [],
    );
    return {
      share,
      below: others.filter((other) => height(other) < height(share)),
      above: others.filter((other) => height(other) > height(share)).reverse(),
    };
  });
  const most = (side: 'below' | 'above') =>
    standings.reduce((best, one) => (one[side].length > best[side].length ? one : best));
  const top = most('below');
  const bottom = [...standings]
    .reverse()
    .reduce((best, one) => (one.above.length > best.above.length ? one : best));
  const higher = top.below.length === 0 ? undefined : { share: top.share, than: top.below };
  const repeats = bottom.above.every(({ key }) => key === top.share.key);
  const [first, second] = shares;
  const firstPair = pairs.find(({ a, b }) => a.key === first?.key && b.key === second?.key);
  return {
    shares,
    leftOut: all.filter(({ n }) => n < smallest).map(({ key }) => key),
    higher,
    lower: bottom.above.length === 0 || repeats ? undefined : { share: bottom.share, than: bottom.above },
    doubtful:
      higher !== undefined && first !== undefined && second !== undefined && firstPair?.distinct === false
        ? [first, second]
        : undefined,
    methods: new Set(pairs.map(({ method }) => method)),
    pairs: pairs.length,
  };
}
