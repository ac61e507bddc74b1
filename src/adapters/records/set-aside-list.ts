import { csvFormatRows } from 'd3-dsv';
import type { SetAside, SetAsideReason } from '../../domain/set-aside.js';

/** Records kept as they are for the screen. */
const SAMPLES = 50;
/** Characters of one record in the download. */
const LONGEST_TEXT = 2_000;
/** Records put together before they leave the heap. */
const BATCH = 1_000;

/**
 * Records that could not be read: counted by reason, the first kept for the screen, all of them
 * written to a CSV that lives in a `Blob`, outside the heap where the browser can.
 */
export class SetAsideList {
  readonly counts: { [R in SetAsideReason]?: number } = {};
  readonly samples: SetAside[] = [];
  total = 0;
  // A byte order mark, without which spreadsheets take UTF-8 for something older.
  readonly #parts: (string | Blob)[] = ['\ufeff', csvFormatRows([['line', 'reason', 'detail', 'text']])];
  #batch: string[][] = [];

  add(record: SetAside): void {
    const { line, reason, detail } = record;
    const text = record.text.slice(0, LONGEST_TEXT);
    this.total++;
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
    if (this.samples.length < SAMPLES) this.samples.push({ line, reason, detail, text });
    this.#batch.push([String(line), reason, detail, text]);
    if (this.#batch.length === BATCH) this.#flush();
  }

  /** The first record set aside for this reason among the samples. */
  first(reason: SetAsideReason): SetAside | undefined {
    return this.samples.find((sample) => sample.reason === reason);
  }

  /** All of them as CSV with the columns `line,reason,detail,text`, in UTF-8. */
  blob(): Blob {
    this.#flush();
    return new Blob(this.#parts, { type: 'text/csv;charset=utf-8' });
  }

  #flush(): void {
    if (this.#batch.length > 0) this.#parts.push(new Blob(['\n', csvFormatRows(this.#batch)]));
    this.#batch = [];
  }
}
