import type { AgentState } from '../domain/agent.js';
import { AGENT_GLYPHS } from './agent-glyph.js';

/** Nodes a cell is made of. */
export type CellShape = 'text' | 'number' | 'bar' | 'state';

/** What the rows show, asked for cell by cell while painting; rows and columns count from 0. */
export interface TableContent {
  /** What a row that is not here says to those who cannot see its placeholders. */
  readonly waiting: string;
  /** Whether the row is here; a row that is not gets placeholders. */
  isLoaded(row: number): boolean;
  isSelected(row: number): boolean;
  text(row: number, column: number): string;
  /** Smaller text beside it: a sample's size, the time in a state. Empty for none. */
  note(row: number, column: number): string;
  /** The text in full where it was cut; empty where it was not. */
  full(row: number, column: number): string;
  /** Length of the bar, 0 to 1; 0 draws none. */
  share(row: number, column: number): number;
  state(row: number, column: number): AgentState | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The nodes of one cell. What was written last is remembered, so that only what changed is written. */
export class TableCell {
  readonly element: HTMLElement;
  readonly #text: Text;
  readonly #note: Text | undefined;
  readonly #bar: HTMLElement | undefined;
  readonly #glyph: SVGPathElement | undefined;
  #isEmpty = true;
  #words = '';
  #notes = '';
  #full = '';
  #share = 0;
  #state: AgentState | undefined;

  constructor(document: Document, shape: CellShape, column: number) {
    this.element = document.createElement('div');
    this.element.className = `cell c${column} ${shape}`;
    this.element.setAttribute('role', column === 0 ? 'rowheader' : 'gridcell');
    this.element.setAttribute('aria-colindex', String(column + 1));
    if (shape === 'bar') this.#bar = this.element.appendChild(spanOf(document, 'share'));
    if (shape === 'state') this.#glyph = this.element.appendChild(glyphOf(document)).appendChild(document.createElementNS(SVG, 'path'));
    this.#text = this.element.appendChild(spanOf(document, 'words')).appendChild(document.createTextNode(''));
    if (shape !== 'text') this.#note = this.element.appendChild(spanOf(document, 'note')).appendChild(document.createTextNode(''));
  }

  write(content: TableContent, row: number, column: number): void {
    this.#isEmpty = false;
    const words = content.text(row, column);
    if (words !== this.#words) this.#text.data = this.#words = words;
    const full = content.full(row, column);
    if (full !== this.#full) this.#writeFull(full);
    this.writeNote(content, row, column);
    if (this.#bar) {
      const share = Math.min(1, Math.max(0, content.share(row, column)));
      if (share !== this.#share) this.#bar.style.transform = `scaleX(${(this.#share = share)})`;
    }
    if (this.#glyph) {
      const state = content.state(row, column);
      if (state === this.#state) return;
      this.#state = state;
      this.#glyph.setAttribute('d', state ? AGENT_GLYPHS[state] : '');
      this.element.dataset['state'] = state ?? '';
    }
  }

  /** Writes what ticks and nothing else. */
  writeNote(content: TableContent, row: number, column: number): void {
    if (!this.#note) return;
    const notes = content.note(row, column);
    if (notes !== this.#notes) this.#note.data = this.#notes = notes;
  }

  /** Empties the cell for a row that is not here yet, but for these words. */
  clear(words: string): void {
    if (this.#isEmpty && words === this.#words) return;
    this.#isEmpty = true;
    this.#text.data = this.#words = words;
    if (this.#note) this.#note.data = this.#notes = '';
    if (this.#full !== '') this.#writeFull('');
    if (this.#bar) this.#bar.style.transform = `scaleX(${(this.#share = 0)})`;
    this.#glyph?.setAttribute('d', '');
    this.#state = undefined;
  }

  #writeFull(full: string): void {
    this.#full = full;
    if (full === '') this.element.removeAttribute('title');
    else this.element.title = full;
  }
}

function spanOf(document: Document, name: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  return span;
}

function glyphOf(document: Document): SVGSVGElement {
  const glyph = document.createElementNS(SVG, 'svg');
  glyph.setAttribute('viewBox', '0 0 12 12');
  glyph.setAttribute('aria-hidden', 'true');
  glyph.setAttribute('class', 'glyph');
  return glyph;
}
