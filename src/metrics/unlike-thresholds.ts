import type { SourceDescription } from '../domain/adapter.js';
import type { DimensionId, Filters } from '../domain/dimension.js';
import type { MetricChoice } from '../domain/metric.js';
import { usesThreshold } from './uses-threshold.js';

/**
 * Whether the metric may not be put together over the skill groups that the filters keep: its formula counts what was done
 * within a threshold, and theirs differ.
 *
 * @param by - Dimension that the numbers stay split by; skill groups that are told apart are not put together.
 */
export function areThresholdsUnlike(choice: MetricChoice, { skillGroup: kept }: Filters, source: SourceDescription | undefined, by?: DimensionId): boolean {
  if (!source || by === 'skillGroup' || !usesThreshold(choice)) return false;
  const groups = source.dimensions.find(({ id }) => id === 'skillGroup')?.members ?? [];
  const used = groups.filter(({ id }) => kept?.includes(id) ?? true).map(({ serviceThresholdSeconds = source.serviceThresholdSeconds }) => serviceThresholdSeconds);
  return new Set(used).size > 1;
}

/** Why there is no such number. */
export const UNLIKE_THRESHOLDS = { status: 'failed', reason: { code: 'unlike-thresholds' } } as const;
