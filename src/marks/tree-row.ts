import type { TableCell, TableContent } from './table-cell.js';

/** Where a row stands in a table of groups: a group's line on level 1, its rows on level 2. */
export interface TreePlace {
  readonly level: number;
  /** Among those of its level that belong together, from 1, and how many these are. */
  readonly position: number;
  readonly size: number;
  /** Whether the rows below are shown; `undefined` where there are none. */
  readonly isOpen?: boolean;
}

/** A row, as far as it stands among groups. */
export interface TreeRow {
  readonly element: HTMLElement;
  cells: readonly TableCell[];
  tree: TreePlace | undefined;
}

/** Says where a row stands, by the treegrid pattern of the ARIA authoring practices; and of a group's line what its cells cannot say. */
export function writeTree(painted: TreeRow, row: number, content: TableContent): void {
  const place = content.tree?.(row);
  const { element, tree: before } = painted;
  const isGroup = place?.isOpen !== undefined;
  if (isGroup || before?.isOpen !== undefined) for (const { element: cell, column } of painted.cells) if (!cell.classList.contains('text')) describe(cell, isGroup ? content.full(row, column) : '');
  if (place?.level === before?.level && place?.position === before?.position && place?.size === before?.size && place?.isOpen === before?.isOpen) return;
  painted.tree = place;
  write(element, 'aria-level', place?.level);
  write(element, 'aria-posinset', place?.position);
  write(element, 'aria-setsize', place?.size);
  write(element, 'aria-expanded', place?.isOpen);
}

function describe(cell: HTMLElement, words: string): void {
  if (words === '') cell.removeAttribute('title');
  else cell.title = words;
}

function write(element: HTMLElement, name: string, value: number | boolean | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
