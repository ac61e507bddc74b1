/**
 * Finds records in text with quoted fields, by the rules d3-dsv parses with: a quote opens a field only
 * as its first character, two quotes within stand for one, and line ends within do not end the record.
 *
 * Hops from quote to quote and line end to line end; other characters are never looked at.
 */
import type { BrokenRecord } from './record-block.js';

/** Where a record ends, `unfinished` when the text does not say, or what is wrong with it. */
export type RecordEnd = number | 'unfinished' | BrokenRecord['reason'];

export class QuotedScan {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #last: boolean;
  readonly #longest: number;
  // Next of each at or after the place last asked for; `Infinity` when there is none.
  #feed = -1;
  #back = -1;
  #quote = -1;

  /**
   * @param last - Whether the file ends with `text`.
   * @param longest - Characters up to which a record may go on over line ends before its quote counts as never closed.
   */
  constructor(text: string, delimiter: string, last: boolean, longest: number) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#last = last;
    this.#longest = longest;
  }

  /** To be called before a record that starts before the end of the last one. */
  rewind(): void {
    this.#feed = this.#back = this.#quote = -1;
  }

  /** The first character of the line end behind the record that starts at `start`, or the text's length at the end of the file. */
  recordEnd(start: number): RecordEnd {
    const text = this.#text;
    for (let at = start, from = start; ; ) {
      const end = this.#lineEnd(at);
      const quote = this.#nextQuote(from);
      if (quote > end || quote === Infinity) {
        if (end !== Infinity) return this.#last || end < text.length - 1 || text.charCodeAt(end) === 10 ? end : 'unfinished';
        return this.#last ? text.length : 'unfinished';
      }
      from = quote + 1;
      // Within a field a quote stands for itself.
      if (quote !== start && text.charCodeAt(quote - 1) !== this.#delimiter) continue;
      const close = this.#closing(from);
      if (this.#lineEnd(quote) < close && Math.min(close, text.length) - start > this.#longest) return 'unclosed-quote';
      if (close === Infinity) return this.#last ? 'unclosed-quote' : 'unfinished';
      const next = close + 1;
      if (next === text.length) return this.#last ? next : 'unfinished';
      const code = text.charCodeAt(next);
      if (code !== this.#delimiter && code !== 10 && code !== 13) return 'broken-quote';
      at = from = next;
    }
  }

  /** The quote that closes what was opened before `from`, the second of a pair not counted; `Infinity` without one, or when the text ends before it is sure. */
  #closing(from: number): number {
    const text = this.#text;
    for (let at = from; ; ) {
      const quote = this.#nextQuote(at);
      if (quote === Infinity || text.charCodeAt(quote + 1) !== 34) return quote;
      at = quote + 2;
    }
  }

  #lineEnd(at: number): number {
    if (this.#feed < at) this.#feed = found(this.#text.indexOf('\n', at));
    if (this.#back < at) this.#back = found(this.#text.indexOf('\r', at));
    return Math.min(this.#feed, this.#back);
  }

  #nextQuote(at: number): number {
    if (this.#quote < at) this.#quote = found(this.#text.indexOf('"', at));
    return this.#quote;
  }
}

function found(index: number): number {
  return index < 0 ? Infinity : index;
}
