import type { Cell, CellColumn, PackedRows } from '../domain/answer.js';
import { atOnce } from '../domain/steps.js';
import { keysOf } from './key-index.js';
import { comparingOrders, NOTHING_MOVED, type MovedRows } from './moved-rows.js';
import type { PageCache } from './page-cache.js';

/**
 * Pages that came while somebody is at the table: their cells are written into the rows that are shown, each by its
 * key, and the order of the rows waits until it is asked for.
 */
export class HeldPages {
  readonly #pages: PageCache;
  readonly #held = new Map<number, PackedRows>();
  /** What is shown in the place of each. */
  readonly #shown = new Map<number, PackedRows>();
  #moved = NOTHING_MOVED;
  #isOutdated = false;

  constructor(pages: PageCache) {
    this.#pages = pages;
  }

  /** Whether the pages held differ from those shown in a way that was not counted yet. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** How the rows would move, as far as it was counted. */
  get moved(): MovedRows {
    return this.#moved;
  }

  /** Takes a page that may not move rows. @returns Whether it is held; one that moves none, or whose place is empty, is not. */
  hold(page: PackedRows): boolean {
    const shown = this.#pages.pageAt(page.offset);
    this.#pages.freeze();
    if (!shown || !hasColumnsOf(page, shown) || (page.total === shown.total && hasKeysOf(page, shown))) {
      this.#release(page.offset);
      return false;
    }
    const before = this.#held.get(page.offset);
    if (!before || before.total !== page.total || !hasKeysOf(page, before)) this.#isOutdated = true;
    this.#held.set(page.offset, page);
    const written = withCells(shown, [page, ...this.#held.values()]);
    this.#shown.set(page.offset, written);
    this.#pages.show(written);
    return true;
  }

  /** Counts how the rows would move. */
  count(): void {
    this.#isOutdated = false;
    const ids = new Map<string, number>();
    const orderOf = (pages: Iterable<PackedRows>) =>
      Uint32Array.from(
        [...pages].sort((a, b) => a.offset - b.offset).flatMap((page) => Array.from({ length: page.length }, (_, at) => `${String(keysOf(page)[at])}`)),
        (key) => ids.get(key) ?? (ids.set(key, ids.size), ids.size - 1),
      );
    const before = new Set(orderOf(this.#shown.values()));
    const after = new Set(orderOf(this.#held.values()));
    const { moved, joined, left } = atOnce(comparingOrders(Uint32Array.from(before), Uint32Array.from(after), ids.size));
    const newest = [...this.#held.values()].reduce<PackedRows | undefined>((best, page) => (best && best.asOf > page.asOf ? best : page), undefined);
    // A row that comes to a page came from another, but for as many as there are more of in all.
    const more = newest ? newest.total - this.#pages.total : 0;
    this.#moved = { moved: Math.max(0, moved + Math.max(joined, left) - Math.abs(more)), joined: Math.max(0, more), left: Math.max(0, -more) };
  }

  /** Shows the pages as they came. @returns Whether any was held. */
  take(): boolean {
    const held = [...this.#held.values()];
    this.forget();
    for (const page of held) this.#pages.show(page);
    return held.length > 0;
  }

  forget(): void {
    this.#pages.release();
    this.#held.clear();
    this.#shown.clear();
    [this.#moved, this.#isOutdated] = [NOTHING_MOVED, false];
  }

  #release(offset: number): void {
    if (!this.#held.delete(offset)) return;
    this.#shown.delete(offset);
    if (this.#held.size === 0) [this.#moved, this.#isOutdated] = [NOTHING_MOVED, false];
    else this.#isOutdated = true;
  }
}

function hasColumnsOf(page: PackedRows, shown: PackedRows): boolean {
  return Object.keys(page.columns).join() === Object.keys(shown.columns).join();
}

function hasKeysOf(page: PackedRows, shown: PackedRows): boolean {
  const [keys, before] = [keysOf(page), keysOf(shown)];
  return page.length === shown.length && Array.from({ length: page.length }, (_, at) => keys[at] === before[at]).every(Boolean);
}

/** A page's rows with the cells that other pages have for them, of the first that has any. */
function withCells(shown: PackedRows, pages: readonly PackedRows[]): PackedRows {
  const places = new Map<Cell, { readonly page: PackedRows; readonly at: number }>();
  for (const page of pages) for (let at = 0; at < page.length; at++) if (!places.has(keysOf(page)[at] ?? null)) places.set(keysOf(page)[at] ?? null, { page, at });
  const write = (name: string, cells: CellColumn) =>
    Array.from({ length: shown.length }, (_, row): Cell => {
      const place = places.get(keysOf(shown)[row] ?? null);
      return (place ? place.page.columns[name]?.[place.at] : cells[row]) ?? null;
    });
  return { ...shown, asOf: Math.max(...pages.map(({ asOf }) => asOf)), columns: Object.fromEntries(Object.entries(shown.columns).map(([name, cells]) => [name, write(name, cells)])) };
}
