import type { CounterId } from '../../domain/counter.js';
import type { ContactColumns } from './contact-columns.js';
import { countOne } from './count-one.js';
import { countRows, type Thresholds } from './count-rows.js';
import { leaveOut, rowsWithin, type Selection } from './selection.js';
import { Tally } from './tally.js';

const BLOCK = 4096;
const NONE = -1;

/** Single counters of every agent in a selection, each counted when it is asked for. */
export class AgentSums {
  readonly #known = new Map<CounterId, Float64Array>();
  readonly #columns: ContactColumns;
  readonly #thresholds: Thresholds;
  readonly #selection: Selection;

  constructor(columns: ContactColumns, thresholds: Thresholds, selection: Selection) {
    this.#columns = columns;
    this.#thresholds = thresholds;
    this.#selection = selection;
  }

  /** The counter by the agent's code; 0 for agents without contacts. Code 0, nobody, counts nothing. */
  of(counter: CounterId): Float64Array {
    const known = this.#known.get(counter);
    if (known) return known;
    const sums = new Float64Array(this.#columns.dictionaries.agent.size);
    eachBlock(this.#columns, this.#selection, (from, to, cells) => {
      const codes = this.#columns.agent.values;
      for (let row = from; row < to; row++) cells[row - from] = (codes[row] as number) || NONE;
      leaveOut(this.#columns, this.#selection, from, to, cells);
      countOne(counter, this.#columns, this.#thresholds, from, to, cells, sums);
    });
    this.#known.set(counter, sums);
    return sums;
  }
}

/** All counters of a few agents, by their position in `agents`. */
export function tallyAgents(columns: ContactColumns, thresholds: Thresholds, selection: Selection, agents: Uint32Array): Tally {
  const places = placesOf(columns, agents);
  const tally = new Tally(agents.length);
  eachBlock(columns, selection, (from, to, cells) => {
    const codes = columns.agent.values;
    for (let row = from; row < to; row++) cells[row - from] = places[codes[row] as number] as number;
    leaveOut(columns, selection, from, to, cells);
    countRows(columns, thresholds, from, to, cells, tally.values);
  });
  return tally;
}

/** For every agent's code its position in `agents`, or -1. */
export function placesOf(columns: ContactColumns, agents: Uint32Array): Int32Array {
  const places = new Int32Array(columns.dictionaries.agent.size).fill(NONE);
  for (let i = 0; i < agents.length; i++) places[agents[i] as number] = i;
  return places;
}

/** Hands out the rows of a selection's range in blocks that fit the processor's nearest memory, with room for a cell each. */
export function eachBlock(columns: ContactColumns, { range, asOf }: Selection, visit: (from: number, to: number, cells: Int32Array) => void): void {
  const [first, last] = rowsWithin(columns, range, asOf);
  const cells = new Int32Array(BLOCK);
  for (let from = first; from < last; from += BLOCK) visit(from, Math.min(from + BLOCK, last), cells);
}
