import { binomialAtMost } from '../metrics/beta.js';

/** Between which rates chance alone leaves somebody who is on target: 95 % (`2`, about two deviations) and 99.8 % (`3`). */
export interface FunnelLimits {
  readonly lower2: number;
  readonly upper2: number;
  readonly lower3: number;
  readonly upper3: number;
}

/**
 * Limits of a funnel plot, interpolated between the exact binomial counts (Spiegelhalter 2005, Stat. Med. 24, 1185-1202).
 * With few trials the lower ones go below 0: no rate is low enough to be a sign.
 *
 * @returns undefined without trials.
 * @throws RangeError `invalid target: …` outside 0..1, `invalid trials: …` unless a whole number of 0 or more.
 */
export function funnelLimits(target: number, trials: number): FunnelLimits | undefined {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`invalid target: ${target}`);
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`invalid trials: ${trials}`);
  if (trials === 0) return undefined;
  const at = (share: number) => interpolated(share, trials, target) / trials;
  return { lower2: at(0.025), upper2: at(0.975), lower3: at(0.001), upper3: at(0.999) };
}

/** Which count a share of the distribution lies below, between two whole ones. */
function interpolated(share: number, trials: number, target: number): number {
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialAtMost(middle, trials, target) >= share) high = middle;
    else low = middle + 1;
  }
  const above = binomialAtMost(low, trials, target);
  return low - (above - share) / (above - binomialAtMost(low - 1, trials, target));
}
