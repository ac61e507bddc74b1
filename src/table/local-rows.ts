import type { PackedRows } from '../domain/answer.js';
import type { Order, RowFilter } from '../domain/query.js';
import { isOrderedBy, type Column } from './column.js';
import { inGivenOrder, orderByNumbers } from './radix-order.js';
import { passingRows } from './row-filter.js';
import { searchRows } from './search.js';
import { sortKeys, type LabelOf } from './sort-keys.js';

/** How the rows of a whole result are shown. */
export interface Arrangement {
  /** Most important first; the source's own order when empty. */
  readonly order: readonly Order[];
  readonly search: string;
  /** Rows must pass all of these. */
  readonly where?: readonly RowFilter[];
  /** Names of the columns searched. */
  readonly searched: readonly string[];
  /** Language of the order of texts. */
  readonly language: string;
  readonly labelOf?: LabelOf;
  /** Names of the columns whose ids have labels; any may when absent. */
  readonly labelled?: ReadonlySet<string>;
}

/**
 * Positions in the answer's columns of the rows to show, in the order to show them: sorting, searching and filtering move
 * these, never the data. An order by a column that is not there orders nothing.
 */
export function localRows(answer: PackedRows, columns: readonly Column[], { order, search, where = [], searched, language, labelOf, labelled }: Arrangement): Uint32Array {
  let rows = inGivenOrder(answer.length);
  if (search.trim() !== '') {
    const names = searched.filter((name) => answer.columns[name]);
    const cells = names.map((name) => answer.columns[name] ?? []);
    const hits = searchRows(cells, search, answer.length, names.map((name) => (labelOf && labelled?.has(name) !== false ? (id: string) => labelOf(name, id) : undefined)));
    rows = rows.filter((row) => hits[row] === 1);
  }
  if (where.length > 0) {
    const passes = passingRows(answer, where, labelOf);
    rows = rows.filter((row) => passes[row] === 1);
  }
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...order].reverse()) {
    const column = columns.find((candidate) => isOrderedBy(by, candidate));
    if (column) rows = orderByNumbers(sortKeys(answer, column, language, labelOf), by.descending, rows);
  }
  return rows;
}
