import type { Completeness } from './answer.js';
import type { JourneyCase } from './journey-event.js';
import type { StepGraph, Variant } from './step-graph.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** Everything a relation graph shows of the cases of a range, times in ms. */
export interface JourneyFlow {
  readonly graph: StepGraph;
  readonly variants: readonly Variant[];
  readonly cases: readonly JourneyCase[];
  /** Events told twice, and ids borne by two events that differ. */
  readonly repeated: number;
  readonly idsTwice: number;
  readonly range: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Name of the source. */
  readonly source?: string;
}
