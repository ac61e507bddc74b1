import type { Unit } from '../domain/metric.js';
import { formatText } from './format.js';
import { numberFormat } from './number.js';

/** A target as people say it: `80 %` rather than `80.0 %`, but `82.5 %` where it is so. */
export function targetText(target: number, unit: Unit, language: string): string {
  if (unit !== 'ratio' && unit !== 'score') return formatText(target, unit, language);
  const digits = numberFormat(language, { most: 2 }).format(unit === 'ratio' ? target * 100 : target);
  return unit === 'ratio' ? `${digits} %` : digits;
}
