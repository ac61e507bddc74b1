import { normalTail } from '../metrics/normal.js';
import { checkProportion, type Proportion } from '../metrics/proportion.js';

/**
 * The rank each can be expected to have, 1 the highest rate: 1 plus the chances that the others are truly above.
 * Who stands on few trials has a rank near the middle, instead of a first or last place by luck.
 *
 * Rates are Beta(k + .5, n - k + .5), matched to normal distributions.
 *
 * @throws RangeError `invalid proportion: …`.
 */
export function expectedRanks(agents: readonly Proportion[]): number[] {
  const guesses = agents.map((agent) => {
    checkProportion(agent);
    const mean = (agent.successes + 0.5) / (agent.trials + 1);
    return { mean, variance: (mean * (1 - mean)) / (agent.trials + 2) };
  });
  return guesses.map((own, index) =>
    guesses.reduce((rank, other, at) => (at === index ? rank : rank + normalTail((own.mean - other.mean) / Math.sqrt(own.variance + other.variance))), 1),
  );
}
