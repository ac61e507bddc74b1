import { isZone } from '../domain/zone.js';
import type { Fields } from '../domain/fields.js';
import { minutesOf } from './weekly-hours.js';

/** Checks scope and schedule: known dimensions, lists of ids, clock times, days from 0 to 6, a real zone. */
export function checkSchedule(fields: Fields): void {
  if (fields.raw('scope') !== undefined) checkScope(fields.inside('scope'));
  if (fields.raw('schedule') === undefined) return;
  const schedule = fields.inside('schedule');
  schedule.allow('zone', 'active', 'quiet');
  const zone = schedule.raw('zone');
  if (zone !== undefined && !(typeof zone === 'string' && isZone(zone))) schedule.complain('zone', 'unknown-choice', zone);
  for (const name of ['active', 'quiet']) {
    const hours = schedule.raw(name);
    if (hours === undefined) continue;
    if (!Array.isArray(hours)) schedule.complain(name, 'missing', hours);
    else hours.forEach((_, index) => checkHours(schedule.inside(name, index)));
  }
}

function checkScope(scope: Fields): void {
  scope.allow('by', 'filters');
  if (scope.raw('by') !== undefined) scope.choice('by', ['skillGroup', 'channel']);
  checkFilters(scope);
}

/** Checks the field `filters`: at least one id of each dimension that it names. */
export function checkFilters(fields: Fields): void {
  const filters = fields.raw('filters');
  if (filters === undefined) return;
  for (const [dimension, ids] of Object.entries(typeof filters === 'object' && filters !== null ? filters : { '': filters }))
    if (!Array.isArray(ids) || ids.length === 0 || ids.some((id) => typeof id !== 'string')) fields.complain(`filters.${dimension}`, 'not-text', ids);
}

function checkHours(hours: Fields): void {
  hours.allow('days', 'from', 'to');
  const days = hours.raw('days');
  if (!Array.isArray(days) || days.length === 0 || days.some((day) => ![0, 1, 2, 3, 4, 5, 6].includes(day as number))) hours.complain('days', 'out-of-range', days);
  for (const name of ['from', 'to']) if (minutesOf(hours.text(name) ?? '00:00') === undefined) hours.complain(name, 'out-of-range', hours.raw(name));
}
