import { measureAt } from '../../domain/slot-columns.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { valueIn } from '../../geometry/trend-layout.js';
import type { Messages } from '../../locale/messages.js';
import { METRICS } from '../../metrics/index.js';
import type { Place } from './cursor.js';
import type { LineStyle } from './line-style.js';
import { element, say, svgElement, write } from './reading-elements.js';
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
  readonly #open: Text;
  readonly #table: HTMLTableElement;
  readonly #rows: Row[] = [];
  /** Names as they fit, by the whole name: rows change places with every slot. */
  readonly #names = new Map<string, string>();
  readonly #notes: HTMLElement[] = [];

  constructor(document: Document) {
    this.element = element(document, 'div', 'reading');
    this.element.ariaHidden = 'true';
    this.#slot = element(document, 'p', 'reading-slot');
    this.#slotText = document.createTextNode('');
    const open = element(document, 'span', 'open');
    this.#open = open.appendChild(document.createTextNode(''));
    this.#slot.append(this.#slotText, open);
    this.#table = element(document, 'table', '');
    this.element.append(this.#slot, this.#table);
  }

  /** @param present - Lines that have a value in the slot, from the top of the plot down. */
  read(picture: TrendPicture, place: Place, present: readonly number[], messages: Messages, language: string): void {
    const { layout, styles, trend } = picture;
    const slot = layout.slots.at(place.slot);
    const isOpen = place.slot >= layout.openFrom;
    write(this.#slotText, `${slot ? slotText(slot, trend, language) : ''}${isOpen ? ' ' : ''}`);
    write(this.#open, isOpen ? messages.trend.open : '');
    const ranked = present.length === layout.lines.length ? present : [...present, ...[...layout.lines.keys()].filter((line) => !present.includes(line))];
    const shown = ranked.slice(0, MOST_ROWS);
    if (!shown.includes(place.line)) shown[shown.length - 1] = place.line;
    shown.forEach((line, index) => {
      const row = (this.#rows[index] ??= new Row(this.#table));
      row.read(this.#textsOf(picture, line, place, messages, language), styles[line], line === place.line);
    });
    for (const row of this.#rows.splice(shown.length)) row.remove();
    const others = ranked.length - shown.length;
    this.#note([
      ...(others > 0 ? [{ className: 'others', text: messages.trend.others(String(others)) }] : []),
      ...ghostTexts(picture, place, messages, language).map((text) => ({ className: 'others', text })),
      ...markersIn(picture, place.slot, messages, language).map(({ kind, text }) => ({ className: `happened ${kind}`, text })),
    ]);
  }

  #textsOf({ layout, trend }: TrendPicture, at: number, { slot }: Place, messages: Messages, language: string): RowTexts {
    const line = layout.lines[at];
    const value = line && valueIn(line, slot, layout);
    return {
      name: line ? this.#fitted(nameOf(line, messages)) : '',
      value: valueText(value, METRICS[trend.metric], language, trend.target),
      sample: line && value !== undefined ? sampleText(measureAt(line.columns, slot), language) : '',
    };
  }

  #fitted(name: string): string {
    let fitted = this.#names.get(name);
    if (fitted === undefined) this.#names.set(name, (fitted = fitMiddle(name, NAME_WIDTH, 12)));
    return fitted;
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

/** One line in the card: how it is drawn, its name, value and n. */
class Row {
  readonly #row: HTMLTableRowElement;
  readonly #swatch: SVGElement;
  readonly #stroke: SVGElement;
  readonly #name: Text;
  readonly #value: Text;
  readonly #sample: Text;
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
    write(this.#name, name);
    write(this.#value, value);
    write(this.#sample, sample);
    if (style === this.#style && this.#swatch.hasAttribute('class')) return;
    this.#style = style;
    say(this.#swatch, 'class', `swatch ${style?.ink ?? ''}`);
    say(this.#stroke, 'stroke-width', String(style?.weight ?? 1));
    say(this.#stroke, 'stroke-dasharray', style && style.dash.length > 0 ? style.dash.join(' ') : 'none');
  }

  remove(): void {
    this.#row.remove();
  }
}
