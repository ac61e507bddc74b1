import type { CounterId } from '../../domain/counter.js';
import type { ContactColumns } from './contact-columns.js';
import { countOne } from './count-one.js';
import type { Thresholds } from './count-rows.js';
import { leaveOut, rowsWithin, type Selection } from './selection.js';

/** Few enough rows that what the first counter brought near is still there for the last. */
const BLOCK = 1024;
const NONE = -1;

/** Some counters of every agent: that of `counters[c]` for an agent's code is `values[code * counters.length + c]`. */
interface AgentSums {
  readonly counters: readonly CounterId[];
  readonly values: Float64Array;
}

/** Counters of every agent in a selection, 0 for those without contacts; each counted when it is first wanted. Code 0, nobody, counts nothing. */
export class AgentTotals {
  /** Codes counted, that of nobody with them. */
  readonly size: number;
  readonly #columns: ContactColumns;
  readonly #thresholds: Thresholds;
  readonly #selection: Selection;
  readonly #parts: AgentSums[] = [];

  constructor(columns: ContactColumns, thresholds: Thresholds, selection: Selection) {
    this.size = columns.dictionaries.agent.size;
    this.#columns = columns;
    this.#thresholds = thresholds;
    this.#selection = selection;
  }

  /** Counts those of `wanted` that are not counted yet, in one pass. */
  include(wanted: readonly CounterId[]): void {
    const counters = [...new Set(wanted)].filter((counter) => !this.#partOf(counter));
    const stride = counters.length;
    if (stride === 0) return;
    const sums = new Float64Array(this.size * stride);
    const places = new Int32Array(this.#columns.dictionaries.agent.size);
    for (let code = 0; code < this.size; code++) places[code] = code === 0 ? NONE : code * stride;
    eachBlock(this.#columns, this.#selection, places, (from, to, cells) => {
      for (let offset = 0; offset < stride; offset++) {
        countOne(counters[offset] as CounterId, this.#columns, this.#thresholds, { from, to, cells, sums, offset });
      }
    });
    this.#parts.push({ counters, values: sums });
  }

  /** One counter, included before, of the agents given by code. */
  pick(counter: CounterId, codes: Uint32Array): Float64Array {
    const picked = new Float64Array(codes.length);
    const { counters, values } = this.#partOf(counter) ?? { counters: [], values: picked };
    const stride = counters.length;
    const offset = counters.indexOf(counter);
    for (let i = 0; i < codes.length; i++) picked[i] = values[(codes[i] as number) * stride + offset] as number;
    return picked;
  }

  #partOf(counter: CounterId): AgentSums | undefined {
    return this.#parts.find(({ counters }) => counters.includes(counter));
  }
}

/**
 * Hands out the rows of a selection in blocks that fit the processor's nearest memory, each row with its agent's
 * place as cell; rows left out have cell -1.
 *
 * @param places - A place for every agent's code, -1 for agents not asked about.
 */
export function eachBlock(
  columns: ContactColumns,
  selection: Selection,
  places: Int32Array,
  visit: (from: number, to: number, cells: Int32Array) => void,
): void {
  const [first, last] = rowsWithin(columns, selection.range, selection.asOf);
  const cells = new Int32Array(BLOCK);
  for (let from = first; from < last; from += BLOCK) {
    const to = Math.min(from + BLOCK, last);
    placeRows(columns, places, from, to, cells);
    leaveOut(columns, selection, from, to, cells);
    visit(from, to, cells);
  }
}

function placeRows(columns: ContactColumns, places: Int32Array, from: number, to: number, cells: Int32Array): void {
  const codes = columns.agent.values;
  for (let row = from; row < to; row++) cells[row - from] = places[codes[row] as number] as number;
}

/** For every agent's code its position in `agents`, or -1. */
export function placesOf(columns: ContactColumns, agents: Uint32Array): Int32Array {
  const places = new Int32Array(columns.dictionaries.agent.size).fill(NONE);
  for (let i = 0; i < agents.length; i++) places[agents[i] as number] = i;
  return places;
}
