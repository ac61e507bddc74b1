import type { CounterId } from '../../domain/counter.js';
import type { ContactColumns } from './contact-columns.js';
import { countOne, sumsOf, type CounterSums } from './count-one.js';
import type { Thresholds } from './count-rows.js';
import { isEverything, leaveOut, rowsWithin, type Selection } from './selection.js';

/** Rows counted at once for all agents: long loops, whose cells still stay near for the next counter. */
const LONG_BLOCK = 1 << 15;
/** Rows looked through at once for some agents. */
const BLOCK = 1024;
/** Where fewer than one agent in so many is asked about, each row is visited alone. */
const SPARSE = 64;
const NOBODY = 0;
const NONE = -1;

/** Counters of every agent in a selection, 0 for those without contacts; each counted when it is first wanted. */
export class AgentTotals {
  /** Codes counted, that of nobody with them. */
  readonly size: number;
  readonly #columns: ContactColumns;
  readonly #thresholds: Thresholds;
  readonly #selection: Selection;
  readonly #sums = new Map<string, CounterSums>();

  constructor(columns: ContactColumns, thresholds: Thresholds, selection: Selection) {
    this.size = columns.dictionaries.agent.size;
    this.#columns = columns;
    this.#thresholds = thresholds;
    this.#selection = selection;
  }

  /**
   * Counts those of `wanted` that are not counted yet, in one pass.
   *
   * @param wanted - Each alone, or several whose sum is wanted and nothing else.
   */
  include(wanted: readonly (readonly CounterId[])[]): void {
    const added = new Map<string, { readonly parts: readonly CounterId[]; readonly sums: CounterSums }>();
    for (const parts of wanted) {
      const key = parts.join();
      if (!this.#sums.has(key)) added.set(key, { parts, sums: sumsOf(parts, this.size) });
    }
    if (added.size === 0) return;
    this.#eachBlock((from, to, cells) => {
      for (const { parts, sums } of added.values()) {
        for (const counter of parts) countOne(counter, this.#columns, this.#thresholds, { from, to, cells, sums });
      }
    });
    for (const [key, { sums }] of added) this.#sums.set(key, sums);
  }

  /** What was included before, by the agent's code; what stands at code 0, nobody, means nothing. */
  of(parts: readonly CounterId[]): CounterSums {
    return this.#sums.get(parts.join()) ?? sumsOf(parts, this.size);
  }

  /** Hands out the selection's rows with their agent's code as cell; a row left out belongs to nobody. */
  #eachBlock(visit: (from: number, to: number, cells: AgentCells) => void): void {
    const codes = this.#columns.agent.values;
    const [first, last] = rowsWithin(this.#columns, this.#selection.range, this.#selection.asOf);
    // Where nothing is left out, the column of agents serves as it is.
    const isAll = isEverything(this.#selection);
    for (let from = first; from < last; from += LONG_BLOCK) {
      const to = Math.min(from + LONG_BLOCK, last);
      const cells = isAll ? codes.subarray(from, to) : codes.slice(from, to);
      if (!isAll) leaveOut(this.#columns, this.#selection, from, to, cells, NOBODY);
      visit(from, to, cells);
    }
  }
}

/** The agent's code of each row. */
export type AgentCells = ContactColumns['agent']['values'];

/**
 * Hands out the rows of a selection that belong to some agents, each with its agent's place as cell; other rows among
 * them have cell -1. Of a million rows the fifty agents of a page have few: those are visited one by one.
 *
 * @param agents - By code; an agent's place is the position here.
 */
export function eachRowOf(
  columns: ContactColumns,
  selection: Selection,
  agents: Uint32Array,
  visit: (from: number, to: number, cells: Int32Array) => void,
): void {
  const [first, last] = rowsWithin(columns, selection.range, selection.asOf);
  const { size } = columns.dictionaries.agent;
  const isFew = agents.length * SPARSE < size;
  // Bits of all agents stay near, where the places of all would not.
  const asked = bitsOf(isFew ? agents : new Uint32Array(0), size);
  const places = isFew ? new Int32Array(0) : placesOf(agents, size);
  const placeOf = new Map(isFew ? Array.from(agents, (code, place) => [code, place]) : []);
  const cells = new Int32Array(BLOCK);
  for (let from = first; from < last; from += BLOCK) {
    const to = Math.min(from + BLOCK, last);
    if (isFew) {
      const count = countAsked(columns, asked, from, to);
      if (count > 0) visitEach(from, to, count);
      continue;
    }
    placeRows(columns, places, from, to, cells);
    leaveOut(columns, selection, from, to, cells);
    visit(from, to, cells);
  }

  function visitEach(from: number, to: number, count: number): void {
    const codes = columns.agent.values;
    const one = cells.subarray(0, 1);
    for (let row = from; row < to && count > 0; row++) {
      const place = placeOf.get(codes[row] as number);
      if (place === undefined) continue;
      count--;
      one[0] = place;
      leaveOut(columns, selection, row, row + 1, one);
      visit(row, row + 1, one);
    }
  }
}

function bitsOf(agents: Uint32Array, size: number): Uint32Array {
  const bits = new Uint32Array((size >>> 5) + 1);
  for (const code of agents) bits[code >>> 5] = (bits[code >>> 5] as number) | (1 << (code & 31));
  return bits;
}

function countAsked(columns: ContactColumns, bits: Uint32Array, from: number, to: number): number {
  const codes = columns.agent.values;
  let count = 0;
  for (let row = from; row < to; row++) {
    const code = codes[row] as number;
    count += ((bits[code >>> 5] as number) >>> (code & 31)) & 1;
  }
  return count;
}

function placeRows(columns: ContactColumns, places: Int32Array, from: number, to: number, cells: Int32Array): void {
  const codes = columns.agent.values;
  for (let row = from; row < to; row++) cells[row - from] = places[codes[row] as number] as number;
}

/** For every agent's code its position in `agents`, or -1. */
function placesOf(agents: Uint32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(NONE);
  for (let i = 0; i < agents.length; i++) places[agents[i] as number] = i;
  return places;
}
