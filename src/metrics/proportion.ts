/** Successes of trials, such as satisfied of surveyed. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/** @throws RangeError `invalid proportion: …` unless 0 <= successes <= trials. */
export function checkProportion({ successes, trials }: Proportion): void {
  if (!(successes >= 0 && successes <= trials && trials < Infinity)) throw new RangeError(`invalid proportion: ${successes} of ${trials}`);
}
