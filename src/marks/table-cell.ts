import type { AgentState } from '../domain/agent.js';
import { AGENT_GLYPHS } from './agent-glyph.js';
import type { TreePlace } from './tree-row.js';

/** Nodes a cell is made of: `number` a text alone, `sample` one with a smaller text beside it. */
export type CellShape = 'text' | 'number' | 'sample' | 'bar' | 'state' | 'chips' | 'spark' | 'slot';

/** What a row is: one of the table's own, or a line above a group of them. */
export type RowKind = 'row' | 'group';

/** What the rows show, asked for cell by cell while painting; rows and columns count from 0. */
export interface TableContent {
  /** What a row that is not here says to those who cannot see its placeholders. */
  readonly waiting: string;
  /** Whether the row is here; a row that is not gets placeholders. */
  isLoaded(row: number): boolean;
  isSelected(row: number): boolean;
  kind(row: number): RowKind;
  /** Where the row stands among groups; absent where rows stand alone. */
  tree?(row: number): TreePlace | undefined;
  /** What stands below the row, and how high that is, CSS px; nothing when absent. */
  detail?(row: number): { readonly node: HTMLElement; readonly px: number } | undefined;
  /** Whether what belongs to the row is shown; `undefined` where nothing does. */
  isExpanded(row: number): boolean | undefined;
  text(row: number, column: number): string;
  /** Smaller text beside it: a sample's size, the time in a state. Empty for none. */
  note(row: number, column: number): string;
  /** The text in full where it was cut, or what a mark says; empty where there is nothing to say. */
  full(row: number, column: number): string;
  /** Whether the text may be wider than was reckoned, so that the cell must cut it off. */
  isWide(row: number, column: number): boolean;
  /** Length of the bar, 0 to 1; 0 draws none. */
  share(row: number, column: number): number;
  state(row: number, column: number): AgentState | undefined;
  /** Words that stand apart from one another. */
  chips(row: number, column: number): readonly string[];
  /** A path in a box of 100 x 20. */
  path(row: number, column: number): string;
  /** Name of the slot in which the page puts the cell. */
  slot(row: number, column: number): string;
  /** What the cell is marked as, such as `above` or `failed`; empty for nothing. */
  mark(row: number, column: number): string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Boxes that are drawn into, by shape. */
const BOXES: { readonly [S in CellShape]?: string } = { state: '0 0 12 12', spark: '0 0 100 20' };

/** The nodes of an empty cell, to be copied. */
export function emptyCell(document: Document, shape: CellShape, column: number): HTMLElement {
  const cell = document.createElement('div');
  cell.className = `cell c${column} ${shape}`;
  cell.setAttribute('role', column === 0 ? 'rowheader' : 'gridcell');
  cell.setAttribute('aria-colindex', String(column + 1));
  const box = BOXES[shape];
  if (box !== undefined) cell.append(drawing(document, shape === 'spark' ? 'spark-line' : 'glyph', box));
  if (shape === 'slot') cell.append(document.createElement('slot'));
  // A copied text that is empty would not be there.
  cell.append(document.createTextNode(' '));
  if (shape === 'bar') cell.append(spanOf(document, 'share'));
  if (shape === 'sample' || shape === 'state') cell.append(spanOf(document, 'note', ' '));
  return cell;
}

/** Writes one cell. What was written last is remembered, so that only what changed is written. */
export class TableCell {
  readonly element: HTMLElement;
  readonly column: number;
  readonly #shape: CellShape;
  readonly #text: Text;
  readonly #note: Text | undefined;
  readonly #bar: HTMLElement | undefined;
  readonly #path: SVGPathElement | undefined;
  #isEmpty = true;
  #words = ' ';
  #notes = ' ';
  #full = '';
  #isWide = false;
  #mark = '';
  #share = 0;
  #drawn = '';
  #state: AgentState | undefined;
  #chips = '';

