import { quantile } from '../metrics/quantile.js';

/** Where a team's scores lie. */
export interface TeamBand {
  /** Members with a score. */
  readonly n: number;
  readonly mean: number | undefined;
  readonly median: number | undefined;
  /** Ends of the band; undefined under the least number of members, where it would tell of persons instead of a team. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/** How many members make a team. */
export const LEAST_MEMBERS = 5;

export interface BandEnds {
  /** Shares of the members below the band's ends, 0..1. */
  readonly lower: number;
  readonly upper: number;
  readonly minMembers: number;
}

const QUARTILES: BandEnds = { lower: 0.25, upper: 0.75, minMembers: LEAST_MEMBERS };

/** The band of those who have a score, with percentiles of type 7. */
export function teamBand(values: readonly (number | undefined)[], { lower, upper, minMembers }: BandEnds = QUARTILES): TeamBand {
  const scores = values.filter((value) => value !== undefined);
  const isTeam = scores.length >= minMembers;
  return {
    n: scores.length,
    mean: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : undefined,
    median: quantile(scores, 0.5),
    lower: isTeam ? quantile(scores, lower) : undefined,
    upper: isTeam ? quantile(scores, upper) : undefined,
  };
}
