import type { Completeness } from './answer.js';
import type { EpochMs } from './time.js';
import type { Zone } from './zone.js';

/** A point of the matrix, 0..100 each way. */
export interface StandingPoint {
  readonly ability: number;
  readonly willingness: number;
}

/** A point with the period it belongs to. */
export interface TrailPoint extends StandingPoint {
  readonly period: string;
}

/** What two raters said about one person, and what they agreed on. */
export interface Ratings {
  readonly self?: StandingPoint;
  readonly leader?: StandingPoint;
  readonly agreed?: StandingPoint;
}

/** Columns of equal length, one entry a person; `NaN` where nothing was measured. They are read, never copied or changed. */
export interface StandingColumns {
  readonly length: number;
  readonly agents: readonly string[];
  /** Undefined, or an undefined entry, where names are withheld. */
  readonly names?: readonly (string | undefined)[];
  readonly ability: ArrayLike<number>;
  readonly willingness: ArrayLike<number>;
  /** Half of the 95 % interval, in points; `NaN` where not known. */
  readonly abilityError?: ArrayLike<number>;
  readonly willingnessError?: ArrayLike<number>;
  /** How many observations a measured score stands on; `NaN` where it is no measurement, or not known. */
  readonly abilityN?: ArrayLike<number>;
  readonly willingnessN?: ArrayLike<number>;
  /** Entries whose own value lies beyond the anchors of its scale: their score stays at its end, and does not tell by how much. */
  readonly held?: { readonly [A in keyof StandingPoint]: ReadonlySet<number> };
}

/** Everything a matrix shows. */
export interface Standings extends StandingColumns {
  /** Where each axis comes from, in the source's words. Willingness without a source is refused. */
  readonly abilitySource: string | undefined;
  readonly willingnessSource: string | undefined;
  readonly period: string;
  /** By agent id, oldest first, the present point last. */
  readonly trails?: ReadonlyMap<string, readonly TrailPoint[]>;
  readonly ratings?: ReadonlyMap<string, Ratings>;
  /** Persons the source has, where these are not all of them. */
  readonly total?: number;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  readonly source?: string;
}
