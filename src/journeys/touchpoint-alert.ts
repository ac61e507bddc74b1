import type { Alert, AlertBook } from '../domain/alert-book.js';
import type { Touchpoint } from '../domain/journey-model.js';

/**
 * The alert that fires on a touchpoint's metric, for its own part of the centre or for all of it; a critical one first.
 * None for a touchpoint without a metric, and none that people muted or put off.
 */
export function touchpointAlert({ alerts }: Pick<AlertBook, 'alerts'>, { metric }: Touchpoint): Alert | undefined {
  if (!metric) return undefined;
  const firing = alerts.filter(({ state, rule, member, notes }) => {
    const conditions = 'all' in rule.when ? rule.when.all : rule.when.any;
    if (state !== 'firing' || notes.muted !== undefined || notes.snoozedUntil !== undefined) return false;
    if (!conditions.some((condition) => condition.metric === metric.metric)) return false;
    // What concerns another part of the centre is no alarm here.
    return !member || (metric.filters?.[member.dimension]?.includes(member.id) ?? false);
  });
  return firing.find(({ rule }) => rule.severity === 'critical') ?? firing[0];
}
