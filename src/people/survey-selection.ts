/** Contacts by how they went and by whether the survey was offered afterwards. */
export interface SurveyOffers {
  readonly offeredPositive: number;
  readonly notOfferedPositive: number;
  readonly offeredNegative: number;
  readonly notOfferedNegative: number;
}

/** How much more readily the survey was offered after a good contact than after a bad one. */
export interface SurveySelection {
  readonly logOddsRatio: number;
  readonly oddsRatio: number;
  readonly standardError: number;
  readonly z: number;
}

/**
 * Log odds ratio with half a contact added to each cell (Haldane 1956, Anscombe 1956), so that empty cells count too.
 *
 * @throws RangeError `invalid count: …` below 0.
 */
export function surveySelection({ offeredPositive, notOfferedPositive, offeredNegative, notOfferedNegative }: SurveyOffers): SurveySelection {
  const [a, b, c, d] = [offeredPositive, notOfferedPositive, offeredNegative, notOfferedNegative].map((count) => {
    if (!(count >= 0)) throw new RangeError(`invalid count: ${count}`);
    return count + 0.5;
  }) as [number, number, number, number];
  const logOddsRatio = Math.log((a * d) / (b * c));
  const standardError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { logOddsRatio, oddsRatio: Math.exp(logOddsRatio), standardError, z: logOddsRatio / standardError };
}
