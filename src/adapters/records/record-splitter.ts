import { afterLineEnd, countLines, firstLineEnd, lastLineEnd } from './line-end.js';
import { QuotedScan, type RecordEnd } from './quoted-scan.js';
import type { BrokenRecord, RecordSink } from './record-block.js';

/** Characters of one record at most; a longer one is set aside without being held. */
const LONGEST_RECORD = 1 << 20;
/** Characters up to which a record may go on over line ends; beyond them its quote was never closed. */
const LONGEST_QUOTED = 1 << 16;
/** Characters kept of a record that is set aside here. */
const KEPT = 1_000;

export interface SplitterLimits {
  readonly record: number;
  readonly quoted: number;
}

/**
 * Text in pieces of any size in, blocks of whole records out. Holds one unfinished record and no more.
 *
 * Without quotes a record is a line, and a block is cut at its last line end. With quotes every record
 * is found by a scan, since a quoted line end does not end one. A line too long is skipped as it
 * streams by, a line with a broken quote is set aside, and reading goes on with the next line.
 */
export class RecordSplitter {
  #rest = '';
  #line = 1;
  /** Of a line too long: its beginning and how much of it went by. */
  #skipped: { readonly head: string; length: number } | undefined;
  /** A skipped line ended with a return, whose feed may open the next piece. */
  #afterReturn = false;

  /** @param delimiter - Behind which a quote opens; `undefined` where quotes mean nothing. */
  constructor(
    readonly delimiter: string | undefined,
    readonly sink: RecordSink,
    readonly limits: SplitterLimits = { record: LONGEST_RECORD, quoted: LONGEST_QUOTED },
  ) {}

  /** Lines seen so far, an unfinished one not counted. */
  get lines(): number {
    return this.#line - 1;
  }

  push(text: string): void {
    // What was left over is glued to the rest of its line alone: gluing it to all of the text would copy all of it.
    const end = this.#rest === '' ? 0 : text.indexOf('\n') + 1;
    if (end > 0) this.#push(text.slice(0, end));
    this.#push(end > 0 ? text.slice(end) : text);
  }

  #push(text: string): void {
    if (text === '') return;
    const from = this.#afterReturn && text.startsWith('\n') ? 1 : 0;
    this.#afterReturn = false;
    const piece = this.#rest + this.#skip(from ? text.slice(from) : text);
    this.#rest = '';
    if (piece !== '') this.#split(piece, false);
  }

  end(): void {
    const piece = this.#rest;
    this.#rest = '';
    if (piece !== '') this.#split(piece, true);
    if (this.#skipped) this.#endSkip();
  }

  #split(text: string, last: boolean): void {
    const quoted = this.delimiter !== undefined && text.includes('"');
    const used = quoted || text.length > this.limits.record ? this.#splitRecords(text, last) : this.#splitLines(text, last);
    if (used >= text.length) return;
    const rest = text.slice(used);
    if (openLength(rest) <= this.limits.record) {
      this.#rest = rest;
      return;
    }
    this.#skipped = { head: this.#beginning(rest), length: 0 };
    const behind = this.#skip(rest);
    if (behind !== '') this.#split(behind, last);
  }

  /** One block of all whole lines. */
  #splitLines(text: string, last: boolean): number {
    const end = last ? text.length : lastLineEnd(text);
    if (end === 0) return 0;
    const block = end === text.length ? text : text.slice(0, end);
    const line = this.#line;
    this.#line += countLines(block);
    this.sink.block({ text: block, line });
    return end;
  }

  /** Record by record: those between broken ones are one block. */
  #splitRecords(text: string, last: boolean): number {
    const scan = this.delimiter === undefined ? undefined : new QuotedScan(text, this.delimiter, last, this.limits.quoted);
    let starts: number[] = [];
    let lines: number[] = [];
    let at = 0;
    const flush = () => {
      const [start, line] = [starts[0], lines[0]];
      if (start === undefined || line === undefined) return;
      this.sink.block({ text: text.slice(start, at), line, lines, starts: starts.map((each) => each - start) });
      starts = [];
      lines = [];
    };
    while (at < text.length) {
      const end = this.#judged(scan ? scan.recordEnd(at) : lineEnd(text, at, last), text, at, last);
      if (end === 'unfinished') break;
      if (typeof end === 'number') {
        starts.push(at);
        lines.push(this.#line);
        const next = Math.min(afterLineEnd(text, end), text.length);
        this.#line += countLines(text.slice(at, next));
        at = next;
      } else {
        flush();
        at = this.#setAside(text, at, end);
        scan?.rewind();
      }
    }
    flush();
    return at;
  }

  /** The end of the record at `at`, unless it is too long, or broken in a line that has not ended. */
  #judged(end: RecordEnd, text: string, at: number, last: boolean): RecordEnd {
    if (typeof end === 'number') return end - at > this.limits.record ? 'line-too-long' : end;
    const isWhole = last || firstLineEnd(text, at) >= 0;
    if (end !== 'unfinished') return isWhole ? end : 'unfinished';
    // Without a line end it is left to be skipped as it streams by.
    return isWhole && openLength(text) - at > this.limits.record ? 'line-too-long' : end;
  }

  /** Sets the line that starts at `at` aside, whatever its quotes say, and returns where the next starts. */
  #setAside(text: string, at: number, reason: BrokenRecord['reason']): number {
    const end = firstLineEnd(text, at);
    const line = text.slice(at, end < 0 ? text.length : end);
    this.sink.broken({
      line: this.#line,
      reason: line.length > this.limits.record ? 'line-too-long' : reason,
      detail: String(line.length),
      text: this.#beginning(line),
    });
    this.#line++;
    this.#afterReturn = end === text.length - 1 && text.endsWith('\r');
    return end < 0 ? text.length : afterLineEnd(text, end);
  }

  /** What follows the line that is being skipped: all of it when none is, nothing until its end has come by. */
  #skip(text: string): string {
    const skipped = this.#skipped;
    if (!skipped) return text;
    const end = firstLineEnd(text);
    skipped.length += end < 0 ? text.length : end;
    if (end < 0) return '';
    this.#endSkip();
    this.#afterReturn = end === text.length - 1 && text.endsWith('\r');
    return text.slice(afterLineEnd(text, end));
  }

  /** What is kept of a broken line: the same however it came in pieces, and a copy that does not keep the big text alive. */
  #beginning(line: string): string {
    return JSON.parse(JSON.stringify(line.slice(0, Math.min(KEPT, this.limits.record)))) as string;
  }

  #endSkip(): void {
    const { head = '', length = 0 } = this.#skipped ?? {};
    this.#skipped = undefined;
    this.sink.broken({ line: this.#line, reason: 'line-too-long', detail: String(length), text: head });
    this.#line++;
  }
}

function lineEnd(text: string, at: number, last: boolean): number | 'unfinished' {
  const end = firstLineEnd(text, at);
  if (end >= 0 && (last || end < text.length - 1 || text[end] === '\n')) return end;
  return last ? text.length : 'unfinished';
}

/** Characters without a return at the very end, which is no part of a record. */
function openLength(text: string): number {
  return text.endsWith('\r') ? text.length - 1 : text.length;
}
