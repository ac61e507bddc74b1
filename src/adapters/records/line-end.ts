/** Ends of lines: a feed, a return, or both together. */

/** Where the first line end of `text` at or after `from` stands; -1 without one. */
export function firstLineEnd(text: string, from = 0): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.indexOf('\r', from);
  // A return counts only before the feed, so no more than one line is searched for it.
  for (let at = from; at < feed; at++) if (text.charCodeAt(at) === 13) return at;
  return feed;
}

/** What follows the line end that stands at `end`. */
export function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Behind the last whole line of `text`; 0 without one. A return at the very end may be half of a line end. */
export function lastLineEnd(text: string): number {
  const feed = text.lastIndexOf('\n') + 1;
  const tail = text.slice(feed, -1);
  return feed + tail.lastIndexOf('\r') + 1;
}

/** Lines in `text`, one that is not ended counted too. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text.charCodeAt(at + 1) !== 10) lines++;
  return lines + (text === '' || text.endsWith('\n') || text.endsWith('\r') ? 0 : 1);
}
