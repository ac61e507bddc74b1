import { cutMiddle } from '../../marks/cut-middle.js';

/** CSS px of a Chinese and of a usual Latin character at table size, and of a cell's padding on both sides. */
const WIDE_PX = 13;
const NARROW_PX = 7.5;
export const PADDING_PX = 24;
/** Letters nearly as wide as a Chinese character. */
const WIDE_LETTERS = 'MWmw—';
/** What is of known width: ideographs, full-width signs, letters, digits. Anything else may be of any. */
const CERTAIN = /^[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef0-9A-Za-z \-.,:;/()·—]*$/;
/** Texts remembered a column: names of groups come again and again. */
const MOST = 2_000;

/**
 * Texts as they fit their columns, by the usual width of their characters: a clip on every cell would cost a table
 * half its frame, so it is left to the few cells whose texts are of no known width.
 */
export class CutTexts {
  readonly #room: readonly number[];
  readonly #cuts: readonly Map<string, string>[];

  /** @param widths - CSS px of each column. */
  constructor(widths: readonly number[]) {
    this.#room = widths.map((width) => width - PADDING_PX);
    this.#cuts = widths.map(() => new Map<string, string>());
  }

  /** The text, without its middle where it is too long for the column. */
  cut(words: string, column: number): string {
    const room = this.#room[column] ?? 0;
    if (words.length * WIDE_PX <= room) return words;
    const known = this.#cuts[column];
    let cut = known?.get(words);
    if (cut === undefined) {
      cut = fit(words, room);
      if (known && known.size < MOST && words.length < 200) known.set(words, cut);
    }
    return cut;
  }

  /** Whether the text may be wider than was reckoned. */
  isUncertain(words: string): boolean {
    return !CERTAIN.test(words.length > 64 ? words.slice(0, 64) + words.slice(-64) : words);
  }
}

function fit(words: string, room: number): string {
  if (words.length <= 200 && widthOf(words) <= room) return words;
  if (words.length > 200 || !CERTAIN.test(words)) return cutMiddle(words, Math.max(4, Math.floor(room / WIDE_PX)));
  // Each unit is a character of its own: the ends grow in turn as long as there is room between them.
  let left = WIDE_PX;
  let head = 0;
  let tail = words.length;
  for (;;) {
    const isHead = head <= words.length - tail;
    left += widthOf(words.charAt(isHead ? head : tail - 1));
    if (left > room && head + words.length - tail >= 3) return `${words.slice(0, head)}…${words.slice(tail)}`;
    if (isHead) head++;
    else tail--;
  }
}

/** About how many CSS px a text takes, on the generous side. */
export function widthOf(words: string): number {
  let px = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    px += code > 0x10ff || WIDE_LETTERS.includes(words.charAt(at)) ? WIDE_PX : NARROW_PX;
  }
  return px;
}
