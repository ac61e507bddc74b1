import { poissonWeights } from './poisson-weights.js';
import { promptness } from './promptness.js';
import type { ChainShape, Crew } from './queue-chain.js';

/** Chances of each state after a change of shift, and their shape. */
export interface ShiftChange extends ChainShape {
  readonly chances: Float64Array;
}

/**
 * A change of shift: those who are idle go first, the busy ones among those who go finish the contact they have and take no other,
 * and those who come take from the queue at once.
 */
export function changeShift(chances: Float64Array, { most, mostAside }: ChainShape, before: Crew, after: Crew): ShiftChange {
  const width = most + 1;
  const asides = Math.max(after.helpers, mostAside + Math.max(0, before.agents - after.agents));
  const next = new Float64Array(width * (asides + 1));
  for (let aside = 0; aside <= mostAside; aside++)
    for (let inside = 0; inside <= most; inside++) {
      const chance = chances[aside * width + inside] as number;
      if (chance === 0) continue;
      const busy = Math.min(inside, before.agents);
      const finishing = Math.max(0, busy - after.agents);
      const waiting = inside - busy;
      const taken = Math.min(waiting, Math.max(0, after.agents - busy));
      const helped = Math.min(waiting - taken, Math.max(0, after.helpers - aside - finishing));
      const place = (aside + finishing + helped) * width + busy - finishing + waiting - helped;
      next[place] = (next[place] as number) + chance;
    }
  // Rows that nobody to speak of is in cost time.
  let rows = asides + 1;
  const weight = (row: number) => next.subarray(row * width, (row + 1) * width).reduce((sum, chance) => sum + chance, 0);
  while (rows > after.helpers + 1 && weight(rows - 1) < 1e-12) rows--;
  return { chances: next.slice(0, rows * width), most, mostAside: rows - 1 };
}

/**
 * Chance of a contact with `k` ahead of it to be answered within the threshold when another crew follows `seconds` from now:
 * entry `k`, for k below `places`. Until then it races the departures before it; then those who come take from the queue.
 */
export function promptAcross(now: Crew, next: Crew, patienceRate: number, thresholdSeconds: number, seconds: number, places: number): Float64Array {
  const come = Math.max(0, next.agents + next.helpers - now.agents - now.helpers);
  const later = promptness(speedOf(next), patienceRate, thresholdSeconds - seconds, places);
  let chance = new Float64Array(places).map((_, ahead) => (ahead < come ? 1 : (later[ahead - come] as number)));
  const speed = speedOf(now);
  const pace = speed + patienceRate * places;
  if (pace === 0 || seconds === 0) return chance;
  const { first, exactly } = poissonWeights(pace * seconds);
  const sum = new Float64Array(places);
  for (let jump = 0; jump < first + exactly.length; jump++) {
    const weight = exactly[jump - first] ?? 0;
    const before = chance;
    chance = new Float64Array(places);
    for (let ahead = 0; ahead < places; ahead++) {
      sum[ahead] = (sum[ahead] as number) + weight * (before[ahead] as number);
      const gone = speed + patienceRate * ahead;
      // Its own hang-up ends the race without an answer.
      chance[ahead] = ((ahead === 0 ? speed : gone * (before[ahead - 1] as number)) + (pace - gone - patienceRate) * (before[ahead] as number)) / pace;
    }
  }
  return sum;
}

function speedOf({ agents, serviceRate, helpers, helperRate }: Crew): number {
  return agents * serviceRate + helpers * helperRate;
}
