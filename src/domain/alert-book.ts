import type { AlertCondition, AlertRule, RuleProblem } from './alert-rule.js';
import type { AlertState, AlertTransition, SlotClass } from './alert.js';
import type { Completeness } from './answer.js';
import type { DimensionId, DimensionMember } from './dimension.js';
import type { Measure } from './reading.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** One alert: one rule judged for one scope. */
export interface Alert {
  /** Rule and scope in one text, equal for equal alerts: `answer-rate-low|skillGroup=loan`. */
  readonly key: string;
  readonly rule: AlertRule;
  /** The part of the centre it is about; absent for all together. */
  readonly member?: DimensionMember & { readonly dimension: DimensionId };
  readonly state: AlertState;
  /** Start of the breach; present unless ok. */
  readonly since?: EpochMs;
  /** The history began in the middle of it: it is at least as old as `since`. */
  readonly sinceAtLeast: boolean;
  /** When it began to fire, at the end of the slot that made it; present while firing or recovering. */
  readonly firedAt?: EpochMs;
  /** No slot has closed for longer than the rule's `maxGap`, or data is missing: never shown as green. */
  readonly stale: boolean;
  /** Within the rule's quiet hours: it lives on but does not blink, sound or announce. */
  readonly quiet: boolean;
  /** Every change of state, oldest first; one that a late correction took back is kept and marked. */
  readonly history: readonly RecordedTransition[];
  readonly evidence: AlertEvidence;
  readonly notes: AlertNotes;
}

/** A change of state with what was known then. */
export interface RecordedTransition extends AlertTransition {
  /** Value that was judged: of the slot that caused it, or of the window that ends with it in a rolling reading. */
  readonly value: number | undefined;
  /** A later revision of the data changed this: `retracted` no longer happened, `added` had not been seen at the time. */
  readonly revised?: 'retracted' | 'added';
}

/** Why an alert stands where it stands: what a supervisor can check by hand. */
export interface AlertEvidence {
  /** Which of the rule's conditions the values are of; its first when absent. */
  readonly condition?: AlertCondition;
  /** The slots that decide, oldest first, the open one not among them. */
  readonly slots: readonly EvidenceSlot[];
  /** Volume-weighted value over the rule's `for`, whatever the reading. */
  readonly window: Measure & Interval;
  readonly zone: Zone;
  readonly completeness: Completeness;
  readonly revision: number;
  /** When the next slot closes and the rule is judged again. */
  readonly nextEvaluation: EpochMs;
  /** While pending: when it fires if every slot until then breaches. */
  readonly firesAt?: EpochMs;
  /** While recovering: when it resolves if every slot until then is clear. */
  readonly resolvesAt?: EpochMs;
}

export interface EvidenceSlot extends Interval, Measure {
  readonly says: SlotClass;
  readonly revision: number;
}

/** What people did about an alert: facts beside its state, never part of it. */
export interface AlertNotes {
  readonly acknowledged?: { readonly at: EpochMs; readonly by: string; readonly note?: string };
  readonly snoozedUntil?: EpochMs;
  /** The whole rule is muted. */
  readonly muted?: { readonly at: EpochMs; readonly by: string };
  readonly assignee?: string;
}

/** All alerts of a board, as known at one instant of the source's clock. */
export interface AlertBook {
  readonly alerts: readonly Alert[];
  readonly asOf: EpochMs;
  readonly zone: Zone;
  /** Where what people did is kept. */
  readonly keptBy: 'source' | 'browser';
  /** Rules that are not judged, and why. */
  readonly problems?: readonly RuleTrouble[];
}

/** Why one rule is not judged. */
export interface RuleTrouble {
  /** The rule's name, or its id where it has none, or its place in the list. */
  readonly rule: string;
  readonly problems: readonly RuleProblem[];
}

/** What people did, as it is kept: by alert, but for muting, which is by rule. */
export interface StoredNotes {
  readonly alerts: { readonly [key: string]: Omit<AlertNotes, 'muted'> };
  readonly muted: { readonly [rule: string]: NonNullable<AlertNotes['muted']> };
}

/** What people may do about an alert. */
export type AlertDeed =
  | { readonly deed: 'acknowledge'; readonly key: string; readonly by: string; readonly note?: string }
  | { readonly deed: 'snooze'; readonly key: string; readonly until: EpochMs }
  | { readonly deed: 'assign'; readonly key: string; readonly to: string | undefined }
  | { readonly deed: 'mute'; readonly rule: string; readonly by: string }
  | { readonly deed: 'unmute'; readonly rule: string };
