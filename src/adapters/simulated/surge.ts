import { MINUTE_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { SKILL_GROUPS } from './skill-groups.js';

/** A rush on one skill group. */
export interface Surge {
  /** Id of the group. */
  readonly skillGroup: string;
  /**
   * How many times as many contacts are offered as on an ordinary day; above 1. 3 pushes a big group far below 80 % answered,
   * a small one with many helpers needs 5 or more.
   */
  readonly factor: number;
  readonly durationMinutes: number;
  /** From now, by the simulation's clock; 0 when absent. */
  readonly startsInMinutes?: number;
}

/** @throws RangeError `invalid skill group: …`, `invalid factor: …`, `invalid duration: …`. */
export function checkSurge({ skillGroup, factor, durationMinutes, startsInMinutes = 0 }: Surge): void {
  if (!SKILL_GROUPS.some(({ id }) => id === skillGroup)) throw new RangeError(`invalid skill group: ${skillGroup}`);
  if (!(factor > 1 && factor <= 100)) throw new RangeError(`invalid factor: ${factor}`);
  const isLasting = durationMinutes > 0 && durationMinutes < Infinity && startsInMinutes >= 0 && startsInMinutes < Infinity;
  if (!isLasting) throw new RangeError(`invalid duration: ${durationMinutes} minutes in ${startsInMinutes}`);
}

/** When a surge lasts that was asked for at `now`. */
export function surgeInterval({ durationMinutes, startsInMinutes = 0 }: Surge, now: EpochMs): Interval {
  const start = now + Math.round(startsInMinutes * MINUTE_MS);
  return { start, end: start + Math.round(durationMinutes * MINUTE_MS) };
}
