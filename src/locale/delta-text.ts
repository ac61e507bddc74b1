import type { Unit } from '../domain/metric.js';
import { DAY_MS, type Interval } from '../domain/time.js';
import { formatAge } from './duration.js';
import { formatValue, type ValueText } from './format.js';
import type { Texts } from './texts.js';

/**
 * A difference of two values with its sign: ratios in percentage points, the rest in the metric's unit.
 * What rounds to nothing reads "unchanged" rather than a signed zero.
 */
export function deltaText(difference: number, unit: Unit, messages: Texts<'tile'>, language: string): ValueText {
  const size = formatValue(Math.abs(difference), unit, language);
  if (!/[1-9∞]/.test(size.digits)) return { digits: messages.tile.level, unit: '' };
  return { digits: `${difference < 0 ? '−' : '+'}${size.digits}`, unit: unit === 'ratio' ? messages.tile.points : size.unit };
}

/** With what a reading is compared, in words: the same time yesterday or last week, or so long before. */
export function comparisonText(range: Interval, previous: Interval, messages: Texts<'tile'>, language: string): string {
  const ms = range.start - previous.start;
  const days = Math.round(ms / DAY_MS);
  // A change of the clock makes a calendar day 23 to 25 hours long.
  const isWhole = days > 0 && Math.abs(ms - days * DAY_MS) <= 2 * 3_600_000;
  if (isWhole && days === 7) return messages.tile.lastWeek;
  if (isWhole && days === 1) return messages.tile.yesterday;
  return messages.tile.earlier(formatAge(isWhole ? days * DAY_MS : ms, language));
}
