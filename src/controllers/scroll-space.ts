/**
 * Where a scroller stands among rows that are taller, all together, than a browser lets an element be.
 *
 * Browsers cut elements off at some 17 to 33 million px, so a million rows of 36 px do not fit. Beyond a limit the
 * scrolled sheet is shorter than the rows: a large move (the thumb dragged, a jump) is stretched over all rows, a
 * small one (wheel, arrow keys, touch) moves them pixel by pixel. The difference that small moves leave is written
 * back to the scroller when it comes to rest, which moves nothing on screen. Near both ends the two spaces agree.
 */
export class ScrollSpace {
  /** Tallest sheet, CSS px: below every browser's limit, and below 2^23, where whole pixels still are exact on the GPU. */
  static readonly LIMIT = 8_000_000;
  /** Stretch at either end in which a pixel is a pixel. */
  static readonly EDGE = 100_000;

  /** Height of the sheet, CSS px. */
  sheet = 0;
  /** How far the scroller is scrolled, CSS px. */
  top = 0;
  /** How far the rows are scrolled, CSS px. */
  position = 0;
  #rows = 0;
  #view = 0;

  constructor(readonly limit = ScrollSpace.LIMIT) {}

  /** How far a row on the sheet stands from its own position, CSS px. */
  get shift(): number {
    return this.top - this.position;
  }

  /** Takes new sizes; the rows stay where they are as far as they reach. */
  resize(rows: number, view: number): void {
    if (rows === this.#rows && view === this.#view) return;
    this.#rows = rows;
    this.#view = view;
    this.sheet = Math.min(rows, Math.max(this.limit, view));
    this.place(this.position);
  }

  /** The scroller was scrolled to `top`; moves the rows. */
  scroll(top: number): void {
    const by = top - this.top;
    this.top = top;
    if (!this.#isStretched) this.position = top;
    else if (Math.abs(by) > this.#step) this.position = this.#positionOf(top);
    else this.position = clamp(this.position + by, 0, this.#end);
  }

  /** Brings the rows to `position`, and the scroller to where that lies. */
  place(position: number): void {
    this.position = clamp(position, 0, this.#end);
    this.top = this.#topOf(this.position);
  }

  /** Where the scroller belongs while it moves: only where it would run into an end before the rows do. */
  get urgentTop(): number {
    if (!this.#isStretched) return this.top;
    const edge = this.#edge;
    const isNearEnd = this.top < edge || this.top > this.#topEnd - edge;
    return isNearEnd ? this.#topOf(this.position) : this.top;
  }

  /** Where the scroller belongs at rest. */
  get restTop(): number {
    return this.#topOf(this.position);
  }

  get #end(): number {
    return Math.max(0, this.#rows - this.#view);
  }

  get #topEnd(): number {
    return Math.max(0, this.sheet - this.#view);
  }

  get #isStretched(): boolean {
    return this.#end > this.#topEnd;
  }

  get #edge(): number {
    return Math.min(ScrollSpace.EDGE, this.#topEnd / 4);
  }

  /** Largest move that is taken pixel by pixel: some views, but less than a pixel of the thumb's way. */
  get #step(): number {
    return Math.min(3 * this.#view, this.#topEnd / (2 * Math.max(1, this.#view)));
  }

  #positionOf(top: number): number {
    const edge = this.#edge;
    if (top <= edge) return Math.max(0, top);
    if (top >= this.#topEnd - edge) return clamp(this.#end - (this.#topEnd - top), 0, this.#end);
    return edge + ((top - edge) * (this.#end - 2 * edge)) / (this.#topEnd - 2 * edge);
  }

  #topOf(position: number): number {
    if (!this.#isStretched) return position;
    const edge = this.#edge;
    if (position <= edge) return position;
    if (position >= this.#end - edge) return this.#topEnd - (this.#end - position);
    // Whole pixels: browsers round what is written, and a rounded top would look like a move.
    return Math.round(edge + ((position - edge) * (this.#topEnd - 2 * edge)) / (this.#end - 2 * edge));
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
