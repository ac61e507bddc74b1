import type { Completeness } from './answer.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** Which formula of staffing: callers hang up (A, the default), wait for ever (C), or are lost where nobody is free (B). */
export type StaffingModel = 'erlangA' | 'erlangC' | 'erlangB';

export const STAFFING_MODELS = ['erlangA', 'erlangC', 'erlangB'] as const satisfies readonly StaffingModel[];

/** Which service level, by the names of the metric's own variants: of all offered, of those answered, without or with those who gave up in time. */
export type ServiceLevelVariant = 'offered' | 'answered' | 'withoutAbandonedWithin' | 'abandonedWithinGood';

export const SERVICE_LEVEL_VARIANTS = ['offered', 'answered', 'withoutAbandonedWithin', 'abandonedWithinGood'] as const satisfies readonly ServiceLevelVariant[];

/** What staffing is reckoned from. Times in s, shares 0..1, money in one currency. */
export interface StaffingInputs {
  /** Contacts expected in the period. */
  readonly calls: number;
  readonly periodSeconds: number;
  readonly handleSeconds: number;
  /** Mean patience; Infinity where nobody hangs up, 0 where nobody waits. */
  readonly patienceSeconds: number;
  readonly thresholdSeconds: number;
  /** Share to be answered within the threshold. */
  readonly target: number;
  /** Agents at work now; absent where nobody knows. */
  readonly agents?: number;
  /** An hour of one agent at work. */
  readonly agentHour: number;
  /** One contact waiting for an hour. */
  readonly waitHour: number;
  /** One contact that hung up. */
  readonly abandoned: number;
  /** Share of paid time lost to breaks, training and absence. */
  readonly shrinkage: number;
}

export type StaffingField = keyof StaffingInputs;

/** Where an input comes from: counted by the source, estimated from what it counted, set by the page or the reader, or assumed. */
export type InputOrigin = 'measured' | 'estimated' | 'set' | 'assumed';

/** A case of staffing: its inputs, and where each comes from. */
export interface StaffingCase {
  readonly inputs: StaffingInputs;
  /** `set` where absent. */
  readonly origins?: Readonly<Partial<Record<StaffingField, InputOrigin>>>;
  /** What it is about, such as a skill group's name. */
  readonly about?: string;
  /** What was measured, and when. */
  readonly measured?: { readonly range: Interval; readonly zone: Zone; readonly asOf: EpochMs; readonly completeness: Completeness };
  /** Share answered within the threshold, as counted, to hold the model against. */
  readonly measuredServiceLevel?: number;
  /** Source's name. */
  readonly source?: string;
}

/** What a centre without a word on it is assumed to be. */
export const STAFFING_DEFAULTS: StaffingInputs = {
  calls: 0,
  periodSeconds: 1800,
  handleSeconds: 300,
  patienceSeconds: 120,
  thresholdSeconds: 20,
  target: 0.8,
  agentHour: 40,
  waitHour: 60,
  abandoned: 5,
  shrinkage: 0.3,
};
