import type { CellColumn, PackedRows } from '../domain/answer.js';
import type { RowFilter } from '../domain/query.js';
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { dictionaryOf, isVaried } from './dictionary.js';
import { measuringRows } from './row-values.js';
import type { LabelOf } from './sort-keys.js';

/** Parts of a cell that holds several ids, such as skills. */
const BETWEEN = /[,、;；]\s*/;

/** Marks the rows that pass all of the filters: 1 for those that do. A filter on a column that is not here lets nothing pass. */
export function passingRows(answer: PackedRows, filters: readonly RowFilter[], labelOf?: LabelOf): Uint8Array {
  return atOnce(passing(answer, filters, labelOf));
}

/** The same, in steps. */
export function* passing(answer: PackedRows, filters: readonly RowFilter[], labelOf: LabelOf = (_, id) => id): Steps<Uint8Array> {
  const passes = new Uint8Array(answer.length).fill(1);
  for (const filter of filters) {
    const isPassing = yield* testing(answer, filter, labelOf);
    for (let row = 0; row < passes.length; row++) {
      if (row % STEP_LENGTH === 0) yield;
      if (passes[row] === 1 && !isPassing(row)) passes[row] = 0;
    }
  }
  return passes;
}

function* testing(answer: PackedRows, filter: RowFilter, labelOf: LabelOf): Steps<(row: number) => boolean> {
  if ('contains' in filter) {
    const wanted = filter.contains.trim().toLowerCase();
    return textTest(answer.columns[filter.column], (text) => text.toLowerCase().includes(wanted) || labelOf(filter.column, text).toLowerCase().includes(wanted));
  }
  if ('anyOf' in filter) {
    const wanted = new Set(filter.anyOf);
    return textTest(answer.columns[filter.column], (text) => wanted.has(text) || text.split(BETWEEN).some((part) => wanted.has(part)));
  }
  const { least = -Infinity, most = Infinity } = filter;
  const values = 'column' in filter ? answer.columns[filter.column] : yield* measuringRows(answer.columns, filter, new Float64Array(answer.length));
  return (row) => {
    const value = values?.[row];
    return typeof value === 'number' && value >= least && value <= most;
  };
}

/** Each distinct text is looked at once where there are few. */
function textTest(column: CellColumn | undefined, isPassing: (text: string) => boolean): (row: number) => boolean {
  if (!column) return () => false;
  if (isVaried(column)) {
    return (row) => {
      const cell = column[row] ?? null;
      return cell !== null && isPassing(String(cell));
    };
  }
  const { entries, codes } = dictionaryOf(column);
  const hits = Uint8Array.from(entries, (entry) => Number(isPassing(entry)));
  return (row) => {
    const code = codes[row] ?? -1;
    return code >= 0 && hits[code] === 1;
  };
}

/** The parts of a cell that holds several ids. */
export function partsOf(cell: string): readonly string[] {
  return cell.split(BETWEEN).filter((part) => part !== '');
}
