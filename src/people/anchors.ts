/** What floor, target and best of one skill are, in the skill's own unit; best may lie below floor, as with seconds. */
export interface Anchors {
  readonly floor: number;
  readonly target: number;
  readonly best: number;
}

/** The score that every target has, so that the target is a regular ring whatever the units are. */
export const TARGET_SCORE = 80;

/** Why a scale cannot be made from anchors: their ends are one, the target does not lie between them, or they are no numbers. */
export type AnchorProblem = 'no-numbers' | 'floor-is-best' | 'target-outside';

/** What is wrong with anchors; undefined for a scale that rises, or falls, through all three. */
export function anchorProblem({ floor, target, best }: Anchors): AnchorProblem | undefined {
  if (!Number.isFinite(floor) || !Number.isFinite(target) || !Number.isFinite(best)) return 'no-numbers';
  if (floor === best) return 'floor-is-best';
  return (floor < target && target < best) || (floor > target && target > best) ? undefined : 'target-outside';
}

/**
 * A value as a score 0..100: floor is 0, target 80, best 100, straight between; beyond the ends it stays at them.
 * Which way is better follows from the anchors.
 *
 * @returns undefined where there is no value, or where the anchors make no scale.
 */
export function anchoredScore(value: number | undefined, anchors: Anchors, targetScore = TARGET_SCORE): number | undefined {
  return anchorProblem(anchors) ? undefined : scoreBetween(value, anchors, targetScore);
}

/** As `anchoredScore`, for anchors that are known to make a scale: `anchorProblem` has found none. */
export function scoreBetween(value: number | undefined, anchors: Anchors, targetScore = TARGET_SCORE): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const { floor, target, best } = anchors;
  const toTarget = (value - floor) / (target - floor);
  const score = toTarget <= 1 ? toTarget * targetScore : targetScore + ((value - target) / (best - target)) * (100 - targetScore);
  return Math.min(100, Math.max(0, score));
}

/** Whether a value lies beyond floor or best, where the score no longer tells it from the end. */
export function isBeyondAnchors(value: number, { floor, best }: Anchors): boolean {
  return value < Math.min(floor, best) || value > Math.max(floor, best);
}
