import type { ReactiveController, ReactiveElement } from 'lit';
import { timelineNow } from '../controllers/blink-clock.js';
import { FlashPermit } from '../controllers/flash-permit.js';
import type { TableContent } from '../marks/table-cell.js';
import type { DrawnColumn } from '../marks/table-rows.js';
import type { RowGrid } from './row-grid.js';

/** A changed cell is lit and fades in this time, ms. */
const FADE_MS = 600;
/** A cell is lit again no sooner, ms: a third of a second, rounded up, for four times 333 ms begin within one second. */
const REST_MS = 334;
/** Of the cells in view so many are lit at once at most: more would be a screen that flashes. */
const MOST_LIT = 1 / 5;

/** The element whose cells are watched. */
export interface FlashingHost extends ReactiveElement {
  readonly flashChanges: boolean;
}

/** What stands in the grid, as of the last update of its host. */
export interface WatchedCells {
  readonly content: TableContent;
  readonly drawn: readonly DrawnColumn[];
  /** The columns whose notes run: they change by themselves. */
  readonly running: readonly number[];
  /** Equal as long as texts of a cell can be compared: the same columns, in the same words. */
  readonly frame: string;
}

export interface ChangedCellsOptions {
  readonly grid: () => RowGrid;
  /** Who is in a line; `undefined` for nobody who could be known again. */
  readonly keyAt: (line: number) => string | undefined;
}

interface LitCell {
  /** On the document's timeline, ms. */
  readonly since: number;
  animation: Animation | undefined;
  element: HTMLElement | undefined;
}

type Texts = readonly (string | undefined)[];
/** Of rows whose key came twice nobody can say which changed. */
const UNKNOWN: Texts = [];

/**
 * Lights cells whose text changed because there is news, each by who is in its row and not by its place: what scrolls in
 * or is sorted elsewhere has not changed. Nothing is kept or compared while the host does not ask for it.
 */
export class ChangedCells implements ReactiveController {
  readonly #host: FlashingHost;
  readonly #options: ChangedCellsOptions;
  /** Asked for once it is needed. */
  #permit: FlashPermit | undefined;
  #cells: WatchedCells | undefined;
  #frame = '';
  /** Whether rows were drawn anew since they were looked at last, and not merely scrolled. */
  #isAnew = false;
  #news: 'none' | 'more' | 'other' = 'none';
  #known = new Map<string, Texts>();
  readonly #lit = new Map<string, LitCell>();

