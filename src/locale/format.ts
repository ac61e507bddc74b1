import type { Unit } from '../domain/metric.js';
import { formatDuration } from './duration.js';
import { intlFormat, numberFormat } from './number.js';
import { awayFromComfort } from './rounding.js';
import { tenThousands } from './ten-thousands.js';

/** A value in two parts, so that the unit can be set small: `87.3` and `%`. */
export interface ValueText {
  readonly digits: string;
  readonly unit: string;
}

/** The limit a value is judged by, in the metric's own unit. */
export interface Limit {
  readonly value: number;
  readonly breachedWhen: 'below' | 'above';
}

/** What stands where there was nothing to measure. */
export const NOTHING = '—';

/**
 * A metric's value as text; an em dash for nothing to measure, ∞ for a share of nothing.
 *
 * Ratios read as percent with one decimal, seconds under 100 as whole seconds and longer ones as m:ss,
 * counts whole, in 万 and 亿 from 10 万 on in Chinese.
 *
 * @param language - BCP 47 tag.
 * @param limit - A value that breaches it is never rounded to look as if it met it: 79.96 % against 80 % reads 79.9.
 */
export function formatValue(value: number | undefined, unit: Unit, language: string, limit?: Limit): ValueText {
  if (value === undefined) return { digits: NOTHING, unit: '' };
  if (!Number.isFinite(value)) return { digits: value > 0 ? '∞' : '-∞', unit: '' };
  switch (unit) {
    case 'ratio':
      return { digits: fixed(value * 100, 1, language, limit && { ...limit, value: limit.value * 100 }), unit: '%' };
    case 'seconds':
      return formatDuration(awayFromComfort(value, 0, limit), language);
    case 'score':
      return { digits: fixed(value, 1, language, limit), unit: '' };
    case 'contacts':
    case 'agents':
      return formatCount(value, language);
  }
}

/** The same as one string, the unit after a thin space where one belongs. */
export function formatText(value: number | undefined, unit: Unit, language: string, limit?: Limit): string {
  const text = formatValue(value, unit, language, limit);
  return text.unit ? `${text.digits} ${text.unit}` : text.digits;
}

/** A count, grouped; in 万 or 亿 with at most two decimals from 100,000 on where the language counts so. */
export function formatCount(value: number, language: string): ValueText {
  if (Math.abs(value) >= 1e5 && language.toLowerCase().startsWith('zh')) {
    const plain = tenThousands(value, language);
    if (plain) return plain;
    const parts = intlFormat(language, { most: 2, compact: true }).formatToParts(value);
    const unit = parts.find(({ type }) => type === 'compact')?.value ?? '';
    return { digits: parts.filter(({ type }) => type !== 'compact').map(({ value: text }) => text).join(''), unit };
  }
  return { digits: numberFormat(language, { most: 0 }).format(value), unit: '' };
}

/** A count as one string, its unit after a space where it has one. */
export function formatCountText(value: number, language: string): string {
  const { digits, unit } = formatCount(value, language);
  return unit === '' ? digits : `${digits} ${unit}`;
}

function fixed(value: number, digits: number, language: string, limit: Limit | undefined): string {
  return numberFormat(language, { least: digits, most: Math.max(digits, 6) }).format(awayFromComfort(value, digits, limit));
}
