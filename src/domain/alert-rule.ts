import type { Filters } from './dimension.js';
import type { Duration } from './duration.js';
import type { MetricChoice } from './metric.js';
import type { Zone } from './zone.js';

/** How bad a firing alert is. */
export const SEVERITIES = ['critical', 'warning'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** One metric against a limit. */
export interface AlertCondition extends MetricChoice {
  readonly is: 'below' | 'above';
  /** Limit in the metric's own unit; a value equal to it is no breach. */
  readonly threshold: number;
  /** Where a firing alert may resolve, on the good side of `threshold`; the threshold itself when absent. */
  readonly resolveAt?: number;
}

/** All of several conditions, or any of them. */
export type AlertWhen = { readonly all: readonly AlertCondition[] } | { readonly any: readonly AlertCondition[] };

/** Which of the five readings of "below 80 % for 30 minutes" is meant (domain.md section 4). */
export type AlertReading = { readonly mode: 'every' } | { readonly mode: 'rolling' } | { readonly mode: 'mOfN'; readonly m: number; readonly n: number };

/** How much evidence a slot needs; `wilson` asks for a least volume only where one is given. */
export type AlertGuard = { readonly kind: 'minVolume'; readonly minVolume: number } | { readonly kind: 'wilson'; readonly z: number; readonly minVolume?: number };

/** A stretch of the week by the clock of the schedule's zone: `22:00` to `06:00` passes midnight. Days count from 0, Sunday. */
export interface WeeklyHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** When a rule is judged at all, and when it judges in silence. */
export interface AlertSchedule {
  /** The source's zone when absent. */
  readonly zone?: Zone;
  /** Outside these hours slots say nothing; always when absent. */
  readonly active?: readonly WeeklyHours[];
  /** In these hours the alert lives on but does not blink, sound or announce. */
  readonly quiet?: readonly WeeklyHours[];
}

/** For which part of the centre a rule is judged: one alert each. */
export interface AlertScope {
  /** One alert for each member of this dimension; one for all together when absent. */
  readonly by?: 'skillGroup' | 'channel';
  /** Only these. */
  readonly filters?: Filters;
}

/** A rule as data: kept as JSON, edited in a form, judged by `alerts/`. */
export interface AlertRule {
  readonly id: string;
  /** What its author calls it; without one it is called by what it judges, in the language of who looks. */
  readonly name?: string;
  readonly severity: Severity;
  readonly when: AlertWhen;
  /** Slot length. */
  readonly step: Duration;
  /** How long the breach lasts before the alert fires; a whole number of steps. */
  readonly for: Duration | 'PT0S';
  /** How long it must be clear before it resolves. */
  readonly keepFiring: Duration | 'PT0S';
  readonly reading: AlertReading;
  readonly guard: AlertGuard;
  /** Neutral time that a pending alert survives. */
  readonly maxNeutral: Duration | 'PT0S';
  /** Missing time that a pending alert survives, and after which data is stale. */
  readonly maxGap: Duration | 'PT0S';
  readonly anchor: 'intervalStart' | 'evaluation';
  readonly scope: AlertScope;
  readonly schedule?: AlertSchedule;
}

/** What a rule is unless it says otherwise: the defaults of domain.md section 4. */
export const RULE_DEFAULTS = {
  severity: 'critical',
  step: 'PT5M',
  for: 'PT30M',
  keepFiring: 'PT10M',
  reading: { mode: 'every' },
  guard: { kind: 'minVolume', minVolume: 10 },
  maxNeutral: 'PT10M',
  maxGap: 'PT10M',
  anchor: 'intervalStart',
  scope: {},
} as const satisfies Partial<AlertRule>;

/** What is wrong with a rule, as a code and facts: the interface puts it into words beside the field. */
export interface RuleProblem {
  /** Path of the field, such as `when.all.0.threshold`. */
  readonly field: string;
  readonly code:
    | 'missing'
    | 'not-text'
    | 'not-number'
    | 'not-duration'
    | 'unknown-choice'
    | 'unknown-metric'
    | 'unknown-variant'
    | 'not-share' // a swing of what is no share of contacts or surveys
    | 'out-of-range'
    | 'wrong-side' // resolveAt on the bad side of threshold
    | 'contradictory' // conditions of which all can never hold together
    | 'not-whole-steps'
    | 'not-served' // a step, a metric or a dimension that the source cannot give
    | 'no-history' // the source remembers nothing, and nothing new will come
    | 'twice' // another rule has the same id
    | 'unknown-field';
  readonly value?: string;
}
