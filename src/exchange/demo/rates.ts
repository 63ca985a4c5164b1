import { currencies, type ForeignCurrency } from './market.ts';
import { type Random, randomAt, streams } from './random.ts';
import type { Span } from './span.ts';

/** Rates of foreign currencies in Rial, for each day on which there is a market. */
export interface Rates {
  readonly rows: readonly {
    readonly on: string;
    readonly currency: ForeignCurrency;
    readonly rate: number;
  }[];
  /** The rate of a day by its index in the span: the latest on or before it. */
  at(currency: ForeignCurrency, day: number): number;
}

export function ratesOf(seed: readonly [number, number], span: Span): Rates {
  const names = Object.keys(currencies) as ForeignCurrency[];
  const series = new Map<ForeignCurrency, number[]>();
  const rows: { on: string; currency: ForeignCurrency; rate: number }[] = [];
  const today = span.dayOf(span.now);
  // One market moves all three; the smaller moves are each currency's own.
  const market = walk(randomAt(seed, streams.rates, 0), span.dates.length, 0.0006, 0.009);
  names.forEach((currency, i) => {
    const own = walk(randomAt(seed, streams.rates, i + 1), span.dates.length, 0, 0.0015);
    const rates: number[] = [];
    let rate = currencies[currency];
    span.dates.forEach((on, day) => {
      const open = (span.work[day] ?? 0) > 0.1;
      if (open || day === 0) {
        rate = Math.round(currencies[currency] * (market[day] ?? 1) * (own[day] ?? 1));
        if (day <= today) rows.push({ on, currency, rate });
      }
      rates.push(rate);
    });
    series.set(currency, rates);
  });
  return { rows, at: (currency, day) => series.get(currency)?.[day] ?? currencies[currency] };
}

/** A random walk of factors that begins at 1. */
function walk(random: Random, days: number, drift: number, swing: number): number[] {
  const factors: number[] = [];
  let log = 0;
  for (let i = 0; i < days; i++) {
    factors.push(Math.exp(log));
    log += drift + swing * random.normal();
  }
  return factors;
}
