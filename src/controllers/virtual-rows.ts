/**
 * Tells its host which rows are in view, for as long as it is connected and whatever scroller it has.
 *
 * Built on virtual-core for what browsers disagree about: observing the scroller, its momentum, its end, and writing
 * to it. Rows are of one height, so which of them are in view is a division: virtual-core is given the whole sheet as
 * its one item and keeps no list of a million measurements.
 */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';
import { RowGaps } from './row-gaps.js';
import { ScrollSpace } from './scroll-space.js';

/** Rows to draw, `last` exclusive, and by how much they stand off their own positions on the sheet, CSS px. */
export interface VisibleRows {
  readonly first: number;
  readonly last: number;
  readonly shift: number;
}

/** Asked again at every update, so a changed answer is followed. */
export interface VirtualRowsOptions {
  /** The element that scrolls; absent while the host shows none. */
  readonly scroller: () => HTMLElement | null;
  /** The element inside it that the rows stand on; its height is written here. */
  readonly sheet: () => HTMLElement | null;
  readonly count: () => number;
  /** CSS px. */
  readonly rowHeight: () => number;
  /** Rows with more room below; none when absent. */
  readonly gaps?: () => RowGaps;
  /** CSS px of the scroller's height that are covered by what sticks to its edges. */
  readonly covered: () => number;
  /** CSS px that the scroller is high at most, where the host knows before the browser has laid it out; 0 or absent where it does not. */
  readonly room?: () => number;
  /** Draws the rows, at once. `isAtRest` when nothing scrolls. */
  readonly draw: (rows: VisibleRows, isAtRest: boolean) => void;
}

/** Rows drawn beyond the view: one either side at rest, a few more ahead while scrolling. Each costs as much as one in view. */
const OVERSCAN = 1;
const MOST_AHEAD = 3;