  constructor(host: FlashingHost, options: ChangedCellsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** There are new numbers. @param isOther - Whether they answer another question, so that nothing is a change. */
  hear(isOther: boolean): void {
    if (this.#host.flashChanges) this.#news = isOther || this.#news === 'other' ? 'other' : 'more';
  }

  /** To be called in every `willUpdate`. */
  show(cells: WatchedCells): void {
    this.#cells = cells;
    this.#isAnew = true;
    if (!this.#host.flashChanges) return this.#forget();
    this.#permit ??= new FlashPermit(this.#host, () => this.#stop());
  }

  /** To be called after every draw. @param isWaiting - Whether the news are not on screen yet. @param isChanged - Which lines may have changed; when absent any of them, or none after a mere scroll. */
  look(isWaiting: boolean, isChanged: (line: number) => boolean = () => this.#isAnew): void {
    if (!this.#host.flashChanges || !this.#cells) return;
    const { frame } = this.#cells;
    const isToTell = this.#news === 'more' && frame === this.#frame;
    this.#frame = frame;
    const [lines, changed] = this.#read(this.#cells, isToTell, isChanged);
    if (this.#isAnew && !isWaiting) this.#news = 'none';
    this.#isAnew = false;
    this.#follow(lines);
    if (changed.length > 0 && this.#permit?.isGranted) this.#light(changed, lines, lines.size * this.#cells.drawn.length);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Who is in which line, and which cells are not what they were: a key and a column, each. */
  #read(cells: WatchedCells, isToTell: boolean, isChanged: (line: number) => boolean): [Map<string, number>, readonly [string, number][]] {
    const { first, last } = this.#options.grid().visible;
    const lines = new Map<string, number>();
    const known = new Map<string, Texts>();
    const changed: [string, number][] = [];
    for (let line = first; line < last; line++) {
      const key = this.#options.keyAt(line);
      if (key === undefined) continue;
      const before = this.#known.get(key);
      const isTwice = lines.has(key);
      const texts = isTwice ? UNKNOWN : before && !isChanged(line) ? before : textsOf(cells, line);
      lines.set(key, line);
      known.set(key, texts);
      if (isToTell && before && before !== texts) texts.forEach((text, column) => before[column] !== undefined && before[column] !== text && changed.push([key, column]));
    }
    this.#known = known;
    return [lines, changed.filter(([key]) => known.get(key) !== UNKNOWN)];
  }

  #light(changed: readonly [string, number][], lines: ReadonlyMap<string, number>, inView: number): void {
    const now = timelineNow();
    for (const [id, { since }] of this.#lit) if (now - since >= FADE_MS) this.#lit.delete(id);
    const rested = changed.filter(([key, column]) => now - (this.#lit.get(idOf(key, column))?.since ?? -Infinity) >= REST_MS);
    const others = rested.filter(([key, column]) => !this.#lit.has(idOf(key, column)));
    if (changed.length > inView * MOST_LIT || this.#lit.size + others.length > inView * MOST_LIT) return;
    for (const [key, column] of rested) {
      const id = idOf(key, column);
      const element = this.#options.grid().cellAt(lines.get(key) ?? -1, column);
      this.#lit.get(id)?.animation?.cancel();
      this.#lit.set(id, { since: now, element, animation: element && fade(element) });
    }
  }

  /** Nodes are used again for other rows: the light goes along with whom it tells of, or out. */
  #follow(lines: ReadonlyMap<string, number>): void {
    for (const [id, lit] of this.#lit) {
      if (!lit.animation || lit.animation.playState !== 'running') continue;
      const [key, column] = partsOf(id);
      const element = this.#options.grid().cellAt(lines.get(key) ?? -1, column);
      if (element === lit.element) continue;
      const { currentTime } = lit.animation;
      lit.animation.cancel();
      lit.element = element;
      lit.animation = element && fade(element);
      if (lit.animation) lit.animation.currentTime = currentTime;
    }
  }

  /** What is lit goes out; when it was lit is still known. */
  #stop(): void {
    for (const { animation } of this.#lit.values()) animation?.cancel();
  }

  #forget(): void {
    this.#stop();
    this.#known.clear();
    this.#news = 'none';
  }
}

/** Of each column what stands in a cell, whether it was cut or not. */
function textsOf({ content, drawn, running }: WatchedCells, line: number): Texts {
  const texts: (string | undefined)[] = [];
  // What was looked up before may have changed since.
  if (!content.isLoaded(line)) return UNKNOWN;
  for (const { column, shape } of drawn) {
    const isRunning = running.includes(column);
    if (shape === 'slot' || shape === 'spark' || (isRunning && shape !== 'state')) continue;
    const words = (shape === 'text' && content.full(line, column)) || content.text(line, column);
    texts[column] = shape === 'chips' ? `${content.chips(line, column).join()}${words}` : shape === 'sample' ? `${words} ${content.note(line, column)}` : words;
  }
  return texts;
}

/** From the tint to whatever the cell has by itself: a pinned cell is never transparent. */
function fade(element: HTMLElement): Animation {
  return element.animate([{ offset: 0, backgroundColor: 'var(--_changed)' }], { duration: FADE_MS, easing: 'ease-out' });
}

function idOf(key: string, column: number): string {
  return `${column} ${key}`;
}

function partsOf(id: string): [string, number] {
  const at = id.indexOf(' ');
  return [id.slice(at + 1), Number(id.slice(0, at))];
}
