import { AGENT_STATES } from '../domain/agent.js';
import type { Cell, PackedRows } from '../domain/answer.js';
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { fairKeys } from '../metrics/fair-keys.js';
import { nameOf, type Column, type RowView } from './column.js';
import { measureAt, measuringRows, rowView } from './row-values.js';
import { rankingRows } from './text-ranks.js';

/** Puts an id into the word people read, such as a skill group's name. */
export type LabelOf = (column: string, id: string) => string;

const STATES: readonly Cell[] = AGENT_STATES;

/** All of `sortingKeys` at once. */
export function sortKeys(answer: PackedRows, column: Column, language: string, labelOf?: LabelOf): Float64Array {
  return atOnce(sortingKeys(answer, column, language, labelOf));
}

/**
 * A number for each row, to be read only, by which the column sorts, `NaN` where the row has nothing there: values as they are, those of
 * samples as far as they can be trusted, texts
 * as their rank in the language's order, states in the order of `AGENT_STATES` and unknown ones behind, times since an
 * instant with the longest as the largest. In steps.
 *
 * @param labelOf - What people read for an id; the ids themselves when absent.
 */
export function* sortingKeys(answer: PackedRows, column: Column, language: string, labelOf?: LabelOf): Steps<Float64Array> {
  const { columns, length } = answer;
  const name = nameOf(column) ?? '';
  const cells = columns[name] ?? [];
  if ((column.kind === 'number' || column.kind === 'counter') && cells instanceof Float64Array && cells.length === length) return cells;
  const keys = new Float64Array(length);
  switch (column.kind) {
    case 'text':
    case 'chips':
      return yield* rankingRows(cells, keys, language, labelOf && ((id) => labelOf(name, id)));
    case 'state':
      return yield* byRow(keys, (row) => stateKey(cells[row] ?? null));
    case 'metric':
    case 'bar':
      if (column.kind === 'metric' && column.sample) return yield* fairKeys(column.choice, keys, (row) => measureAt(columns, column.choice, row));
      return yield* measuringRows(columns, column.choice, keys);
    case 'counter':
    case 'number':
      return yield* byRow(keys, (row) => numberKey(cells[row]));
    case 'elapsed':
      return yield* byRow(keys, (row) => -numberKey(cells[row]));
    case 'custom':
      return yield* customKeys(columns, column.key, keys, language);
    case 'sparkline':
    case 'slot':
      return keys.fill(NaN);
  }
}

function* customKeys(columns: PackedRows['columns'], key: ((row: RowView) => Cell | undefined) | undefined, keys: Float64Array, language: string): Steps<Float64Array> {
  const made = new Array<Cell>(keys.length);
  for (let row = 0; row < made.length; row++) {
    if (row % STEP_LENGTH === 0) yield;
    try {
      made[row] = key?.(rowView(columns, row)) ?? null;
    } catch {
      // The cell itself says that the column failed.
      made[row] = null;
    }
  }
  return made.some((cell) => typeof cell === 'string') ? yield* rankingRows(made, keys, language, undefined) : yield* byRow(keys, (row) => numberKey(made[row]));
}

function* byRow(keys: Float64Array, keyOf: (row: number) => number): Steps<Float64Array> {
  for (let row = 0; row < keys.length; row++) {
    if (row % STEP_LENGTH === 0) yield;
    keys[row] = keyOf(row);
  }
  return keys;
}

/** The place of a state among those known; `NaN` for none. */
export function stateKey(state: Cell): number {
  const rank = STATES.indexOf(state);
  return state === null ? NaN : rank < 0 ? STATES.length : rank;
}

function numberKey(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : NaN;
}
