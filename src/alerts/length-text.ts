import { durationParts, type Duration } from '../domain/duration.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time.js';
import { readNumber, writeNumber } from './number-text.js';

export const LENGTH_UNITS = ['second', 'minute', 'hour', 'day'] as const;

export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** A length of time as a form holds it: what was typed, and the unit that was chosen. */
export interface LengthText {
  readonly amount: string;
  readonly unit: LengthUnit;
}

const UNITS = { second: { ms: SECOND_MS, letter: 'S' }, minute: { ms: MINUTE_MS, letter: 'M' }, hour: { ms: HOUR_MS, letter: 'H' }, day: { ms: DAY_MS, letter: 'D' } } as const;

/** The largest unit of which a duration is a whole number; nothing at all is 0 minutes. A duration of another shape is kept as it is. */
export function writeLength(duration: Duration | 'PT0S'): LengthText {
  if (duration === 'PT0S') return { amount: '0', unit: 'minute' };
  try {
    const { days, ms } = durationParts(duration);
    if (ms === 0) return { amount: String(days), unit: 'day' };
    const total = days * DAY_MS + ms;
    const unit = (['hour', 'minute', 'second'] as const).find((name) => total % UNITS[name].ms === 0) ?? 'second';
    return { amount: writeNumber(total / UNITS[unit].ms), unit };
  } catch {
    return { amount: duration, unit: 'minute' }; // `durationParts` throws for a text that is no duration: it is shown to be mended.
  }
}

/** The ISO duration that was typed: `1.5` hours are `PT90M`. What is none is given back as it stands, for `readRule` to complain of. */
export function readLength({ amount, unit }: LengthText): string {
  const number = readNumber(amount);
  if (typeof number !== 'number' || number < 0) return amount;
  if (number === 0) return 'PT0S';
  if (unit === 'day' && Number.isInteger(number)) return `P${number}D`;
  const ms = Math.round(number * UNITS[unit].ms);
  const whole = unit !== 'day' && ms % UNITS[unit].ms === 0 ? unit : (['hour', 'minute', 'second'] as const).find((name) => ms % UNITS[name].ms === 0);
  return whole ? `PT${writeNumber(ms / UNITS[whole].ms)}${UNITS[whole].letter}` : amount;
}
