import type { PackedRows } from '../domain/answer.js';
import type { Order, RowFilter } from '../domain/query.js';
import { atOnce, type Steps } from '../domain/steps.js';
import { isOrderedBy, nameOf, type Column } from './column.js';
import { inGivenOrder, orderingByNumbers } from './radix-order.js';
import { passing } from './row-filter.js';
import { searching } from './search.js';
import { sortingKeys, type LabelOf } from './sort-keys.js';
import { orderingTexts } from './text-ranks.js';

/** How the rows of a whole result are shown. */
export interface Arrangement {
  /** Most important first; the source's own order when empty. */
  readonly order: readonly Order[];
  readonly search: string;
  /** Rows must pass all of these. */
  readonly where?: readonly RowFilter[];
  /** Name of the column whose texts bring rows together, whatever else they are ordered by; rows stand alone when absent. */
  readonly groupBy?: string;
  /** What groups are ordered by; as the rows are when absent. */
  readonly groupOrder?: readonly Order[];
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
export function localRows(answer: PackedRows, columns: readonly Column[], arrangement: Arrangement): Uint32Array {
  return atOnce(arrangingRows(answer, columns, arrangement));
}

/** The same, in steps: a million rows take a few tenths of a second. */
export function* arrangingRows(answer: PackedRows, columns: readonly Column[], { order, search, where = [], searched, language, labelOf, labelled }: Arrangement): Steps<Uint32Array> {
  // Absent as long as all of them stand as they were given, which needs no list.
  let rows: Uint32Array | undefined;
  const labels = (name: string) => (labelOf && labelled?.has(name) !== false ? labelOf : undefined);
  if (search.trim() !== '') {
    const names = searched.filter((name) => answer.columns[name]);
    const cells = names.map((name) => answer.columns[name] ?? []);
    const hits = yield* searching(cells, search, answer.length, names.map((name) => labels(name) && ((id: string) => labelOf?.(name, id) ?? id)));
    rows = inGivenOrder(answer.length).filter((row) => hits[row] === 1);
  }
  if (where.length > 0) {
    const passes = yield* passing(answer, where, labelOf);
    rows = (rows ?? inGivenOrder(answer.length)).filter((row) => passes[row] === 1);
  }
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...order].reverse()) {
    const column = columns.find((candidate) => isOrderedBy(by, candidate));
    if (column) rows = yield* orderingBy(answer, column, language, labels(nameOf(column) ?? ''), by.descending, rows);
  }
  return rows ?? inGivenOrder(answer.length);
}

/** The rows, all of them when absent, in the order of one column. */
function* orderingBy(answer: PackedRows, column: Column, language: string, labelOf: LabelOf | undefined, descending: boolean | undefined, rows: Uint32Array | undefined): Steps<Uint32Array> {
  const cells = answer.columns[nameOf(column) ?? ''];
  // Many texts are sorted to be ranked: where nothing was sorted before, that is the order already.
  const ordered = !rows && !labelOf && column.kind === 'text' && cells ? yield* orderingTexts(cells, answer.length, language, descending ?? false) : undefined;
  return ordered ?? (yield* orderingByNumbers(yield* sortingKeys(answer, column, language, labelOf), descending, rows));
}
