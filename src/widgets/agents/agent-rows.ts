import type { Cell, PackedRows } from '../../domain/answer.js';
import type { CounterId, Counts } from '../../domain/counter.js';
import type { Privacy } from '../../domain/privacy.js';
import type { Column } from '../../table/column.js';
import type { RowsChange } from '../../table/live-rows.js';
import type { Arrangement } from '../../table/local-rows.js';
import { HeldPages } from '../../table/held-pages.js';
import { isMoved, type MovedRows } from '../../table/moved-rows.js';
import type { RowGroup } from '../../table/row-groups.js';
import { PageCache, type Place } from '../../table/page-cache.js';
import { WholeRows } from '../../table/whole-rows.js';
import { AgentSums } from './agent-sums.js';
import { ChangedRows } from './changed-rows.js';
import { shownRows, withoutNames } from './shown-rows.js';

/** Rows a page asks for: a few screens, so that a steady scroll finds them here. */
export const PAGE_ROWS = 200;

/**
 * The rows of the table by the place they are shown at: a whole result arranged here, or pages of one that the
 * source arranged.
 */
export class AgentRows {
  readonly pages = new PageCache(PAGE_ROWS);
  readonly #heldPages = new HeldPages(this.pages);
  readonly #rows = new WholeRows();
  readonly #arranged = this.#rows.arranged;
  #added = '';
  readonly #sums = new AgentSums();
  readonly #changed = new ChangedRows(this.#sums);
  #taken: PackedRows | undefined;
  #privacy: Privacy = 'named';

  /** Rows to show, those not here among them. */
  get count(): number {
    return this.whole ? this.#shownCount : this.pages.total;
  }

  /** The newest answer, for what it says of itself and its columns. */
  get answer(): PackedRows | undefined {
    return this.whole ?? this.pages.newest;
  }

  /** Whether every row is here, so that sorting and searching need nobody else. */
  get isWhole(): boolean {
    return this.whole !== undefined;
  }

  /** The whole result, whatever of it is shown; `undefined` while some is elsewhere. */
  get whole(): PackedRows | undefined {
    return this.#rows.answer;
  }

  /** Rows there are, whatever is shown of them. */
  get all(): number {
    return this.whole?.length ?? this.pages.total;
  }

  /** Whether a pseudonym stands for each person. */
  get isMasked(): boolean {
    return this.#privacy === 'masked';
  }

