/** Code units made at a time: few enough to be handed to one call. */
const UNITS = 1 << 14;
const LONGEST_CHARACTER = 4;
const NONE = new Uint8Array(0);
const MARK = '\ufeff';

/**
 * UTF-8 to text, the same as a `TextDecoder` makes of it.
 *
 * A browser keeps the text of its own decoder outside of the script's memory, in pages that it touches anew for every
 * piece: on a machine where these are dear, that takes longer than all else. What is not UTF-8 is left to that decoder.
 */
export class Utf8Text {
  readonly #units = new Uint16Array(UNITS);
  #held = NONE;
  #begun = false;
  #lenient: TextDecoder | undefined;

  /** As `TextDecoder.decode`: with `stream`, the bytes of an unfinished character wait for the rest. */
  decode(bytes: Uint8Array = NONE, { stream = false }: { readonly stream?: boolean } = {}): string {
    if (this.#lenient) return this.#lenient.decode(bytes, { stream });
    const input = this.#held.length > 0 ? Uint8Array.from([...this.#held, ...bytes]) : bytes;
    this.#held = NONE;
    let text = '';
    let at = 0;
    while (at < input.length) {
      const { count, next } = fill(this.#units, input, at);
      if (count === 0) break;
      text += this.#text(count);
      at = next;
    }
    const rest = input.subarray(at);
    if (rest.length === 0) return text;
    if (stream && rest.length < LONGEST_CHARACTER) {
      this.#held = rest.slice();
      return text;
    }
    this.#lenient = new TextDecoder('utf-8', { ignoreBOM: this.#begun });
    return text + this.#lenient.decode(rest, { stream });
  }

  #text(count: number): string {
    const text = Reflect.apply(String.fromCharCode, undefined, this.#units.subarray(0, count));
    const isMarked = !this.#begun && text.startsWith(MARK);
    this.#begun = true;
    return isMarked ? text.slice(1) : text;
  }
}

/** Writes code units until there are enough, or until bytes that are no whole character. */
function fill(units: Uint16Array, bytes: Uint8Array, from: number): { count: number; next: number } {
  const last = bytes.length;
  const most = units.length - 1;
  let count = 0;
  let at = from;
  while (at < last && count < most) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      units[count++] = lead;
      at++;
      continue;
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > last) break;
    const point = pointOf(bytes, at, lead, length);
    if (point < 0) break;
    if (point < 0x1_0000) {
      units[count++] = point;
    } else {
      units[count++] = 0xd7c0 + (point >> 10);
      units[count++] = 0xdc00 | (point & 0x3ff);
    }
    at += length;
  }
  return { count, next: at };
}

/** The character of `length` bytes, -1 for what is none: cut short, written too long, or half of a pair. */
function pointOf(bytes: Uint8Array, at: number, lead: number, length: number): number {
  const second = bytes[at + 1] as number;
  if ((second & 0xc0) !== 0x80) return -1;
  if (length === 2) return ((lead & 0x1f) << 6) | (second & 0x3f);
  const third = bytes[at + 2] as number;
  if ((third & 0xc0) !== 0x80) return -1;
  if (length === 3) {
    const point = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    return point < 0x800 || (point >= 0xd800 && point < 0xe000) ? -1 : point;
  }
  const fourth = bytes[at + 3] as number;
  if ((fourth & 0xc0) !== 0x80) return -1;
  const point = ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
  return point < 0x1_0000 || point > 0x10_ffff ? -1 : point;
}
