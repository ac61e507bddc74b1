import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.js';
import { dayOf } from './calendar-day.js';

const WIDTHS: Readonly<Record<string, number>> = { YYYY: 4, MM: 2, DD: 2, HH: 2, mm: 2, ss: 2 };
/** Makes any sum with it fail its limit. */
const NO_DIGIT = 1e6;

/**
 * Reads a pattern whose every token has a fixed width and place, as most sources write: several times as fast as token by
 * token. `undefined` for any other pattern.
 */
export function fixedClock(tokens: readonly string[]): ((text: string) => number) | undefined {
  const places: Record<string, number> = {};
  const literals: { at: number; code: number }[] = [];
  let width = 0;
  for (const token of tokens) {
    const tokenWidth = WIDTHS[token];
    if (tokenWidth === undefined && !/^[^A-Za-z]$/.test(token)) return undefined;
    if (tokenWidth === undefined) literals.push({ at: width, code: token.charCodeAt(0) });
    else if (token in places) return undefined;
    else places[token] = width;
    width += tokenWidth ?? 1;
  }
  const { YYYY, MM, DD, HH = -1, mm = -1, ss = -1 } = places;
  if (YYYY === undefined || MM === undefined || DD === undefined) return undefined;

  return (text) => {
    if (text.length !== width) return NaN;
    for (let index = 0; index < literals.length; index++) {
      const literal = literals[index] as { at: number; code: number };
      if (text.charCodeAt(literal.at) !== literal.code) return NaN;
    }
    const hour = HH < 0 ? 0 : two(text, HH);
    const minute = mm < 0 ? 0 : two(text, mm);
    const second = ss < 0 ? 0 : two(text, ss);
    if (hour >= 48 || minute >= 60 || second >= 61) return NaN;
    const day = dayOf(two(text, YYYY) * 100 + two(text, YYYY + 2), two(text, MM), two(text, DD));
    return day + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
  };
}

function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGIT;
}
