import type { EventOddities } from './journey-event.js';

/** One kind of step, over all cases. Times in the unit of the events. */
export interface StepNode {
  readonly step: string;
  readonly count: number;
  /** Cases that have it at least once. */
  readonly cases: number;
  /** Sum of its lengths, over `measured` events. */
  readonly service: number;
  /** Events whose length is known. */
  readonly measured: number;
  /** Events that repeat a step their case already had: `selfLoops + loops`. */
  readonly rework: number;
  /** Repeated at once. */
  readonly selfLoops: number;
  /** Came back to after something else. */
  readonly loops: number;
}

/** How often one step directly followed another, and how long that took. */
export interface StepEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Sum of `max(0, next start - end)` over `measured` pairs. */
  readonly wait: number;
  /** Pairs whose wait is known. */
  readonly measured: number;
  /** Undefined where no pair was measured. */
  readonly waitMean: number | undefined;
  readonly waitMedian: number | undefined;
  /** Of the wait of all edges, 0..1: by this bottlenecks are ranked. Undefined where nobody waited at all. */
  readonly waitShare: number | undefined;
}

/**
 * Which steps follow which: a directly-follows graph. Steps in order of name, edges in order of both.
 *
 * An edge says that one step came next after another, not that it led to it.
 */
export interface StepGraph {
  readonly steps: readonly StepNode[];
  readonly edges: readonly StepEdge[];
  /** Cases by the step they began and ended with. */
  readonly starts: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
  readonly cases: number;
  readonly events: number;
  /** Cases with any rework, and their share; undefined without cases. */
  readonly reworkCases: number;
  readonly reworkCaseRate: number | undefined;
  /** Wait of all edges. */
  readonly wait: number;
  readonly oddities: EventOddities;
}

/** Cases that took the same steps in the same order. */
export interface Variant {
  readonly steps: readonly string[];
  readonly cases: number;
}
