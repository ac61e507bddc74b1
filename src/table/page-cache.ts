import type { PackedRows } from '../domain/answer.js';

/** Where a row lies: the page's answer and the position in its columns. */
export interface Place {
  readonly page: PackedRows;
  readonly at: number;
}

/**
 * Pages of one question by offset. A row whose page is not here has no place, and the table draws a placeholder.
 * A page that comes twice replaces itself; one that comes short leaves placeholders behind its end.
 */
export class PageCache {
  readonly #pages = new Map<number, PackedRows>();
  #newest: PackedRows | undefined;
  #last: PackedRows | undefined;

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

  /** Every page here, in no order. */
  get pages(): Iterable<PackedRows> {
    return this.#pages.values();
  }

  /** Takes a page in. One that is older than what it would replace is dropped: answers may overtake each other. */
  put(page: PackedRows): void {
    const known = this.#pages.get(page.offset);
    if (known && known.asOf > page.asOf) return;
    this.#pages.set(page.offset, page);
    if (!this.#newest || page.asOf >= this.#newest.asOf) this.#newest = page;
    this.#last = undefined;
  }

  /** Forgets every page: the question changed. */
  clear(): void {
    this.#pages.clear();
    this.#newest = undefined;
    this.#last = undefined;
  }

  find(row: number): Place | undefined {
    const page = this.#last && holds(this.#last, row) ? this.#last : this.#pageOf(row);
    this.#last = page ?? this.#last;
    return page && { page, at: row - page.offset };
  }

  /** Offsets of the pages that rows `first` to before `last` lie in, in order; none for an empty stretch. */
  offsetsOf(first: number, last: number): number[] {
    const offsets: number[] = [];
    const end = Math.min(last, this.#newest ? this.total : last);
    for (let offset = Math.floor(Math.max(0, first) / this.size) * this.size; offset < end; offset += this.size) offsets.push(offset);
    return offsets;
  }

  /** Drops the pages furthest from `row` until no more than the capacity are left. */
  keepNear(row: number): void {
    if (this.#pages.size <= this.capacity) return;
    const distance = (offset: number) => Math.abs(offset + this.size / 2 - row);
    const far = [...this.#pages.keys()].sort((a, b) => distance(b) - distance(a));
    for (const offset of far.slice(0, this.#pages.size - this.capacity)) this.#pages.delete(offset);
    this.#last = undefined;
  }

  #pageOf(row: number): PackedRows | undefined {
    const expected = this.#pages.get(Math.floor(row / this.size) * this.size);
    if (expected && holds(expected, row)) return expected;
    // A source may answer in pages of its own.
    for (const page of this.#pages.values()) if (holds(page, row)) return page;
    return undefined;
  }
}

function holds({ offset, length }: PackedRows, row: number): boolean {
  return row >= offset && row < offset + length;
}
