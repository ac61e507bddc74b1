/** The same as `text.trim()`, which costs more than reading most fields does and has nothing to do for nearly all of them. */
export function trimmed(text: string): string {
  return text.length === 0 || (isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1))) ? text : text.trim();
}

/** Surely no white space: ASCII that shows, and Chinese. */
function isSolid(code: number): boolean {
  return (code > 32 && code < 127) || (code > 0x3000 && code < 0xfe00);
}
