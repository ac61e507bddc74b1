import type { Alert, AlertBook, RecordedTransition } from '../../domain/alert-book.js';
import type { EpochMs } from '../../domain/time.js';
import type { AlertCounts } from '../../locale/alerts-messages.js';
import { hasSeveralDays } from '../../locale/span.js';

/** An alert that came and went on the day of the book. */
export interface ResolvedAlert {
  readonly alert: Alert;
  /** When it began to fire; absent where the history begins after that. */
  readonly firedAt?: EpochMs;
  readonly resolvedAt: EpochMs;
}

/** The alerts of a book as a supervisor wants them: what asks for action first, what somebody has in hand apart. */
export interface AlertGroups {
  readonly active: readonly Alert[];
  readonly acknowledged: readonly Alert[];
  readonly snoozed: readonly Alert[];
  readonly muted: readonly Alert[];
  /** Nothing wrong is known, but nothing is known: never to be taken for fine. */
  readonly unknown: readonly Alert[];
  readonly resolved: readonly ResolvedAlert[];
  readonly counts: AlertCounts;
}

export type GroupName = Exclude<keyof AlertGroups, 'active' | 'counts'>;

/**
 * Sorts a book into groups. Within each: what fires before what may fire, the severe before the less so, and the
 * longest first, so that a new alert pushes none of its kind away from under the pointer.
 */
export function groupAlerts({ alerts, asOf, zone }: AlertBook): AlertGroups {
  const wrong = alerts.filter(({ state }) => state !== 'ok').sort(byUrgency);
  const isMuted = ({ notes }: Alert) => notes.muted !== undefined;
  const isSnoozed = (alert: Alert) => !isMuted(alert) && isLater(alert.notes.snoozedUntil, asOf);
  const isAcknowledged = (alert: Alert) => !isMuted(alert) && !isSnoozed(alert) && alert.notes.acknowledged !== undefined;
  const active = wrong.filter((alert) => !isMuted(alert) && !isSnoozed(alert) && !isAcknowledged(alert));
  const calm = alerts.filter(({ state }) => state === 'ok');
  const count = (state: Alert['state']) => active.filter((alert) => alert.state === state).length;
  return {
    active,
    acknowledged: wrong.filter(isAcknowledged),
    snoozed: wrong.filter(isSnoozed),
    muted: [...wrong.filter(isMuted), ...mutedInPeace(alerts)],
    unknown: calm.filter((alert) => alert.stale && !isMuted(alert)),
    resolved: calm.flatMap((alert) => lastResolved(alert, asOf, zone) ?? []).sort((a, b) => b.resolvedAt - a.resolvedAt),
    counts: { firing: count('firing'), recovering: count('recovering'), pending: count('pending') },
  };
}

/** Whether an alert must not speak up: in its quiet hours, muted, or put off. */
export function isSilent({ quiet, notes }: Alert, asOf: EpochMs): boolean {
  return quiet || notes.muted !== undefined || isLater(notes.snoozedUntil, asOf);
}

function isLater(until: EpochMs | undefined, asOf: EpochMs): boolean {
  return until !== undefined && until > asOf;
}

/** One alert of each muted rule of which nothing is wrong, so that it can be unmuted. */
function mutedInPeace(alerts: readonly Alert[]): readonly Alert[] {
  const byRule = new Map<string, Alert>();
  const troubled = new Set(alerts.filter(({ state }) => state !== 'ok').map(({ rule }) => rule.id));
  for (const alert of alerts) if (alert.notes.muted && !troubled.has(alert.rule.id) && !byRule.has(alert.rule.id)) byRule.set(alert.rule.id, alert);
  return [...byRule.values()];
}

const STATES = ['firing', 'recovering', 'pending'];

function byUrgency(one: Alert, other: Alert): number {
  const order = (alert: Alert) => [Number(alert.state === 'pending'), Number(alert.rule.severity === 'warning'), STATES.indexOf(alert.state), alert.since ?? 0];
  const [left, right] = [order(one), order(other)];
  const at = left.findIndex((rank, index) => rank !== right[index]);
  if (at < 0) return one.key < other.key ? -1 : 1;
  return (left[at] ?? 0) - (right[at] ?? 0);
}

function lastResolved(alert: Alert, asOf: EpochMs, zone: string): ResolvedAlert | undefined {
  const told = alert.history.filter(({ revised }) => revised !== 'retracted');
  const at = told.findLastIndex(({ reason }) => reason === 'resolved');
  const resolved = told[at];
  if (!resolved || resolved.at > asOf || hasSeveralDays({ start: resolved.at, end: asOf + 1 }, zone)) return undefined;
  const fired = told.slice(0, at).findLast(isFire);
  return { alert, resolvedAt: resolved.at, ...(fired && { firedAt: fired.at }) };
}

function isFire({ to, from }: RecordedTransition): boolean {
  return to === 'firing' && from !== 'recovering';
}