export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: VirtualRowsOptions;
  readonly #space: ScrollSpace;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isScrolling = false;
  #ahead = 0;
  #isMoved = false;
  #sheetHeight = -1;
  #view = 0;
  #sheet: HTMLElement | null = null;

  /** @param limit - Tallest sheet, CSS px; for tests. */
  constructor(host: ReactiveElement, options: VirtualRowsOptions, limit?: number) {
    this.#host = host;
    this.#options = options;
    this.#space = new ScrollSpace(limit);
    host.addController(this);
  }

  /** Whole rows that fit into the view; at least one, for a page key to move by. */
  get rowsInView(): number {
    return Math.max(1, Math.floor(this.#view / this.#options.rowHeight()));
  }

  /** The rows to draw now. */
  get visible(): VisibleRows {
    const rowHeight = this.#options.rowHeight();
    const { position, shift } = this.#space;
    const back = this.#ahead < 0 ? -this.#ahead : OVERSCAN;
    const forth = this.#ahead > 0 ? this.#ahead : OVERSCAN;
    const gaps = this.#gaps;
    const first = Math.max(0, gaps.rowAt(position, rowHeight) - back);
    const last = Math.min(this.#options.count(), gaps.rowAt(Math.max(0, position + this.#view - 1), rowHeight) + 1 + forth);
    return { first: Math.min(first, last), last, shift };
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // An update that was asked for before the host left comes after it: it would follow a scroller that nobody sees, for good.
    if (!this.#host.isConnected) return;
    const room = this.#virtualizer ? 0 : (this.#options.room?.() ?? 0);
    if (room > 0 && this.#timer === undefined && this.#options.sheet()) this.#drawFirst(room);
    else this.#follow();
  }

  /**
   * Draws the first rows there are without asking the browser for the scroller's height, whereby it would lay out the header
   * apart from them; a few of them may be below the view. Until they are on screen nobody scrolls them.
   */
  #drawFirst(room: number): void {
    this.#fit(room);
    this.#draw();
    frames.request(this, () => {
      // A timer set inside a frame runs when the frame was painted.
      this.#timer = setTimeout(() => this.#follow());
    });
  }

  /** Follows the scroller, as it is by now. */
  #follow(): void {
    this.#forgetFirst();
    // Somebody may have been quicker than the first frame.
    const top = this.#virtualizer ? 0 : (this.#options.scroller()?.scrollTop ?? 0);
    if (top !== 0) this.#onScroll(top, false);
    this.#attach();
    this.#resize();
    // A write would cut short the browser's own motion.
    if (!this.#isScrolling) this.#write(this.#space.restTop);
    this.#draw();
  }

  /** Attaches to a scroller that is new, and writes the position to one that came back. */
  #attach(): void {
    const settings = this.#settings();
    this.#virtualizer ??= new Virtualizer(settings);
    this.#virtualizer.setOptions(settings);
    this.#virtualizer._willUpdate();
  }

  #forgetFirst(): void {
    frames.cancel(this);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostDisconnected(): void {
    this.#forgetFirst();
    this.#virtualizer?._didMount()();
    this.#isScrolling = false;
    this.#ahead = 0;
  }

  /**
   * Scrolls until the row is in view and draws it at once, so that it can take the focus.
   *
   * @param align - Where it comes to stand; `nearest` moves no more than it must.
   */
  scrollToRow(row: number, align: 'nearest' | 'start' | 'center' = 'nearest'): void {
    // How high the view is counts from here on.
    if (!this.#virtualizer && this.#host.isConnected && this.#options.scroller()) this.#follow();
    const rowHeight = this.#options.rowHeight();
    const wanted = clampRow(row, this.#options.count());
    const start = wanted * rowHeight + this.#gaps.above(wanted);
    const end = start + rowHeight - this.#view;
    const { position } = this.#space;
    const nearest = position > start ? start : Math.max(position, Math.min(end, start));
    this.#moveTo(align === 'start' ? start : align === 'center' ? (start + end) / 2 : nearest);
  }

  /** Back to the first row. */
  scrollToStart(): void {
    this.#moveTo(0);
  }

  #moveTo(position: number): void {
    if (position === this.#space.position) return;
    this.#space.place(position);
    this.#ahead = 0;
    this.#write(this.#space.top);
    this.#draw();
  }

  get #gaps(): RowGaps {
    return this.#options.gaps?.() ?? RowGaps.NONE;
  }

  #settings(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: 1,
      estimateSize: () => this.#space.sheet,
      initialOffset: () => this.#space.top,
      getScrollElement: () => this.#options.scroller(),
      scrollToFn: (offset, options, instance) => {
        // A scroller that is new stands at its start; to write that would make the browser lay out what is half built.
        if (offset !== 0 || this.#isMoved) elementScroll(offset, options, instance);
      },
      observeElementRect: (instance, report) =>
        observeElementRect(instance, (rect) => {
          report(rect);
          this.#resize();
          this.#draw();
        }),
      observeElementOffset: (instance, report) =>
        observeElementOffset(instance, (top, isScrolling) => {
          report(top, isScrolling);
          this.#onScroll(top, isScrolling);
        }),
    };
  }

  #onScroll(top: number, isScrolling: boolean): void {
    if (top !== 0) this.#isMoved = true;
    if (isScrolling && top === this.#space.top) return;
    const before = this.#space.position;
    this.#space.scroll(top);
    this.#isScrolling = isScrolling;
    this.#ahead = isScrolling ? lean(this.#space.position - before, this.#options.rowHeight()) : 0;
    this.#write(isScrolling ? this.#space.urgentTop : this.#space.restTop);
    this.#draw();
  }

  #resize(): void {
    // Measured here and not while drawing, where it would make the browser lay out what was just written.
    this.#fit(this.#options.scroller()?.clientHeight ?? 0);
  }

  /** @param height - CSS px of the scroller. */
  #fit(height: number): void {
    const sheet = this.#options.sheet();
    this.#view = Math.max(0, height - this.#options.covered());
    this.#space.resize(this.#options.count() * this.#options.rowHeight() + this.#gaps.total, this.#view);
    if (!sheet || (this.#space.sheet === this.#sheetHeight && sheet === this.#sheet)) return;
    this.#sheet = sheet;
    this.#sheetHeight = this.#space.sheet;
    sheet.style.blockSize = `${this.#sheetHeight}px`;
    this.#virtualizer?.measure();
  }

  /** Brings the scroller where it belongs, which moves nothing on screen: the rows are drawn for it. */
  #write(top: number): void {
    const scroller = this.#options.scroller();
    if (top !== 0) this.#isMoved = true;
    this.#space.top = top;
    // Browsers round to device pixels.
    if (scroller && Math.abs(scroller.scrollTop - top) >= 1) this.#virtualizer?.scrollToOffset(top);
  }

  #draw(): void {
    if (this.#options.sheet()) this.#options.draw(this.visible, !this.#isScrolling);
  }
}

function lean(by: number, rowHeight: number): number {
  return Math.sign(by) * Math.min(MOST_AHEAD, OVERSCAN + Math.ceil(Math.abs(by) / rowHeight));
}

function clampRow(row: number, count: number): number {
  return Math.max(0, Math.min(row, count - 1));
}
