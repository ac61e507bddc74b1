import { weightedScore } from './weighted-score.js';

/** The rater who is known by name anyway: one of them is enough. */
const NAMED = 'supervisor';

/** How many raters keep one of them from being recognised. */
export const LEAST_RATERS = 3;

/**
 * A score from several groups of raters: means of the groups, by weight. A group with fewer raters than keep each other
 * anonymous is left out and its weight goes to the others; the supervisor, who is not anonymous, never is.
 *
 * @returns The score, undefined where no group is left, and which groups it stands on, by name.
 */
export function review360(
  groups: Readonly<Record<string, readonly number[]>>,
  weights: Readonly<Record<string, number>>,
  minRaters = LEAST_RATERS,
): { readonly score: number | undefined; readonly used: readonly string[] } {
  const used = Object.keys(groups).filter((name) => (groups[name]?.length ?? 0) >= (name === NAMED ? 1 : minRaters) && (weights[name] ?? 0) > 0);
  const items = used.map((name) => ({ score: mean(groups[name] ?? []), weight: weights[name] ?? 0 }));
  return { score: weightedScore(items), used: used.sort() };
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
