import { AGENT_STATES } from '../domain/agent.js';
import type { Cell, RowsAnswer } from '../domain/answer.js';
import { collationRanks } from './collation.js';
import type { Column } from './column.js';
import { dictionaryOf } from './dictionary.js';
import { measureRows } from './row-values.js';

/** Puts an id into the word people read, such as a skill group's name. */
export type LabelOf = (column: string, id: string) => string;

const STATES: readonly Cell[] = AGENT_STATES;

/**
 * A number for each row by which the column sorts, `NaN` where the row has nothing there: values as they are, texts
 * as their rank in the language's order, states in the order of `AGENT_STATES` and unknown ones behind.
 */
export function sortKeys({ columns, length }: RowsAnswer, column: Column, language: string, labelOf: LabelOf = (_, id) => id): Float64Array {
  const keys = new Float64Array(length);
  switch (column.kind) {
    case 'text':
      return textKeys(columns[column.column] ?? [], keys, language, (id) => labelOf(column.column, id));
    case 'state':
      return stateKeys(columns[column.column] ?? [], keys);
    case 'metric':
    case 'bar':
      return measureRows(columns, column.choice, keys);
    case 'counter':
      return numberKeys(columns[column.counter] ?? [], keys);
  }
}

function stateKeys(cells: readonly Cell[], keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const state = cells[row] ?? null;
    const rank = STATES.indexOf(state);
    keys[row] = state === null ? NaN : rank < 0 ? STATES.length : rank;
  }
  return keys;
}

function numberKeys(cells: readonly Cell[], keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const cell = cells[row];
    keys[row] = typeof cell === 'number' ? cell : NaN;
  }
  return keys;
}

function textKeys(cells: readonly Cell[], keys: Float64Array, language: string, label: (id: string) => string): Float64Array {
  const { entries, codes } = dictionaryOf(cells);
  const ranks = collationRanks(entries.map(label), language);
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    keys[row] = code < 0 ? NaN : (ranks[code] as number);
  }
  return keys;
}
