/** One point of a chart of shares; nothing of it is defined without a trial. */
export interface SharePoint {
  readonly p: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/** Shares around their joint share, each with limits of its own sample size. */
export interface ShareChart {
  /** All successes over all trials; undefined without a trial. */
  readonly centre: number | undefined;
  readonly points: readonly SharePoint[];
}

/**
 * Chart of shares with three-sigma limits for each sample size, cut to 0..1.
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.3.2.
 *
 * @throws RangeError `invalid proportion: …` unless 0 <= successes <= trials; `invalid points: …` for lists of unequal length.
 */
export function pChart(successes: readonly number[], trials: readonly number[]): ShareChart {
  if (successes.length !== trials.length) throw new RangeError(`invalid points: ${successes.length} successes and ${trials.length} trials`);
  trials.forEach((n, index) => {
    if (!((successes[index] ?? NaN) >= 0 && (successes[index] ?? NaN) <= n)) throw new RangeError(`invalid proportion: ${successes[index]} of ${n}`);
  });
  const all = trials.reduce((sum, n) => sum + n, 0);
  const centre = all > 0 ? successes.reduce((sum, count) => sum + count, 0) / all : undefined;
  const points = trials.map((n, index): SharePoint => {
    if (n === 0 || centre === undefined) return { p: undefined, lower: undefined, upper: undefined };
    const reach = 3 * Math.sqrt((centre * (1 - centre)) / n);
    return { p: (successes[index] ?? 0) / n, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
  });
  return { centre, points };
}
