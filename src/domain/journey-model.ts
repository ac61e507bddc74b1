import type { Filters } from './dimension.js';
import type { MetricChoice } from './metric.js';

/** A journey as people drew it: stages, each with the touchpoints at which a customer meets the house. Plain JSON. */
export interface JourneyModel {
  readonly name: string;
  readonly stages: readonly JourneyStage[];
}

export interface JourneyStage {
  readonly id: string;
  readonly name: string;
  readonly touchpoints: readonly Touchpoint[];
}

/** One meeting of customer and house, with what is known of it from each side. What nobody wrote is absent. */
export interface Touchpoint {
  readonly id: string;
  readonly name: string;
  /** The step of events that it is, for live moods and waits; its name when absent. */
  readonly step?: string;
  readonly channels?: readonly string[];
  /** What the customer does. */
  readonly action?: string;
  readonly pains?: readonly string[];
  readonly opportunities?: readonly string[];
  /** Mood as people put it, -1 to 1, shown where no event tells one. */
  readonly mood?: number;
  /** A metric bound live, of this part of the centre. */
  readonly metric?: MetricChoice & { readonly filters?: Filters };
  /** Service blueprint: what the customer sees, and who does what in front, behind and in support. */
  readonly evidence?: string;
  readonly frontStage?: string;
  readonly backStage?: string;
  readonly support?: string;
  /** Where the service is known to fail. */
  readonly isFailurePoint?: boolean;
}
