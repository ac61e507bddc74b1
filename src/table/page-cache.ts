import type { Cell, PackedRows } from '../domain/answer.js';
import { keysOf } from './key-index.js';

/** Where a row lies: the page's answer and the position in its columns. */
export interface Place {
  readonly page: PackedRows;
  readonly at: number;
}

/**
 * Pages of one question by offset. A row whose page is not here has no place, and the table draws a placeholder.
 *
 * A page that comes twice replaces itself. One that comes short is carried on where it ends. Pages are of different
 * moments, and rows may have moved between them: a key stands where the newest page has it, and in an older page its
 * row has no place until that page is read anew. No key is shown twice but by a source that says it twice at once.
 */
export class PageCache {
  readonly #pages = new Map<number, PackedRows>();
  #newest: PackedRows | undefined;
  /** Rows of pages that a newer page has elsewhere, by position; undefined while not known. */
  #moved: Map<PackedRows, Set<number>> | undefined;
  #isOverlapping = false;
  /** Pages that stand as they are, whatever newer ones say. */
  readonly #staying = new Set<PackedRows>();

  /**
   * @param size - Rows a page asks for.
   * @param capacity - Pages kept at most; those furthest from the view are dropped.
   */
  constructor(
    readonly size: number,
    readonly capacity = 24,
  ) {
    if (!(size >= 1 && Number.isInteger(size))) throw new RangeError(`invalid page size: ${size}`);
  }

  /** Rows of the whole result, by the newest page; 0 before the first. */
  get total(): number {
    return this.#newest?.total ?? 0;
  }

  /** The page that came last, for what every answer says of itself. */
  get newest(): PackedRows | undefined {
    return this.#newest;
  }

  /** Offsets of the pages that newer ones contradict: a row of theirs is elsewhere by now, or there are more or fewer rows in all. */
  get outdated(): readonly number[] {
    if (this.#staying.size > 0) return [];
    const moved = this.#settle();
    return [...this.#pages.values()].filter((page) => moved.has(page) || page.total !== this.total).map(({ offset }) => offset);
  }

  /** Takes a page in. One that is older than what it would replace is dropped: answers may overtake each other. */
  put(page: PackedRows): void {
    const known = this.#pages.get(page.offset);
    if (!known || !isOlder(page, known)) this.show(page);
  }

  /** Takes a page in, in the place of the one that is there. */
  show(page: PackedRows): void {
    const known = this.#pages.get(page.offset);
    if (known && this.#staying.delete(known)) this.#staying.add(page);
    this.#pages.set(page.offset, page);
    if (!this.#newest || this.#newest === known || !isOlder(page, this.#newest)) this.#newest = page;
    this.#moved = undefined;
  }

  /** From now on the pages that are here, and what is shown in their places, have their rows where they stand, whatever newer pages say. */
  freeze(): void {
    if (this.#staying.size === 0) for (const page of this.#pages.values()) this.#staying.add(page);
  }

  /** What newer pages say counts again. */
  release(): void {
    if (this.#staying.size > 0) this.#moved = undefined;
    this.#staying.clear();
  }

  /** The page that was asked for at an offset. */
  pageAt(offset: number): PackedRows | undefined {
    return this.#pages.get(offset);
  }

  /** The row of a key; -1 where it is not here. */
  rowOf(key: string): number {
    for (const page of this.#pages.values()) {
      const at = keysOf(page).indexOf(key as never);
      if (at >= 0) return page.offset + at;
    }
    return -1;
  }

  /** Forgets every page: the question changed. */
  clear(): void {
    this.#pages.clear();
    this.#staying.clear();
    this.#newest = undefined;
    this.#moved = undefined;
  }

  find(row: number): Place | undefined {
    // What the newest page says is beyond the end was there once.
    if (row >= this.total) return undefined;
    const moved = this.#settle();
    const page = this.#pageOf(row, moved);
    return page && { page, at: row - page.offset };
  }

  /** Offsets of the pages that rows `first` to before `last` lie in, in order, and of what is to be asked more where one came short; none for an empty stretch. */
  offsetsOf(first: number, last: number): number[] {
    const offsets: number[] = [];
    const end = Math.min(last, this.#newest ? this.total : last);
    for (let offset = Math.floor(Math.max(0, first) / this.size) * this.size; offset < end; offset += this.size) {
      offsets.push(offset);
      const pageEnd = Math.min(offset + this.size, this.#newest ? this.total : Infinity);
      for (let page = this.#pages.get(offset); page && page.length > 0 && page.offset + page.length < pageEnd; page = this.#pages.get(page.offset + page.length)) offsets.push(page.offset + page.length);
    }
    return offsets;
  }

  /** Drops the pages furthest from `row` until no more than the capacity are left. */
  keepNear(row: number): void {
    if (this.#pages.size <= this.capacity) return;
    const distance = (offset: number) => Math.abs(offset + this.size / 2 - row);
    const far = [...this.#pages.keys()].sort((a, b) => distance(b) - distance(a));
    for (const offset of far.slice(0, this.#pages.size - this.capacity)) {
      const page = this.#pages.get(offset);
      if (page) this.#staying.delete(page);
      this.#pages.delete(offset);
    }
    this.#moved = undefined;
  }

  #pageOf(row: number, moved: ReadonlyMap<PackedRows, ReadonlySet<number>>): PackedRows | undefined {
    const expected = this.#pages.get(Math.floor(row / this.size) * this.size);
    if (expected && !this.#isOverlapping && holds(expected, row)) return moved.get(expected)?.has(row - expected.offset) ? undefined : expected;
    // A source may answer in pages of its own.
    let newest: PackedRows | undefined;
    for (const page of this.#pages.values()) if (holds(page, row) && !moved.get(page)?.has(row - page.offset) && !(newest && isOlder(page, newest))) newest = page;
    return newest;
  }

  #settle(): Map<PackedRows, Set<number>> {
    if (this.#moved) return this.#moved;
    const moved = new Map<PackedRows, Set<number>>();
    const places = new Map<Cell, Place>();
    this.#isOverlapping = false;
    let end = 0;
    for (const page of [...this.#pages.values()].sort((a, b) => a.offset - b.offset)) {
      if (page.offset < end) this.#isOverlapping = true;
      end = Math.max(end, page.offset + page.length);
    }
    for (const page of [...this.#pages.values()].sort((a, b) => this.#byAge(a, b))) {
      const keys = keysOf(page);
      for (let at = 0; at < page.length; at++) {
        const key = keys[at] ?? null;
        const before = key === null ? undefined : places.get(key);
        if (before && before.page !== page && this.#byAge(before.page, page) < 0 && before.page.offset + before.at !== page.offset + at) {
          const rows = moved.get(before.page) ?? new Set();
          moved.set(before.page, rows.add(before.at));
        }
        places.set(key, { page, at });
      }
    }
    return (this.#moved = moved);
  }

  #byAge(a: PackedRows, b: PackedRows): number {
    return Number(this.#staying.has(a)) - Number(this.#staying.has(b)) || byAge(a, b);
  }
}

function holds({ offset, length }: PackedRows, row: number): boolean {
  return row >= offset && row < offset + length;
}

function isOlder(page: PackedRows, than: PackedRows): boolean {
  return byAge(page, than) < 0;
}

function byAge(a: PackedRows, b: PackedRows): number {
  return a.asOf - b.asOf || a.revision - b.revision;
}
