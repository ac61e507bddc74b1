import { poissonWeights } from './poisson-weights.js';

/** A Markov chain as a list of moves: `rate[i]` times a second from state `from[i]` to `to[i]`. */
export interface Moves {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rate: Float64Array;
}

/** Chances of each state at the end of a stretch, and their mean over it. */
export interface Walked {
  readonly end: Float64Array;
  readonly mean: Float64Array;
}

/**
 * Where a chain stands after a stretch of time, exactly, by randomisation (Jensen 1953): jumps at one pace for all states, so many
 * as a Poisson number says.
 *
 * @param start - Chances of each state at the beginning.
 */
export function randomise(start: Float64Array, { from, to, rate }: Moves, seconds: number): Walked {
  const states = start.length;
  const leaving = new Float64Array(states);
  for (let move = 0; move < rate.length; move++) leaving[from[move] as number] = (leaving[from[move] as number] as number) + (rate[move] as number);
  const pace = leaving.reduce((most, sum) => Math.max(most, sum), 0);
  if (pace === 0 || seconds === 0) return { end: start, mean: start };
  const { first, exactly } = poissonWeights(pace * seconds);
  const stay = leaving.map((sum) => 1 - sum / pace);
  const chance = rate.map((each) => each / pace);
  const end = new Float64Array(states);
  const mean = new Float64Array(states);
  let now = start.slice();
  let next = new Float64Array(states);
  let later = 1;
  for (let jump = 0; jump < first + exactly.length; jump++) {
    const weight = exactly[jump - first] ?? 0;
    later = Math.max(0, later - weight);
    for (let state = 0; state < states; state++) {
      const here = now[state] as number;
      end[state] = (end[state] as number) + weight * here;
      mean[state] = (mean[state] as number) + later * here;
      next[state] = here * (stay[state] as number);
    }
    for (let move = 0; move < chance.length; move++) {
      const target = to[move] as number;
      next[target] = (next[target] as number) + (now[from[move] as number] as number) * (chance[move] as number);
    }
    [now, next] = [next, now];
  }
  for (let state = 0; state < states; state++) mean[state] = (mean[state] as number) / (pace * seconds);
  return { end, mean };
}
