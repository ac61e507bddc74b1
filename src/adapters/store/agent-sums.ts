import type { CounterId } from '../../domain/counter.js';
import type { ContactColumns } from './contact-columns.js';
import { countOne } from './count-one.js';
import type { Thresholds } from './count-rows.js';
import { leaveOut, rowsWithin, type Selection } from './selection.js';

const BLOCK = 4096;
const NONE = -1;

/** Each counter by the agent's code, 0 for agents without contacts in the selection. Code 0, nobody, counts nothing. */
export function sumAgents<C extends CounterId>(
  columns: ContactColumns,
  thresholds: Thresholds,
  selection: Selection,
  counters: readonly C[],
): Map<CounterId, Float64Array> {
  const sums = new Map<CounterId, Float64Array>(counters.map((counter) => [counter, new Float64Array(columns.dictionaries.agent.size)]));
  const places = new Int32Array(columns.dictionaries.agent.size);
  for (let code = 0; code < places.length; code++) places[code] = code || NONE;
  eachBlock(columns, selection, places, (from, to, cells) => {
    for (const [counter, values] of sums) countOne(counter, columns, thresholds, from, to, cells, values);
  });
  return sums;
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
