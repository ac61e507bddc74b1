import type { AlertState, SlotClass, TransitionReason } from '../domain/alert.js';
import type { RuleProblem, Severity } from '../domain/alert-rule.js';

/** Texts of alerts: what they are, and what people may do about them. Every value is text already. */
export interface AlertsMessages {
  readonly title: string;
  /** How the list is used by keyboard. */
  readonly instructions: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly states: Readonly<Record<AlertState, string>>;
  readonly reasons: Readonly<Record<TransitionReason, string>>;
  /** Scope of an alert about the whole centre. */
  readonly all: string;
  readonly below: (limit: string) => string;
  readonly above: (limit: string) => string;
  /** Conditions joined by "and" or "or". */
  readonly joined: (conditions: readonly string[], by: 'all' | 'any') => string;
  /** What a rule without a name is called: what it judges, and for how long; that is empty for one that fires at once. */
  readonly ruleName: (conditions: string, duration: string) => string;
  /** @param breach - Such as `低于 80 %`. */
  readonly lasting: (breach: string, duration: string, atLeast: boolean) => string;
  readonly since: (clock: string, atLeast: boolean) => string;
  readonly willFire: (clock: string) => string;
  readonly willResolve: (clock: string) => string;
  readonly counts: (counts: AlertCounts) => string;
  readonly asOf: (clock: string) => string;
  readonly groups: Readonly<Record<'acknowledged' | 'snoozed' | 'muted' | 'unknown' | 'resolved', (count: string) => string>>;
  readonly acknowledgedBy: (name: string, clock: string) => string;
  readonly snoozedUntil: (clock: string) => string;
  readonly mutedBy: (name: string) => string;
  readonly assignedTo: (name: string) => string;
  readonly quiet: string;
  readonly stale: string;
  /** Of a whole book that is no longer current. */
  readonly staleBook: string;
  /** Of a deed that the source did not take. */
  readonly notKept: string;
  readonly failed: string;
  readonly retryHint: string;
  readonly calm: string;
  readonly noRules: string;
  readonly noRulesHint: string;
  readonly watching: (rules: string, scopes: string) => string;
  readonly watchingSince: (clock: string) => string;
  readonly thisBrowserOnly: string;
  readonly resolvedSpan: (from: string, to: string) => string;
  readonly actions: ActionMessages;
  readonly history: HistoryMessages;
  readonly sound: Readonly<Record<'on' | 'off', string>>;
  /** Of the button that asks to be allowed. */
  readonly notification: string;
  readonly announce: AnnouncementMessages;
  readonly troubles: (count: string) => string;
  readonly problems: Readonly<Record<RuleProblem['code'], string>>;
  readonly why: WhyMessages;
}

/** How many alerts are in each state and not set aside. */
export interface AlertCounts {
  readonly firing: number;
  readonly recovering: number;
  readonly pending: number;
}

export interface ActionMessages {
  readonly drill: string;
  readonly acknowledge: string;
  readonly snooze: string;
  readonly unsnooze: string;
  readonly mute: string;
  readonly unmute: string;
  readonly assign: string;
  readonly unassign: string;
  readonly why: string;
  readonly history: string;
  readonly cancel: string;
  /** Name of a button for screen readers: the action and its alert. */
  readonly of: (action: string, alert: string) => string;
  readonly who: string;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly to: string;
  readonly until: string;
  readonly set: string;
  /** What muting does, and to how many alerts. */
  readonly muteAdvice: (rule: string, count: string) => string;
}

export interface HistoryMessages {
  readonly caption: (alert: string) => string;
  readonly at: string;
  readonly change: string;
  readonly value: string;
  readonly reason: string;
  readonly empty: string;
  readonly retracted: string;
  readonly added: string;
}

export interface AnnouncementMessages {
  readonly fired: (count: string, names: string) => string;
  readonly relapsed: (count: string, names: string) => string;
  readonly recovering: (count: string, names: string) => string;
  readonly resolved: (count: string, names: string) => string;
  /** Of a page that was opened while something was wrong already. */
  readonly already: (count: string, names: string) => string;
  /** @param more - How many are not named. */
  readonly names: (names: readonly string[], more: number) => string;
}

/** The card "why is this red?". */
export interface WhyMessages {
  readonly caption: string;
  readonly slot: string;
  readonly value: string;
  readonly sample: string;
  readonly verdict: string;
  readonly classes: Readonly<Record<SlotClass, string>>;
  readonly revised: string;
  readonly empty: string;
  readonly rule: string;
  readonly severity: string;
  readonly variant: string;
  readonly reading: string;
  readonly every: (step: string, duration: string) => string;
  readonly rolling: (duration: string) => string;
  readonly mOfN: (m: string, n: string, step: string) => string;
  readonly threshold: string;
  readonly thresholdNote: (breach: string) => string;
  readonly resolve: string;
  readonly resolveNote: (limit: string, duration: string, breachedWhen: 'below' | 'above') => string;
  readonly guard: string;
  readonly minVolume: (count: string) => string;
  readonly wilson: (z: string) => string;
  readonly noGuard: string;
  readonly window: string;
  readonly windowText: (value: string, sample: string, slot: string) => string;
  readonly since: string;
  readonly zone: string;
  readonly revision: string;
  readonly completeness: string;
  readonly next: string;
  readonly resolveName: (limit: string) => string;
}
