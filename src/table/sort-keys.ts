import { AGENT_STATES } from '../domain/agent.js';
import type { Cell, RowsAnswer } from '../domain/answer.js';
import { collationRanks } from './collation.js';
import type { Column } from './column.js';
import { dictionaryOf } from './dictionary.js';
import { measureAt, numberAt } from './row-values.js';

/** Puts an id into the word people read, such as a skill group's name. */
export type LabelOf = (column: string, id: string) => string;

const STATES: readonly Cell[] = AGENT_STATES;

/**
 * A number for each row by which the column sorts, `NaN` where the row has nothing there: values as they are, texts
 * as their rank in the language's order, states in the order of `AGENT_STATES` and unknown ones behind.
 */
export function sortKeys({ columns, length }: RowsAnswer, column: Column, language: string, labelOf: LabelOf = (_, id) => id): Float64Array {
  const keys = new Float64Array(length);
  const fill = (key: (row: number) => number | undefined) => {
    for (let row = 0; row < length; row++) keys[row] = key(row) ?? NaN;
    return keys;
  };
  switch (column.kind) {
    case 'text':
      return textKeys(columns[column.column] ?? [], keys, language, (id) => labelOf(column.column, id));
    case 'state':
      return fill((row) => {
        const state = columns[column.column]?.[row] ?? null;
        return state === null ? undefined : (STATES.indexOf(state) + STATES.length + 1) % (STATES.length + 1);
      });
    case 'metric':
    case 'bar':
      return fill((row) => measureAt(columns, column.choice, row).value);
    case 'counter':
      return fill((row) => numberAt(columns, column.counter, row));
  }
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
