import type { SecondsUnit } from '../../domain/mapping.js';

const FACTOR = { s: 1, ms: 0.001, min: 60 } as const;

/** Seconds of a text; `NaN` for one that says none. An empty text is the caller's affair. */
export function readSeconds(text: string, unit: SecondsUnit): number {
  if (unit === 'clock') return clockSeconds(text);
  const whole = wholeNumber(text);
  const number = whole >= 0 ? whole : /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  // Milliseconds are divided, not multiplied, so that 1,100 become 1.1 and not 1.1 and a trifle.
  return unit === 'ms' ? number / 1000 : number * FACTOR[unit];
}

/** `1:02:03`, `02:03` or `3` in seconds; `NaN` for anything else. Hours may be many. */
function clockSeconds(text: string): number {
  const match = /^(?:(?:(\d+):)?(\d{1,2}):)?(\d{1,2})(?:[.,]\d+)?$/.exec(text);
  if (!match) return NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Up to nine digits as a number, -1 for anything else: most durations are, and this takes no regular expression. */
function wholeNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > 9) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
