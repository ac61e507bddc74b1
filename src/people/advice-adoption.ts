import { wilson } from '../metrics/wilson.js';

/** What became of the suggestions that a machine made. */
export interface AdviceUse {
  readonly shown: number;
  /** Taken as they were. */
  readonly accepted: number;
  readonly modified: number;
  readonly rejected: number;
}

export interface AdviceAdoption {
  /** Shares of those shown; undefined where none was. */
  readonly unmodifiedRate: number | undefined;
  readonly correctionRate: number | undefined;
  /** Beyond doubt more were taken as they were than `maxUnmodified`. */
  readonly isOverReliant: boolean;
}

/**
 * Whether somebody takes suggestions without looking: the lower end of Wilson's interval lies above what is allowed.
 *
 * @param z - One-sided normal quantile, 1.645 for 95 %.
 * @throws RangeError `invalid count: …` below 0.
 */
export function adviceAdoption({ shown, accepted, modified, rejected }: AdviceUse, maxUnmodified: number, z: number): AdviceAdoption {
  for (const count of [shown, accepted, modified, rejected]) if (!(count >= 0)) throw new RangeError(`invalid count: ${count}`);
  if (shown === 0) return { unmodifiedRate: undefined, correctionRate: undefined, isOverReliant: false };
  return {
    unmodifiedRate: accepted / shown,
    correctionRate: (modified + rejected) / shown,
    isOverReliant: wilson(accepted, shown, z).lower > maxUnmodified,
  };
}
