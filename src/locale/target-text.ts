import type { Unit } from '../domain/metric.js';
import { formatText } from './format.js';

/** A target as people say it: `80 %` rather than `80.0 %`, but `82.5 %` where it is so. */
export function targetText(target: number, unit: Unit, language: string): string {
  if (unit !== 'ratio' && unit !== 'score') return formatText(target, unit, language);
  const digits = (unit === 'ratio' ? target * 100 : target).toLocaleString(language, { maximumFractionDigits: 2 });
  return unit === 'ratio' ? `${digits} %` : digits;
}
