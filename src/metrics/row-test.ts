import type { Cell } from '../domain/answer.js';
import type { Counts } from '../domain/counter.js';
import type { RowFilter } from '../domain/query.js';
import { measure } from './measure.js';

/** Parts of a cell that holds several ids, such as skills. */
const BETWEEN = /[,、;；]\s*/;

/** One row as a filter looks at it. */
export interface TestedRow {
  /** What it has under a name; `null` for nothing. */
  readonly cell: (column: string) => Cell;
  /** What people read for an id. */
  readonly label: (column: string, id: string) => string;
  readonly counts: () => Counts;
}

/** Whether a row passes a filter: what a source that filters rows and a table that does it itself agree on. */
export function passesFilter(filter: RowFilter, { cell, label, counts }: TestedRow): boolean {
  if ('contains' in filter) {
    const text = cell(filter.column);
    return text !== null && holdsText(String(text), label(filter.column, String(text)), filter.contains);
  }
  if ('anyOf' in filter) {
    const text = cell(filter.column);
    return text !== null && hasAnyOf(String(text), new Set(filter.anyOf));
  }
  return isWithin('column' in filter ? cell(filter.column) : measure(filter, counts()).value, filter);
}

/** Whether a text or what people read for it has another in it, whatever the case. */
export function holdsText(text: string, label: string, wanted: string): boolean {
  const sought = wanted.trim().toLowerCase();
  return text.toLowerCase().includes(sought) || label.toLowerCase().includes(sought);
}

/** Whether a text, or one of its parts, is wanted. */
export function hasAnyOf(text: string, wanted: ReadonlySet<string>): boolean {
  return wanted.has(text) || text.split(BETWEEN).some((part) => wanted.has(part));
}

/** Whether a number lies within bounds, both included; nothing to measure lies nowhere. */
export function isWithin(value: Cell | undefined, { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number }): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

/** The parts of a cell that holds several ids. */
export function partsOf(cell: string): readonly string[] {
  return cell.split(BETWEEN).filter((part) => part !== '');
}
