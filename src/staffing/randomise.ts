import { poissonWeights } from './poisson-weights.js';

/** A Markov chain as a list of moves: `rate[i]` times a second from state `from[i]` to `to[i]`. */
export interface Moves {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rate: Float64Array;
  /** Where the states are rows of that many columns, of which the last ones are out of reach: they are left out while they are. */
  readonly width?: number;
}

/** Chances of each state at the end of a stretch, and their mean over it. */
export interface Walked {
  readonly end: Float64Array;
  readonly mean: Float64Array;
}

/** A chance so small that nothing which is told of a queue changes by it. */
const NEGLIGIBLE = 1e-13;

/**
 * Where a chain stands after a stretch of time, exactly, by randomisation (Jensen 1953): jumps at one pace for all states, so many
 * as a Poisson number says.
 *
 * The pace is that of the quickest state, which is the longest queue: so columns that nothing reaches are cut off, the last one
 * kept is looked at afterwards, and the walk is made again with more of them where it was reached after all.
 *
 * @param start - Chances of each state at the beginning.
 */
export function randomise(start: Float64Array, moves: Moves, seconds: number): Walked {
  const width = moves.width ?? start.length;
  for (let kept = moves.width === undefined ? width : reached(start, width); ; kept *= 2) {
    if (kept >= width) return walk(start, moves, seconds);
    const walked = walk(narrow(start, width, kept), narrowMoves(moves, width, kept), seconds);
    if (lastColumn(walked.end, kept) <= NEGLIGIBLE && lastColumn(walked.mean, kept) <= NEGLIGIBLE) return { end: widen(walked.end, kept, width), mean: widen(walked.mean, kept, width) };
  }
}

/** Columns to begin with: those that are reached already, and some more. */
function reached(chances: Float64Array, width: number): number {
  let last = 0;
  for (let state = 0; state < chances.length; state++) if ((chances[state] as number) > NEGLIGIBLE && state % width > last) last = state % width;
  return Math.ceil(last + 5 * Math.sqrt(last) + 16);
}

function lastColumn(chances: Float64Array, width: number): number {
  let sum = 0;
  for (let state = width - 1; state < chances.length; state += width) sum += chances[state] as number;
  return sum;
}

function narrow(chances: Float64Array, width: number, kept: number): Float64Array {
  const rows = chances.length / width;
  const cut = new Float64Array(rows * kept);
  for (let row = 0; row < rows; row++) cut.set(chances.subarray(row * width, row * width + kept), row * kept);
  return cut;
}

function widen(chances: Float64Array, kept: number, width: number): Float64Array {
  const rows = chances.length / kept;
  const whole = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) whole.set(chances.subarray(row * kept, (row + 1) * kept), row * width);
  return whole;
}

/** Moves among the columns that are kept; whoever would leave them stays. */
function narrowMoves({ from, to, rate }: Moves, width: number, kept: number): Moves {
  const place = (state: number) => Math.floor(state / width) * kept + (state % width);
  const within: number[] = [];
  for (let move = 0; move < rate.length; move++) if ((from[move] as number) % width < kept && (to[move] as number) % width < kept) within.push(move);
  return {
    from: Int32Array.from(within, (move) => place(from[move] as number)),
    to: Int32Array.from(within, (move) => place(to[move] as number)),
    rate: Float64Array.from(within, (move) => rate[move] as number),
  };
}

function walk(start: Float64Array, moves: Moves, seconds: number): Walked {
  const states = start.length;
  const leaving = new Float64Array(states);
  for (let move = 0; move < moves.rate.length; move++) leaving[moves.from[move] as number] = (leaving[moves.from[move] as number] as number) + (moves.rate[move] as number);
  const pace = leaving.reduce((most, sum) => Math.max(most, sum), 0);
  if (pace === 0 || seconds === 0) return { end: start, mean: start };
  const { first, exactly } = poissonWeights(pace * seconds);
  const stay = leaving.map((sum) => 1 - sum / pace);
  const diagonals = diagonalsOf(moves, pace, states);
  const end = new Float64Array(states);
  const mean = new Float64Array(states);
  let now = start.slice();
  let next = new Float64Array(states);
  let later = 1;
  for (let jump = 0; jump < first + exactly.length; jump++) {
    const weight = exactly[jump - first] ?? 0;
    later = Math.max(0, later - weight);
    if (weight > 0) for (let state = 0; state < states; state++) end[state] = (end[state] as number) + weight * (now[state] as number);
    for (let state = 0; state < states; state++) {
      const here = now[state] as number;
      mean[state] = (mean[state] as number) + later * here;
      next[state] = here * (stay[state] as number);
    }
    for (const { by, chance, from, to } of diagonals)
      for (let state = from; state <= to; state++) next[state + by] = (next[state + by] as number) + (now[state] as number) * (chance[state] as number);
    [now, next] = [next, now];
  }
  for (let state = 0; state < states; state++) mean[state] = (mean[state] as number) / (pace * seconds);
  return { end, mean };
}

/** Moves of one length, by their start: a queue has few lengths, and a row of numbers is walked ten times faster than a list of pairs. */
interface Diagonal {
  readonly by: number;
  readonly chance: Float64Array;
  /** First and last start. */
  from: number;
  to: number;
}

function diagonalsOf({ from, to, rate }: Moves, pace: number, states: number): readonly Diagonal[] {
  const found = new Map<number, Diagonal>();
  for (let move = 0; move < rate.length; move++) {
    const start = from[move] as number;
    const by = (to[move] as number) - start;
    let diagonal = found.get(by);
    if (!diagonal) found.set(by, (diagonal = { by, chance: new Float64Array(states), from: start, to: start }));
    diagonal.chance[start] = (diagonal.chance[start] as number) + (rate[move] as number) / pace;
    diagonal.from = Math.min(diagonal.from, start);
    diagonal.to = Math.max(diagonal.to, start);
  }
  return [...found.values()];
}
