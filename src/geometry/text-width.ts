/**
 * Widths of text without a browser: good enough to keep labels apart, on the generous side.
 * Ideographs, kana, hangul and full-width forms fill an em; digits and Latin letters about 0.6 of one.
 */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Neither a surrogate pair nor an emoji of several code points is cut apart. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const NARROW = /[ .,:;'’|!iIjl\u2009]/;

/** About how many px `text` takes at `size` px. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.32 : 0.6;
  return ems * size;
}

/**
 * `text` where it fits into `width` px, else shortened in its middle, since the ends of a name tell it from its neighbours.
 * At least the first character and the ellipsis remain.
 */
export function fitMiddle(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
  for (let kept = characters.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 2);
    const short = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
    if (textWidth(short, size) <= width) return short;
  }
  return `${characters[0] ?? ''}…`;
}
