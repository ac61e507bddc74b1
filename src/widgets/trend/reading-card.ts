import { measureAt } from '../../domain/slot-columns.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { valueIn } from '../../geometry/trend-layout.js';
import type { Messages } from '../../locale/messages.js';
import { METRICS } from '../../metrics/index.js';
import { linesAt, type Place } from './cursor.js';
import type { LineStyle } from './line-style.js';
import { element, say, svgElement } from './reading-elements.js';
import { ghostTexts, markersIn } from './reading-facts.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf, sampleText, slotText, valueText } from './trend-texts.js';

/** Rows of the reading card; more lines than that are counted, not listed. */
const MOST_ROWS = 12;
/** Widest name in the card, px of 12 px text. */
const NAME_WIDTH = 132;

/** The card that reads one slot: every line's value and n, from the top of the plot down, and what happened in it. */
export class ReadingCard {
  readonly element: HTMLElement;
  readonly #slot: HTMLElement;
  readonly #slotText: Text;
  readonly #open: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #rows: Row[] = [];
  readonly #notes: HTMLElement[] = [];

  constructor(document: Document) {
    this.element = element(document, 'div', 'reading');
    this.element.ariaHidden = 'true';
    this.#slot = element(document, 'p', 'reading-slot');
    this.#slotText = document.createTextNode('');
    this.#open = element(document, 'span', 'open');
    this.#slot.append(this.#slotText, this.#open);
    this.#table = element(document, 'table', '');
    this.element.append(this.#slot, this.#table);
  }

  read(picture: TrendPicture, place: Place, messages: Messages, language: string): void {
    const { layout, styles, trend } = picture;
    const slot = layout.slots.at(place.slot);
    const isOpen = place.slot >= layout.openFrom;
    say(this.#slotText, `${slot ? slotText(slot, trend, language) : ''}${isOpen ? ' ' : ''}`);
    this.#open.textContent = isOpen ? messages.trend.open : '';
    const present = linesAt(layout, place.slot);
    const ranked = [...present, ...[...layout.lines.keys()].filter((line) => !present.includes(line))];
    const shown = ranked.slice(0, MOST_ROWS);
    if (!shown.includes(place.line)) shown[shown.length - 1] = place.line;
    shown.forEach((line, index) => {
      const row = (this.#rows[index] ??= new Row(this.#table));
      row.read(rowOf(picture, line, place, messages, language), styles[line], line === place.line);
    });
    for (const row of this.#rows.splice(shown.length)) row.remove();
    const others = ranked.length - shown.length;
    this.#note([
      ...(others > 0 ? [{ className: 'others', text: messages.trend.others(String(others)) }] : []),
      ...ghostTexts(picture, place, messages, language).map((text) => ({ className: 'others', text })),
      ...markersIn(picture, place.slot, messages, language).map(({ kind, text }) => ({ className: `happened ${kind}`, text })),
    ]);
  }

  /** Lines below the values. */
  #note(notes: readonly { readonly className: string; readonly text: string }[]): void {
    notes.forEach(({ className, text }, index) => {
      const note = (this.#notes[index] ??= this.element.appendChild(element(this.element.ownerDocument, 'p', '')));
      note.className = className;
      note.textContent = text;
    });
    for (const note of this.#notes.splice(notes.length)) note.remove();
  }
}

interface RowTexts {
  readonly name: string;
  readonly value: string;
  readonly sample: string;
}

function rowOf({ layout, trend }: TrendPicture, at: number, { slot }: Place, messages: Messages, language: string): RowTexts {
  const line = layout.lines[at];
  const value = line && valueIn(line, slot, layout);
  return {
    name: line ? nameOf(line, messages) : '',
    value: valueText(value, METRICS[trend.metric], language, trend.target),
    sample: line && value !== undefined ? sampleText(measureAt(line.columns, slot), language) : '',
  };
}

/** One line in the card: how it is drawn, its name, value and n. */
class Row {
  readonly #row: HTMLTableRowElement;
  readonly #swatch: SVGElement;
  readonly #stroke: SVGElement;
  readonly #name: Text;
  readonly #value: Text;
  readonly #sample: Text;
  #fullName: string | undefined;
  #style: LineStyle | undefined;

  constructor(table: HTMLTableElement) {
    const document = table.ownerDocument;
    this.#row = table.insertRow();
    this.#swatch = svgElement(document, 'svg', { viewBox: '0 0 20 8' });
    this.#stroke = svgElement(document, 'line', { x1: '0', x2: '20', y1: '4', y2: '4' });
    this.#swatch.append(this.#stroke);
    const head = element(document, 'th', '');
    head.scope = 'row';
    const [line, value, sample] = ['line', 'value', 'sample'].map((className) => element(document, 'td', className));
    [this.#name, this.#value, this.#sample] = [head, value, sample].map((cell) => cell?.appendChild(document.createTextNode('')) ?? document.createTextNode('')) as [Text, Text, Text];
    line?.append(this.#swatch);
    this.#row.append(...[line, head, value, sample].filter((cell) => cell !== undefined));
  }

  read({ name, value, sample }: RowTexts, style: LineStyle | undefined, isRead: boolean): void {
    if (this.#row.className !== (isRead ? 'read' : '')) this.#row.className = isRead ? 'read' : '';
    if (name !== this.#fullName) this.#name.data = fitMiddle(name, NAME_WIDTH, 12);
    this.#fullName = name;
    say(this.#value, value);
    say(this.#sample, sample);
    if (style === this.#style && this.#swatch.hasAttribute('class')) return;
    this.#style = style;
    this.#swatch.setAttribute('class', `swatch ${style?.ink ?? ''}`);
    this.#stroke.setAttribute('stroke-width', String(style?.weight ?? 1));
    this.#stroke.setAttribute('stroke-dasharray', style && style.dash.length > 0 ? style.dash.join(' ') : 'none');
  }

  remove(): void {
    this.#row.remove();
  }
}
