import type { Limit } from './format.js';

/**
 * Rounds to `digits` decimals, but away from comfort: a value that breaches its limit must not look as if it met it.
 * Where plain rounding would reach the limit, the last digit is cut towards the breach instead, with more digits
 * until the text differs from the limit: 79.96 against 80 gives 79.9, 79.996 against 80.0 also 79.9.
 *
 * Without a limit, or for a value that keeps it, this is plain rounding half away from zero.
 */
export function awayFromComfort(value: number, digits: number, limit?: Limit): number {
  const plain = round(value, digits);
  if (!limit) return plain;
  const breached = limit.breachedWhen === 'below' ? value < limit.value : value > limit.value;
  if (!breached) return plain;
  const hidden = limit.breachedWhen === 'below' ? plain >= limit.value : plain <= limit.value;
  if (!hidden) return plain;
  for (let more = digits; more <= 6; more++) {
    const unit = 10 ** more;
    const towards = limit.breachedWhen === 'below' ? Math.floor(value * unit + SLACK) / unit : Math.ceil(value * unit - SLACK) / unit;
    if (limit.breachedWhen === 'below' ? towards < limit.value : towards > limit.value) return towards;
  }
  return value;
}

/** Floating-point noise that must not push a value over the next unit. */
const SLACK = 1e-9;

function round(value: number, digits: number): number {
  const unit = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * unit + SLACK)) / unit;
}