  /** Takes an answer as closely as persons may be looked at; says whether it is another than before. @param masked - A person in words, from a pseudonym. @param isWatched - Whether rows stay where they are, because somebody is at them. */
  take(answer: PackedRows, isFirst: boolean, privacy: Privacy, masked: (pseudonym: string) => string, isWatched = false): boolean {
    const isOther = privacy !== this.#privacy;
    if (answer === this.#taken && !isOther) return false;
    [this.#taken, this.#privacy] = [answer, privacy];
    const shown = shownRows(answer, privacy, masked);
    if (isFirst || isOther || !isWatched || !this.#hold(shown)) this.accept(shown, isFirst || isOther);
    return true;
  }

  /** @param isFirst - Whether it answers another question than those before it. */
  accept(answer: PackedRows, isFirst: boolean): void {
    const isWhole = answer.offset === 0 && answer.length >= answer.total;
    if (isFirst || isWhole || this.whole) this.pages.clear();
    this.#rows.accept(isWhole ? answer : undefined);
    this.#heldPages.forget();
    this.#changed.forget();
    this.#sums.forget();
    if (!isWhole) this.pages.put(answer);
  }

  /** Takes the cells of an answer and leaves the rows where they are, if it can. */
  #hold(answer: PackedRows): boolean {
    const isWhole = answer.offset === 0 && answer.length >= answer.total;
    if (this.whole) return isWhole && this.#rows.hold(answer, this.#changed.touch);
    return !isWhole && this.#heldPages.hold(answer);
  }

  /** Whether a whole result is being arranged; what is shown meanwhile is as it was. */
  get isAtWork(): boolean {
    return this.#arranged.isAtWork;
  }

  /** Arranges a whole result, or begins to and says so; `undefined` shows it as the source gave it. Pages are the source's to arrange. */
  arrange(columns: readonly Column[], arrangement: Arrangement | undefined): boolean {
    if (!this.whole) return false;
    // Who asks for another order asks for the newest rows.
    const { held } = this.#rows;
    if (held && this.#arranged.isOther(columns, arrangement)) this.accept(held, false);
    const isBegun = this.#arranged.arrange(this.whole, columns, arrangement);
    this.#settle(columns);
    return isBegun;
  }

  /** Goes on arranging, and says whether that was the last of it. */
  goOn(columns: readonly Column[]): boolean {
    const isDone = this.#arranged.goOn();
    if (isDone) this.#settle(columns);
    return isDone;
  }

  /** Takes new cells of a whole result; of pages there is nothing to change by hand. */
  change(change: RowsChange): void {
    if (this.#privacy === 'team') return;
    this.#rows.change(this.#privacy === 'named' ? change : withoutNames(change), this.#changed.touch);
  }

  /** Whether rows may stand in another order by now than they are shown in. */
  get isOutdated(): boolean {
    return this.#rows.next.isOutdated || this.#heldPages.isOutdated;
  }

  /** How the order they would be in differs from the one shown, as far as it was found out. */
  get moved(): MovedRows {
    return this.whole ? this.#rows.next.moved : this.#heldPages.moved;
  }

  /** Begins to find that out. @returns What goes on with it, and says whether that was the last of it. */
  findNext(): () => boolean {
    if (this.whole) this.#rows.next.begin(this.whole);
    else this.#heldPages.count();
    return () => this.#rows.next.goOn();
  }

  /** Takes over a newer answer that turned out to move nothing; of pages, once nobody is at the rows. */
  settle(isWatched: boolean): void {
    const { held, next } = this.#rows;
    if (this.whole ? held && next.isSettled && !isMoved(next.moved) : !isWatched) this.showNext();
  }

  /** Shows the rows in the order they would be in. @returns Whether it is another. */
  showNext(): boolean {
    if (!this.whole) return this.#heldPages.take();
    const { joined, left } = this.moved;
    const isHeld = this.#rows.held !== undefined;
    if (!this.#rows.show()) return false;
    // Rows that came or went change the sums, and groups are others.
    if (isHeld || joined + left > 0 || this.#arranged.groups.length > 0) this.#sums.forget();
    this.#settle(this.#arranged.columns);
    return true;
  }

  /** Which shown rows changed, and which groups' sums, since this was asked last. */
  takeChanged(): { readonly row: (row: number) => boolean; readonly groups: ReadonlySet<number> } {
    const { rows: changed, groups } = this.#changed.take();
    return { row: (row) => changed.has(this.#shown ? (this.#shown[row] ?? -1) : row), groups };
  }

  /** The stretches of rows that belong together, in the order shown: made here or by the source; none where rows stand alone. */
  get groups(): readonly RowGroup[] {
    return this.#shown ? this.#arranged.groups : (this.#sums.given(this.answer)?.groups ?? []);
  }

  /** Name of the column that the rows are grouped by. */
  get groupedBy(): string | undefined {
    return this.#shown ? this.#arranged.by?.groupBy : this.answer?.groups?.by;
  }

  /** The counters of a group; none before they were added up. */
  groupCounts(group: number): Counts {
    if (!this.isAddedUp) return {};
    return (this.#shown ? this.#sums.here : this.#sums.given(this.answer))?.countsOf(group) ?? {};
  }

  /** Whether the sums of groups are those of all of their rows. */
  get isAddedUp(): boolean {
    return this.#sums.isAddedUp || !this.#shown;
  }

  place(row: number): Place | undefined {
    if (!this.whole) return this.pages.find(row);
    const at = this.#shown ? this.#shown[row] : row;
    return at !== undefined && at < this.whole.length ? { page: this.whole, at } : undefined;
  }

  /** Key of the row; `undefined` where it is not here or has none. */
  keyAt(row: number): string | undefined {
    const key = this.cell(row, 'agent') ?? this.cell(row, 'id');
    return key === null ? undefined : String(key);
  }

  /** The row of a key as it is shown; -1 where it is not shown, or not here. @param before - Where it was, which is looked at first. */
  rowOf(key: string, before = -1): number {
    if (this.keyAt(before) === key) return before;
    if (this.whole) {
      const at = this.#rows.find(key);
      return at < 0 || !this.#shown ? at : this.#shown.indexOf(at);
    }
    const here = this.pages.rowOf(key);
    if (here >= 0) return here;
    // Its page was let go of: it is where it was, until that is known better.
    return before >= 0 && this.place(before) === undefined ? before : -1;
  }

  cell(row: number, column: string): Cell {
    const place = this.place(row);
    return place?.page.columns[column]?.[place.at] ?? null;
  }

  /** All shown rows together, as far as they were added up; empty before. `undefined` while some are elsewhere and no source has added them up. */
  get total(): Counts | undefined {
    if (this.whole && this.#shownCount > 1) return this.#sums.isAddedUp ? this.#sums.here?.total : {};
    return this.count > 1 ? this.#sums.given(this.answer)?.total : undefined;
  }

  /** Whether rows were not added up yet. */
  get isTotalDue(): boolean {
    return this.whole !== undefined && this.#shownCount > 0 && !this.#sums.here?.isDone;
  }

  /** Adds up more rows, as many as this at most, and says whether those were the last. */
  addUp(counters: readonly CounterId[], most: number): boolean {
    return !this.whole || !this.isTotalDue || this.#sums.addUp(this.whole, this.#arranged, counters, most);
  }

  /** Offsets of the pages for these rows; rows far from them are let go. */
  offsets(first: number, last: number): readonly number[] {
    this.pages.keepNear((first + last) / 2);
    return this.whole ? [0] : this.pages.offsetsOf(first, Math.max(last, first + 1));
  }

  get #shown(): Uint32Array | undefined {
    return this.#arranged.rows;
  }

  get #shownCount(): number {
    return this.#shown?.length ?? this.whole?.length ?? 0;
  }

  /** Other columns, or other rows: an order alone changes no sum, but which group is the first. */
  #settle(columns: readonly Column[]): void {
    const { by } = this.#arranged;
    const added = JSON.stringify([columns.map(({ id }) => id), by?.search, by?.where, by?.groupBy, by?.groupBy === undefined ? 0 : (by.groupOrder ?? by.order), this.#shownCount]);
    if (added !== this.#added) this.#sums.forget();
    this.#added = added;
  }
}
