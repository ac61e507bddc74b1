import { RULE_DEFAULTS } from '../domain/alert-rule.js';
import type { Fields } from '../domain/fields.js';

/** Checks step, durations, reading and guard: what lasts is a whole number of steps. */
export function checkTiming(fields: Fields): void {
  const step = fields.duration('step', RULE_DEFAULTS.step, false);
  const hold = fields.duration('for', RULE_DEFAULTS.for, true);
  fields.duration('keepFiring', RULE_DEFAULTS.keepFiring, true);
  fields.duration('maxNeutral', RULE_DEFAULTS.maxNeutral, true);
  fields.duration('maxGap', RULE_DEFAULTS.maxGap, true);
  if (step !== undefined && hold !== undefined && hold % step !== 0) fields.complain('for', 'not-whole-steps', fields.raw('for'));
  if (fields.raw('reading') !== undefined) checkReading(fields.inside('reading'), hold);
  if (fields.raw('guard') !== undefined) checkGuard(fields.inside('guard'));
}

function checkReading(reading: Fields, hold: number | undefined): void {
  const mode = reading.choice('mode', ['every', 'rolling', 'mOfN']);
  reading.allow('mode', ...(mode === 'mOfN' ? ['m', 'n'] : []));
  // A rolling window is as long as the rule's `for`, and cannot be empty.
  if (mode === 'rolling' && hold === 0) reading.complain('mode', 'out-of-range', 'PT0S');
  if (mode !== 'mOfN') return;
  const n = reading.number('n', 1, 1_000);
  const m = reading.number('m', 1, n ?? 1_000);
  for (const [name, value] of [['m', m], ['n', n]] as const) if (value !== undefined && !Number.isInteger(value)) reading.complain(name, 'out-of-range', value);
}

function checkGuard(guard: Fields): void {
  const kind = guard.choice('kind', ['minVolume', 'wilson']);
  guard.allow('kind', 'minVolume', ...(kind === 'wilson' ? ['z'] : []));
  if (kind === 'wilson') guard.number('z', 0, 10);
  if (kind === 'minVolume' || guard.raw('minVolume') !== undefined) guard.number('minVolume', 0);
}
