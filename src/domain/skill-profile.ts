import type { Completeness } from './answer.js';
import type { EpochMs } from './time.js';
import type { Zone } from './zone.js';

/** One axis of a radar: a skill, how it is measured, and what its scale is anchored at. */
export interface SkillAxis {
  readonly id: string;
  readonly name: string;
  /** Axes of one group stand side by side. */
  readonly group?: string;
  readonly unit: string;
  /** In the axis' unit; undefined where the source does not say, and then the axis has no scale. */
  readonly floor: number | undefined;
  readonly target: number | undefined;
  readonly best: number | undefined;
  /** How much it counts; 1 by default. */
  readonly weight?: number;
}

/** A measured value, in the axis' unit. */
export interface SkillValue {
  readonly value: number | undefined;
  readonly n?: number | undefined;
  /** 95 % interval. */
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** The middle of a team on one axis, in the axis' unit. */
export interface TeamValue {
  readonly median: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** Members with a value. */
  readonly n: number;
}

/** One polygon: a person in a period. */
export interface SkillProfile {
  readonly agent: string;
  /** Undefined where it is withheld. */
  readonly name: string | undefined;
  readonly period: string;
  /** By axis id. */
  readonly values: Readonly<Record<string, SkillValue>>;
}

/** Everything a radar shows. */
export interface SkillRadar {
  readonly axes: readonly SkillAxis[];
  /** One or two: two persons, or one person at two dates. The first is the one being spoken about. */
  readonly profiles: readonly SkillProfile[];
  /** What the role asks, by axis id and in the axis' unit; the axis' target where absent. */
  readonly role?: { readonly name: string; readonly values: Readonly<Record<string, number>> };
  readonly team?: { readonly name: string | undefined; readonly values: Readonly<Record<string, TeamValue>> };
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Name of the source. */
  readonly source?: string;
}
