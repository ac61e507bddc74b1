import type { CounterId, RollUp } from './counter.js';

/** Unit of a metric's value: ratios are 0..1 inside and percent only on screen; `score` runs -100..100. */
export type Unit = 'ratio' | 'seconds' | 'contacts' | 'agents' | 'score';

/** Which way is better; `target` means neither: compare with the target. */
export type Direction = 'up' | 'down' | 'target';

export const METRIC_IDS = [
  'answerRate',
  'abandonRate',
  'serviceLevel',
  'averageSpeedOfAnswer',
  'averageHandleTime',
  'wrapUpTime',
  'holdShare',
  'occupancy',
  'utilisation',
  'shrinkage',
  'adherence',
  'conformance',
  'transferRate',
  'firstContactResolution',
  'customerSatisfaction',
  'netPromoterScore',
  'quality',
  'offered',
  'answered',
  'abandoned',
  'longestWait',
  'waitingNow',
  'readyNow',
] as const;

export type MetricId = (typeof METRIC_IDS)[number];

export function isMetricId(id: string): id is MetricId {
  return (METRIC_IDS as readonly string[]).includes(id);
}

/** Counters added or subtracted, such as offered - flowOut. */
export interface Sum {
  readonly plus: readonly CounterId[];
  readonly minus?: readonly CounterId[];
}

/**
 * One way to compute a metric: `scale * numerator / denominator`, never below `floor`.
 * Without a denominator it is the numerator alone. A formula is data, so that it can be
 * computed, printed in any language and sent to a back end.
 */
export interface Formula {
  readonly numerator: Sum;
  readonly denominator?: Sum;
  readonly scale?: number;
  readonly floor?: number;
  /** Something per nothing reads Infinity rather than undefined, as conformance is defined. */
  readonly unbounded?: true;
}

/** A metric: how its counters become a value, and how the value reads. */
export interface MetricDefinition {
  readonly id: MetricId;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly rollUp: RollUp;
  /** Named formulas; the first is the default. */
  readonly variants: Readonly<Record<string, Formula>>;
}

/** A metric and, where it has several formulas, which one. The variant is a setting of the metric, not of a widget. */
export interface MetricChoice {
  readonly metric: MetricId;
  /** Name of the formula; the metric's first when absent. */
  readonly variant?: string;
}
