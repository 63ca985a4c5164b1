const [minute, hour, day] = [60, 3_600, 86_400];

/** A long time without the small parts that nobody reads in it. */
export function roughly(seconds: number): number {
  const step = seconds >= 10 * day ? day : seconds >= day ? hour : seconds >= minute ? minute : 1;
  return Math.round(seconds / step) * step;
}
