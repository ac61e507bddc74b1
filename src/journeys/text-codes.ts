const PLACES = 1 << 10;

/** Texts as whole numbers from 0, in order of appearance: a loop over numbers costs a small part of one over texts. */
export class TextCodes {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();
  /** The latest code, and one more, at the place that a text's end names: comparing equal texts costs less than hashing a fresh one. */
  readonly #latest = new Uint32Array(PLACES);

  /** @param none - Text of code 0, for columns in which a text may be missing. */
  constructor(none?: string) {
    if (none !== undefined) this.of(none);
  }

  get size(): number {
    return this.texts.length;
  }

  /** The code of a text, a new one for a new text. */
  of(text: string): number {
    const place = placeOf(text);
    const latest = (this.#latest[place] as number) - 1;
    if (latest >= 0 && this.texts[latest] === text) return latest;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.texts.push(text);
      this.#codes.set(text, code);
    }
    this.#latest[place] = code + 1;
    return code;
  }

  /** The code of a text, or `undefined` for one never seen. */
  codeOf(text: string): number | undefined {
    return this.#codes.get(text);
  }

  text(code: number): string {
    return this.texts[code] ?? '';
  }

  /** Place of each code when all are put in order of their texts, by code unit. */
  ranks(): Uint32Array {
    const { texts } = this;
    const byText = Uint32Array.from(texts.keys()).sort((a, b) => (textAt(texts, a) < textAt(texts, b) ? -1 : 1));
    const ranks = new Uint32Array(texts.length);
    for (const [rank, code] of byText.entries()) ranks[code] = rank;
    return ranks;
  }
}

function textAt(texts: readonly string[], code: number): string {
  return texts[code] ?? '';
}

/** Different for texts that differ at their ends or in length, as the names of steps mostly do. */
function placeOf(text: string): number {
  const { length } = text;
  if (length < 2) return length === 0 ? 0 : text.charCodeAt(0) & (PLACES - 1);
  return (text.charCodeAt(length - 1) + 31 * text.charCodeAt(length - 2) + 131 * text.charCodeAt(0) + 517 * length) & (PLACES - 1);
}
