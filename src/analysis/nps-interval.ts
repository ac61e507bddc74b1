/** Answers to "would you recommend us": 9 and 10, 7 and 8, the rest. */
export interface NpsAnswers {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Net promoter score with its intervals, all -100..100 but the plain one, which may leave that. Only `n` is defined without an answer. */
export interface NpsInterval {
  readonly n: number;
  readonly nps: number | undefined;
  /** Standard error. */
  readonly se: number | undefined;
  /** The plain interval: too narrow for few answers, nothing wide where all agree. */
  readonly waldLower: number | undefined;
  readonly waldUpper: number | undefined;
  /** The interval to show: adjusted Wald AW(3, T). */
  readonly adjLower: number | undefined;
  readonly adjUpper: number | undefined;
}

export const Z_95 = 1.959963984540054;

/**
 * Source: Rocks 2016, American Statistician 70, 365-372: three more answers, a quarter of them for each end.
 *
 * @param z - Standard normal quantile; 95 % by default.
 * @throws RangeError `invalid answers: …` for negative counts.
 */
export function npsInterval(answers: NpsAnswers, z: number = Z_95): NpsInterval {
  const n = countOf(answers);
  if (n === 0) return { n, nps: undefined, se: undefined, waldLower: undefined, waldUpper: undefined, adjLower: undefined, adjUpper: undefined };
  const plain = scoreOf(answers.promoters, answers.detractors, n);
  const adjusted = adjustedScore(answers, n);
  return {
    n,
    nps: (100 * (answers.promoters - answers.detractors)) / n,
    se: 100 * Math.sqrt(plain.variance),
    waldLower: 100 * (plain.mean - z * Math.sqrt(plain.variance)),
    waldUpper: 100 * (plain.mean + z * Math.sqrt(plain.variance)),
    adjLower: Math.max(-100, 100 * (adjusted.mean - z * Math.sqrt(adjusted.variance))),
    adjUpper: Math.min(100, 100 * (adjusted.mean + z * Math.sqrt(adjusted.variance))),
  };
}

/** The second score less the first, by their adjusted estimates, with its interval. */
export interface NpsDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether the interval leaves out zero. */
  readonly significant: boolean;
}

/** @returns undefined where either side has no answer. As `npsInterval` otherwise. */
export function npsDifference(before: NpsAnswers, now: NpsAnswers, z: number = Z_95): NpsDifference | undefined {
  const [n, m] = [countOf(before), countOf(now)];
  if (n === 0 || m === 0) return undefined;
  const [one, two] = [adjustedScore(before, n), adjustedScore(now, m)];
  const difference = 100 * (two.mean - one.mean);
  const reach = 100 * z * Math.sqrt(one.variance + two.variance);
  const lower = Math.max(-200, difference - reach);
  const upper = Math.min(200, difference + reach);
  return { difference, lower, upper, significant: lower > 0 || upper < 0 };
}

function countOf({ promoters, passives, detractors }: NpsAnswers): number {
  if (!(Math.min(promoters, passives, detractors) >= 0)) throw new RangeError(`invalid answers: ${promoters}, ${passives}, ${detractors}`);
  return promoters + passives + detractors;
}

function adjustedScore({ promoters, detractors }: NpsAnswers, n: number) {
  return scoreOf(promoters + 0.75, detractors + 0.75, n + 3);
}

function scoreOf(promoters: number, detractors: number, n: number): { readonly mean: number; readonly variance: number } {
  const mean = (promoters - detractors) / n;
  return { mean, variance: Math.max(0, (promoters + detractors) / n - mean * mean) / n };
}
