/**
 * A name that fits: one longer than `most` characters loses its middle, since names differ at both ends.
 * Whole characters are kept: neither a surrogate pair nor an emoji of several code points is cut apart.
 *
 * @param most - Characters to be left, the ellipsis among them.
 */
export function cutMiddle(text: string, most: number): string {
  // A text this short has no more characters than that; most names end here.
  if (text.length <= most) return text;
  const kept = most - 1;
  const head = Math.ceil(kept / 2);
  // No character takes more than a few dozen code units: both ends of a text of any length are cheap.
  const reach = most * 32;
  if (text.length <= reach * 2) {
    const all = characters(text);
    return all.length <= most ? text : `${all.slice(0, head).join('')}…${all.slice(all.length - (kept - head)).join('')}`;
  }
  return `${characters(text.slice(0, reach)).slice(0, head).join('')}…${characters(text.slice(-reach)).slice(-(kept - head)).join('')}`;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
