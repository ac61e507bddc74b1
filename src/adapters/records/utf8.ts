/** Characters made into a string at a time: few enough to be arguments of one call everywhere. */
const CHUNK = 4_096;

/**
 * Reads UTF-8 as a `TextDecoder` does, into strings of the engine's own.
 *
 * A browser's decoder puts each text into fresh memory outside of the engine's heap, which is touched once and read
 * slowly ever after. These texts are young when they die, so their memory is used again.
 */
export class Utf8Decoder {
  /** For what is no UTF-8, which is rare: the platform knows how much to replace. */
  readonly #platform = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #codes = new Array<number>(CHUNK).fill(0);
  #held = new Uint8Array(0);
  #begun = false;

  /** @param stream - Whether more bytes follow: a character cut at the end is then held back. */
  decode(bytes: Uint8Array = new Uint8Array(0), { stream = false }: TextDecodeOptions = {}): string {
    const input = this.#held.length === 0 ? bytes : joined(this.#held, bytes);
    const end = stream ? wholeLength(input) : input.length;
    this.#held = input.slice(end);
    const text = this.#text(input, end) ?? this.#platform.decode(input.subarray(0, end));
    const isMarked = !this.#begun && text.startsWith('\ufeff');
    if (text !== '') this.#begun = true;
    return isMarked ? text.slice(1) : text;
  }

  /** The text of the first `end` bytes, or nothing where some of them are no UTF-8. */
  #text(bytes: Uint8Array, end: number): string | undefined {
    const codes = this.#codes;
    let text = '';
    let count = 0;
    for (let at = 0; at < end; ) {
      // One place is left for the second half of a pair.
      const stop = Math.min(end, at + CHUNK - 1 - count);
      let first = 0;
      while (at < stop && (first = bytes[at] as number) < 0x80) {
        codes[count++] = first;
        at++;
      }
      if (at < stop) {
        const length = lengthFrom(first);
        const point = at + length > end ? -1 : pointAt(bytes, at, length);
        if (point < 0) return undefined;
        if (point > 0xffff) codes[count++] = 0xd7c0 + (point >> 10);
        codes[count++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
        at += length;
      }
      if (count < CHUNK - 1) continue;
      text += stringOf(codes, count);
      count = 0;
    }
    return text + stringOf(codes, count);
  }
}

/** Bytes before a character that is cut at the end, if there is one. */
function wholeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? length - back : length;
    if (byte < 0x80) return length;
  }
  return length;
}

/** How many bytes a character has that begins with this one; 0 where none does. */
function lengthFrom(first: number): number {
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

/** The code point of so many bytes; -1 for what is none: a wrong byte, a longer form than needed, half a pair, too high. */
function pointAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0) return -1;
  let point = (bytes[at] as number) & (0x7f >> length);
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] as number;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  if (length === 3) return point < 0x800 || (point >= 0xd800 && point < 0xe000) ? -1 : point;
  return length === 4 && (point < 0x10000 || point > 0x10ffff) ? -1 : point;
}

function stringOf(codes: number[], count: number): string {
  return String.fromCharCode.apply(null, count === codes.length ? codes : codes.slice(0, count));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
