/** Directives of strptime as tokens of this library. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  '%Y': 'YYYY', '%y': 'YY', '%m': 'M', '%d': 'D', '%H': 'H', '%I': 'h', '%M': 'mm', '%S': 'ss', '%f': 'SSS', '%p': 'A', '%z': 'Z', '%Z': 'Z', '%T': 'H:mm:ss', '%F': 'YYYY-M-D',
};

/**
 * A pattern in the tokens of `clockOf`, whoever's way it was written in: ours, Java's (`yyyy-MM-dd'T'HH:mm:ss.SSSXXX`) or
 * strptime's (`%Y-%m-%d %H:%M:%S`).
 */
export function clockPattern(pattern: string): string {
  if (/%[A-Za-z]/.test(pattern)) return pattern.replace(/%[A-Za-z]/g, (directive) => DIRECTIVES[directive] ?? directive);
  if (!/y/.test(pattern)) return pattern;
  return pattern
    .replace(/'([^']*)'/g, '$1')
    .replace(/y+/g, (years) => (years.length === 2 ? 'YY' : 'YYYY'))
    .replace(/d+/g, (days) => (days.length > 1 ? 'DD' : 'D'))
    .replace(/S{2,}/g, 'SSS')
    .replace(/[Xx]+/g, 'Z')
    .replace(/Z{2,}/g, 'Z')
    .replace(/a+/g, 'A');
}
