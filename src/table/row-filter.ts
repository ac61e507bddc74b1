import type { CellColumn, PackedRows } from '../domain/answer.js';
import type { RowFilter } from '../domain/query.js';
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { hasAnyOf, holdsText, isWithin } from '../metrics/row-test.js';
import { dictionaryOf, isVaried } from './dictionary.js';
import { measuringRows } from './row-values.js';
import type { LabelOf } from './sort-keys.js';

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
  if ('contains' in filter) return textTest(answer.columns[filter.column], (text) => holdsText(text, labelOf(filter.column, text), filter.contains));
  if ('anyOf' in filter) {
    const wanted = new Set(filter.anyOf);
    return textTest(answer.columns[filter.column], (text) => hasAnyOf(text, wanted));
  }
  const values = 'column' in filter ? answer.columns[filter.column] : yield* measuringRows(answer.columns, filter, new Float64Array(answer.length));
  return (row) => isWithin(values?.[row], filter);
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