  /** @param element - A copy of an empty cell of this shape. */
  constructor(element: HTMLElement, shape: CellShape, column: number) {
    this.element = element;
    this.column = column;
    this.#shape = shape;
    const { firstChild, lastChild } = element;
    const isLast = shape === 'text' || shape === 'number' || shape === 'chips' || shape === 'slot' || shape === 'spark';
    this.#text = (isLast ? lastChild : shape === 'state' ? firstChild?.nextSibling : firstChild) as Text;
    if (shape === 'sample' || shape === 'state') this.#note = lastChild?.firstChild as Text;
    if (shape === 'bar') this.#bar = lastChild as HTMLElement;
    if (shape === 'state' || shape === 'spark') this.#path = firstChild?.firstChild as SVGPathElement;
  }

  write(content: TableContent, row: number): void {
    const { column } = this;
    this.#isEmpty = false;
    const words = content.text(row, column);
    if (words !== this.#words) this.#text.data = this.#words = words;
    if (this.#shape === 'text' || this.#shape === 'sample') {
      const full = content.full(row, column);
      if (full !== this.#full) this.#writeFull(full);
      const isWide = content.isWide(row, column);
      if (isWide !== this.#isWide) this.element.classList.toggle('clipped', (this.#isWide = isWide));
    }
    const mark = content.mark(row, column);
    if (mark !== this.#mark) this.#writeMark(mark);
    if (this.#shape === 'text' || this.#shape === 'number') return;
    this.writeNote(content, row);
    this.#writeMore(content, row);
  }

  /** Writes what ticks and nothing else. */
  writeNote(content: TableContent, row: number): void {
    if (this.#shape === 'number') {
      const words = content.text(row, this.column);
      if (words !== this.#words) this.#text.data = this.#words = words;
    }
    if (!this.#note) return;
    const notes = content.note(row, this.column);
    if (notes !== this.#notes) this.#note.data = this.#notes = notes;
  }

  /** Empties the cell for a row that is not here yet, but for these words. */
  clear(words: string): void {
    if (this.#isEmpty && words === this.#words) return;
    this.#isEmpty = true;
    this.#text.data = this.#words = words;
    if (this.#note) this.#note.data = this.#notes = '';
    if (this.#full !== '') this.#writeFull('');
    if (this.#mark !== '') this.#writeMark('');
    if (this.#bar) this.#bar.style.transform = `scaleX(${(this.#share = 0)})`;
    this.#path?.setAttribute('d', (this.#drawn = ''));
    this.#state = undefined;
    if (this.#shape === 'chips') this.#writeChips([]);
  }

  #writeMore(content: TableContent, row: number): void {
    const { column } = this;
    if (this.#bar) {
      const share = Math.min(1, Math.max(0, content.share(row, column)));
      if (share !== this.#share) this.#bar.style.transform = `scaleX(${(this.#share = share)})`;
    } else if (this.#shape === 'state') {
      const state = content.state(row, column);
      if (state === this.#state) return;
      this.#state = state;
      this.#path?.setAttribute('d', state ? AGENT_GLYPHS[state] : '');
      this.element.dataset['state'] = state ?? '';
    } else if (this.#shape === 'spark') {
      const path = content.path(row, column);
      if (path !== this.#drawn) this.#path?.setAttribute('d', (this.#drawn = path));
    } else if (this.#shape === 'chips') {
      this.#writeChips(content.chips(row, column));
    } else if (this.#shape === 'slot') {
      const slot = this.element.firstElementChild as HTMLSlotElement;
      const name = content.slot(row, column);
      if (slot.name !== name) slot.name = name;
    }
  }

  #writeChips(chips: readonly string[]): void {
    const written = chips.join('\n');
    if (written === this.#chips) return;
    this.#chips = written;
    const document = this.element.ownerDocument;
    this.element.replaceChildren(...chips.map((chip) => spanOf(document, 'chip', chip)), this.#text);
  }

  #writeFull(full: string): void {
    this.#full = full;
    if (full === '') this.element.removeAttribute('title');
    else this.element.title = full;
  }

  #writeMark(mark: string): void {
    this.#mark = mark;
    if (mark === '') delete this.element.dataset['mark'];
    else this.element.dataset['mark'] = mark;
  }
}

function spanOf(document: Document, name: string, text = ''): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  if (text !== '') span.append(text);
  return span;
}

function drawing(document: Document, name: string, box: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', box);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', name);
  if (name === 'spark-line') svg.setAttribute('preserveAspectRatio', 'none');
  svg.append(document.createElementNS(SVG, 'path'));
  return svg;
}
