import type { Provenance } from '../domain/answer.js';
import type { SentimentScale } from '../domain/event-mapping.js';
import type { EventFaults } from '../domain/journey-event.js';
import type { StepGraph, Variant } from '../domain/step-graph.js';
import type { Interval } from '../domain/time.js';
import type { CaseTable } from './case-table.js';

/** What a flow says of where it comes from. */
export interface FlowOrigin extends Omit<Provenance, 'revision'> {
  readonly range: Interval;
  /** Name of the source. */
  readonly source?: string;
  /** Channels that the source knows; those of events are counted against them. */
  readonly channels?: readonly string[];
  /** That sentiments of the source are on; -1 to 1 when absent. Those of the flow are put on -1 to 1. */
  readonly scale?: SentimentScale;
  /** Records that the source set aside, and rows of the question that were not taken. */
  readonly setAside?: number;
  readonly beyond?: number;
}

/** Everything a relation graph shows of the cases of a range, times in ms. */
export interface JourneyFlow extends FlowOrigin {
  readonly graph: StepGraph;
  readonly variants: readonly Variant[];
  readonly cases: CaseTable;
  readonly faults: EventFaults;
}
