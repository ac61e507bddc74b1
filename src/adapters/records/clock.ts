/**
 * Instants by a declared pattern.
 *
 * Tokens: `YYYY` `YY` `MM` `DD` `HH` `hh` `mm` `ss` of just so many digits; `M` `D` `H` `h` of one or two;
 * `SSS` a fraction of a second of any length; `A` for AM, PM, 上午, 下午; `Z` for an offset (`Z`, `+08:00`, `+0800`);
 * anything else stands for itself. Words: `iso` (date, `T` or a blank, time, offset), `epoch-s`, `epoch-ms`.
 * Two digits of a year mean 1970 to 2069.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.js';
import { dayOf } from './calendar-day.js';
import { fixedClock } from './fixed-clock.js';

/** A reading of a clock in the fields of UTC, and whether it already is an instant because an offset or an epoch came with it. */
export interface Clock {
  readonly pattern: string;
  /** Whether `read` gives instants rather than wall-clock times. */
  readonly isAbsolute: boolean;
  /** Milliseconds, or `NaN` for a text not written so. Hours up to 47 belong to the next day. */
  readonly read: (text: string) => number;
}

const WORDS: Readonly<Record<string, string>> = { iso: 'YYYY-MM-DDTHH:mm:ssSSSZ' };
const TOKENS = /YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z|[^]/g;

/** @throws RangeError `invalid clock: …` for a pattern without a date. */
export function clockOf(pattern: string): Clock {
  if (pattern === 'epoch-s' || pattern === 'epoch-ms') {
    const unit = pattern === 'epoch-s' ? SECOND_MS : 1;
    return { pattern, isAbsolute: true, read: (text) => (/^\d{1,16}(\.\d+)?$/.test(text) ? Math.round(Number(text) * unit) : NaN) };
  }
  const tokens: readonly string[] = (WORDS[pattern] ?? pattern).match(TOKENS) ?? [];
  if (!tokens.some((token) => token.startsWith('YY')) || !tokens.some((token) => token.startsWith('D'))) {
    throw new RangeError(`invalid clock: ${pattern}`);
  }
  return { pattern, isAbsolute: tokens.includes('Z'), read: fixedClock(tokens) ?? ((text) => readTokens(tokens, text)) };
}

let at = 0;

/** One pass over the text, no object made: this runs for every record. `at` is where it stands. */
function readTokens(tokens: readonly string[], text: string): number {
  at = 0;
  let year = 1970;
  let month = 1;
  let day = 1;
  let ms = 0;
  let half = 0;
  for (const token of tokens) {
    switch (token) {
      case 'YYYY':
        year = digits(text, 4, 4);
        break;
      case 'YY':
        year = digits(text, 2, 2);
        year += year < 70 ? 2000 : 1900;
        break;
      case 'MM':
      case 'M':
        month = digits(text, token.length, 2);
        break;
      case 'DD':
      case 'D':
        day = digits(text, token.length, 2);
        break;
      case 'HH':
      case 'H':
        ms += below(digits(text, token.length, 2), 48) * HOUR_MS;
        break;
      case 'hh':
      case 'h':
        ms += (below(digits(text, token.length, 2), 13) % 12) * HOUR_MS;
        break;
      case 'mm':
        ms += below(digits(text, 2, 2), 60) * MINUTE_MS;
        break;
      case 'ss':
        ms += below(digits(text, 2, 2), 61) * SECOND_MS;
        break;
      case 'SSS':
        ms += fraction(text);
        break;
      case 'A':
        half = halfDay(text);
        break;
      case 'Z':
        ms -= offset(text);
        break;
      default:
        // ISO allows a blank for its T, and sources take the liberty.
        if (text[at] !== token && !(token === 'T' && text[at] === ' ')) return NaN;
        at++;
    }
  }
  return at === text.length ? dayOf(year, month, day) + ms + half : NaN;
}

function digits(text: string, least: number, most: number): number {
  let value = 0;
  let count = 0;
  for (; count < most; count++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    at++;
  }
  return count >= least ? value : NaN;
}

function below(value: number, limit: number): number {
  return value < limit ? value : NaN;
}

/** `.25` or `,25` as 250 ms; nothing at all as 0. */
function fraction(text: string): number {
  if (text[at] === '.' || text[at] === ',') at++;
  else if (!(text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57)) return 0;
  let value = 0;
  for (let unit = 100; ; unit /= 10) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Math.floor(value + 1e-6);
    value += digit * unit;
    at++;
  }
}

function halfDay(text: string): number {
  const word = text.slice(at, at + 2);
  at += 2;
  if (word === '上午' || /^am$/i.test(word)) return 0;
  return word === '下午' || /^pm$/i.test(word) ? DAY_MS / 2 : NaN;
}

function offset(text: string): number {
  const sign = text[at++];
  if (sign === 'Z') return 0;
  if (sign !== '+' && sign !== '-') return NaN;
  const hours = digits(text, 2, 2);
  if (text[at] === ':') at++;
  const minutes = at < text.length ? digits(text, 2, 2) : 0;
  return (hours * HOUR_MS + minutes * MINUTE_MS) * (sign === '+' ? 1 : -1);
}
