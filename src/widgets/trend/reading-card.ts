import { measureAt } from '../../domain/slot-columns.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { valueIn } from '../../geometry/trend-layout.js';
import { METRICS } from '../../metrics/index.js';
import type { Place } from './cursor.js';
import type { Messages } from './messages.js';
import { element, textIn, write } from './reading-elements.js';
import { ghostTexts, markersIn } from './reading-facts.js';
import { ReadingSwatches } from './reading-swatches.js';
import type { TrendPicture } from './trend-picture.js';
import { nameOf, sampleText, slotText, valueText } from './trend-texts.js';

/** Rows of the reading card; more lines than that are counted, not listed. */
const MOST_ROWS = 12;
/** Widest name in the card, px of 12 px text. */
const NAME_WIDTH = 132;

/**
 * The card that reads one slot: every line's value and n, from the top of the plot down, and what happened in it.
 * It is laid out again at the pace of a hand, so a column is one text with a line for each row: a table of a cell each
 * costs twice the layout and half as much paint again. A strip behind the rows tells which line is being read.
 */
export class ReadingCard {
  readonly element: HTMLElement;
  readonly #slot: Text;
  readonly #open: Text;
  readonly #swatches: ReadingSwatches;
  readonly #strip: HTMLElement;
  readonly #columns: Readonly<Record<keyof RowTexts, Text>>;
  /** Names as they fit, by the whole name: rows change places with every slot. */
  readonly #names = new Map<string, string>();
  readonly #notes: HTMLElement[] = [];

  constructor(document: Document) {
    this.element = element(document, 'div', 'reading');
    this.element.ariaHidden = 'true';
    const slot = element(document, 'p', 'reading-slot');
    this.#slot = textIn(slot);
    const open = element(document, 'span', 'open');
    this.#open = textIn(open);
    slot.append(open);
    this.#strip = element(document, 'i', 'strip');
    this.#swatches = new ReadingSwatches(document);
    const columns = { name: element(document, 'div', 'names'), value: element(document, 'div', 'values'), sample: element(document, 'div', 'samples') };
    this.#columns = { name: textIn(columns.name), value: textIn(columns.value), sample: textIn(columns.sample) };
    const rows = element(document, 'div', 'rows');
    rows.append(this.#strip, this.#swatches.element, columns.name, columns.value, columns.sample);
    this.element.append(slot, rows);
  }

  /** @param present - Lines that have a value in the slot, from the top of the plot down. */
  read(picture: TrendPicture, place: Place, present: readonly number[], messages: Messages, language: string): void {
    const { layout, styles, trend } = picture;
    const slot = layout.slots.at(place.slot);
    const isOpen = place.slot >= layout.openFrom;
    write(this.#slot, `${slot ? slotText(slot, trend, language) : ''}${isOpen ? ' ' : ''}`);
    write(this.#open, isOpen ? messages.trend.open : '');
    const ranked = present.length === layout.lines.length ? present : [...present, ...[...layout.lines.keys()].filter((line) => !present.includes(line))];
    const shown = ranked.slice(0, MOST_ROWS);
    if (!shown.includes(place.line)) shown[shown.length - 1] = place.line;
    const rows = shown.map((line) => this.#textsOf(picture, line, place, messages, language));
    for (const column of ['name', 'value', 'sample'] as const) write(this.#columns[column], rows.some((row) => row[column] !== '') ? rows.map((row) => row[column]).join('\n') : '');
    this.#swatches.show(shown.map((line) => styles[line]));
    const strip = `translateY(${shown.indexOf(place.line) * 100}%)`;
    if (this.#strip.style.transform !== strip) this.#strip.style.transform = strip;
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

  /** A name as it fits into one row: a line break in it would move every row below. */
  #fitted(name: string): string {
    let fitted = this.#names.get(name);
    if (fitted === undefined) this.#names.set(name, (fitted = fitMiddle(name.replace(/\s+/g, ' '), NAME_WIDTH, 12)));
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

/** What one row says. */
interface RowTexts {
  readonly name: string;
  readonly value: string;
  readonly sample: string;
}
