import { countLines, firstLineEnd, afterLineEnd } from './line-end.js';
import type { SetAsideReason } from '../../domain/set-aside.js';

/** Whole records as they stand in the file, at most some hundred kilobytes of them. */
export interface RecordBlock {
  readonly text: string;
  /** Line of the file on which the first record starts, from 1. */
  readonly line: number;
  /** Line of each record, and where it starts in the text; absent where each is one line. */
  readonly lines?: readonly number[];
  readonly starts?: readonly number[];
}

/** A line of the file that cannot be taken for a record. */
export interface BrokenRecord {
  readonly line: number;
  readonly reason: Extract<SetAsideReason, 'line-too-long' | 'unclosed-quote' | 'broken-quote'>;
  /** How many characters it has. */
  readonly detail: string;
  /** Its beginning. */
  readonly text: string;
}

/** What a splitter finds, in the order of the file. */
export interface RecordSink {
  block(block: RecordBlock): void;
  broken(record: BrokenRecord): void;
}

/** Line of the record at `index`. */
export function lineOf(block: RecordBlock, index: number): number {
  return block.lines?.[index] ?? block.line + index;
}

/** The records of one block as they stand in the file. Starts are found only when a text is asked for, which is rare. */
export class RecordTexts {
  #block: RecordBlock | undefined;
  #starts: readonly number[] = [];

  of(block: RecordBlock, index: number): string {
    if (block !== this.#block) {
      this.#block = block;
      this.#starts = block.starts ?? lineStarts(block.text);
    }
    const text = block.text.slice(this.#starts[index] ?? block.text.length, this.#starts[index + 1] ?? block.text.length);
    return text.replace(/[\r\n]+$/, '');
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let left = countLines(text), at = 0; left > 1; left--) starts.push((at = afterLineEnd(text, firstLineEnd(text, at))));
  return starts;
}
