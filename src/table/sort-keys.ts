import { AGENT_STATES } from '../domain/agent.js';
import type { Cell, CellColumn, PackedRows } from '../domain/answer.js';
import { collationRanks } from './collation.js';
import { nameOf, type Column, type RowView } from './column.js';
import { dictionaryOf, isVaried } from './dictionary.js';
import { measureRows, rowView } from './row-values.js';

/** Puts an id into the word people read, such as a skill group's name. */
export type LabelOf = (column: string, id: string) => string;

const STATES: readonly Cell[] = AGENT_STATES;

/**
 * A number for each row by which the column sorts, `NaN` where the row has nothing there: values as they are, texts
 * as their rank in the language's order, states in the order of `AGENT_STATES` and unknown ones behind, times since an
 * instant with the longest as the largest.
 */
export function sortKeys({ columns, length }: PackedRows, column: Column, language: string, labelOf: LabelOf = (_, id) => id): Float64Array {
  const keys = new Float64Array(length);
  const name = nameOf(column) ?? '';
  const cells = columns[name] ?? [];
  switch (column.kind) {
    case 'text':
    case 'chips':
      return textKeys(cells, keys, language, (id) => labelOf(name, id));
    case 'state':
      return stateKeys(cells, keys);
    case 'metric':
    case 'bar':
      return measureRows(columns, column.choice, keys);
    case 'counter':
    case 'number':
      return numberKeys(cells, keys);
    case 'elapsed':
      return numberKeys(cells, keys).map((since) => -since);
    case 'custom':
      return customKeys(columns, column.key, keys, language);
    case 'sparkline':
    case 'slot':
      return keys.fill(NaN);
  }
}

function customKeys(columns: PackedRows['columns'], key: ((row: RowView) => Cell | undefined) | undefined, keys: Float64Array, language: string): Float64Array {
  const made = Array.from(keys, (_, row) => {
    try {
      return key?.(rowView(columns, row)) ?? null;
    } catch {
      // The cell itself says that the column failed.
      return null;
    }
  });
  return made.some((cell) => typeof cell === 'string') ? textKeys(made, keys, language, (id) => id) : numberKeys(made, keys);
}

function stateKeys(cells: CellColumn, keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const state = cells[row] ?? null;
    const rank = STATES.indexOf(state);
    keys[row] = state === null ? NaN : rank < 0 ? STATES.length : rank;
  }
  return keys;
}

function numberKeys(cells: CellColumn, keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const cell = cells[row];
    keys[row] = typeof cell === 'number' ? cell : NaN;
  }
  return keys;
}

function textKeys(cells: CellColumn, keys: Float64Array, language: string, label: (id: string) => string): Float64Array {
  if (isVaried(cells)) return variedKeys(cells, keys, language, label);
  const { entries, codes } = dictionaryOf(cells);
  const ranks = collationRanks(entries.map(label), language);
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    keys[row] = code < 0 ? NaN : (ranks[code] as number);
  }
  return keys;
}

/** Ranks row by row: a dictionary of a million names takes longer than their sort. */
function variedKeys(cells: CellColumn, keys: Float64Array, language: string, label: (id: string) => string): Float64Array {
  const texts = new Array<string>(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const cell = cells[row] ?? null;
    texts[row] = cell === null ? '' : label(String(cell));
  }
  const ranks = collationRanks(texts, language);
  for (let row = 0; row < keys.length; row++) keys[row] = (cells[row] ?? null) === null ? NaN : (ranks[row] as number);
  return keys;
}
