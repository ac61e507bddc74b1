import type { Completeness } from './answer.js';
import type { EpochMs } from './time.js';
import type { Zone } from './zone.js';

/** One rate of everybody in a team, with the volume it stands on: columns of equal length, one entry a person. */
export interface TeamRates {
  /** What is measured, in the source's words. */
  readonly name: string;
  /** What everybody is asked to reach, 0..1. */
  readonly target: number | undefined;
  readonly length: number;
  readonly agents: readonly string[];
  /** Undefined, or an undefined entry, where names are withheld. */
  readonly names?: readonly (string | undefined)[];
  /** Whole numbers; `NaN` where not counted. */
  readonly trials: ArrayLike<number>;
  /** 0..1; `NaN` where nothing was measured. */
  readonly rates: ArrayLike<number>;
  readonly period: string;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Name of the source. */
  readonly source?: string;
}
