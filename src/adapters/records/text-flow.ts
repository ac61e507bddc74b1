import type { Encoding } from '../../domain/mapping.js';
import { Utf8Decoder } from './utf8.js';

/** Bytes wanted behind the first one that is not ASCII before an encoding is chosen. */
const EVIDENCE = 4_096;

/**
 * Bytes in, text out, whatever the encoding.
 *
 * A byte order mark decides; else what the mapping says; else the zeros of UTF-16; else
 * the file counts as ASCII until other bytes come. These are read as UTF-8 if they can be,
 * else as GB18030, else as latin1, so that a file whose first Chinese name stands in its
 * last line is read right.
 */
export class TextFlow {
  #encoding: Encoding | undefined;
  #decoder: Pick<TextDecoder, 'decode'> | undefined;
  /** Until a byte comes that is no ASCII. */
  readonly #ascii = new Utf8Decoder();
  #held = new Uint8Array(0);
  #begun = false;

  /** @param declared - What the mapping says; found out when `undefined`. */
  constructor(readonly declared: Encoding | undefined) {}

  /** What the text turned out to be; plain ASCII counts as UTF-8. */
  get encoding(): Encoding {
    return this.#encoding ?? 'utf-8';
  }

  /** The text of `bytes`, but for those at the end that need more to be understood. */
  push(bytes: Uint8Array): string {
    const input = this.#withHeld(bytes);
    if (!this.#begun) {
      // Three bytes tell a byte order mark, and a kilobyte tells UTF-16.
      if (input.length < 1_024) return this.#hold(input);
      this.#begin(input);
    }
    return this.#decode(input, false);
  }

  /** What was still held back at the end of the file. */
  end(): string {
    const input = this.#withHeld(new Uint8Array(0));
    if (!this.#begun) this.#begin(input);
    return this.#decode(input, true) + (this.#decoder?.decode() ?? '');
  }

  #begin(head: Uint8Array): void {
    this.#begun = true;
    const encoding = marked(head) ?? this.declared ?? wide(head);
    if (encoding) this.#choose(encoding);
  }

  #decode(bytes: Uint8Array, last: boolean): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: true });
    const foreign = firstForeign(bytes);
    if (foreign < 0) return this.#ascii.decode(bytes);
    const evidence = bytes.subarray(foreign);
    if (evidence.length < EVIDENCE && !last) return this.#ascii.decode(bytes.subarray(0, foreign)) + this.#hold(evidence);
    const decoder = this.#choose(canBe('utf-8', evidence, last) ? 'utf-8' : canBe('gb18030', evidence, last) ? 'gb18030' : 'latin1');
    return this.#ascii.decode(bytes.subarray(0, foreign)) + decoder.decode(evidence, { stream: true });
  }

  #choose(encoding: Encoding): Pick<TextDecoder, 'decode'> {
    this.#encoding = encoding;
    return (this.#decoder = encoding === 'utf-8' ? new Utf8Decoder() : new TextDecoder(encoding));
  }

  #hold(bytes: Uint8Array): string {
    this.#held = bytes.slice();
    return '';
  }

  #withHeld(bytes: Uint8Array): Uint8Array {
    if (this.#held.length === 0) return bytes;
    const all = new Uint8Array(this.#held.length + bytes.length);
    all.set(this.#held);
    all.set(bytes, this.#held.length);
    this.#held = new Uint8Array(0);
    return all;
  }
}

function marked(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return 'gb18030';
  return undefined;
}

/** UTF-16 without a mark: in any table every other byte of delimiters, digits and line ends is zero, always on the same side. */
function wide(head: Uint8Array): Encoding | undefined {
  const zeros: [even: number, odd: number] = [0, 0];
  const length = Math.min(head.length, 4_096) & ~1;
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 1 ? 1 : 0]++;
  const [even, odd] = zeros;
  if (odd > length / 8 && even < odd / 16) return 'utf-16le';
  if (even > length / 8 && odd < even / 16) return 'utf-16be';
  return undefined;
}

function firstForeign(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return at;
  return -1;
}

function canBe(encoding: Encoding, bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false; // A decoder tells what it cannot read only by throwing.
  }
}
