import type { Alert, AlertEvidence, AlertNotes, StoredNotes } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { Completeness } from '../domain/answer.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import type { AlertTrack } from './alert-track.js';
import { modeOf, timingOf } from './evaluate-rule.js';
import { evidenceOf } from './evidence.js';
import { isWithin } from './weekly-hours.js';

/** What an alert is made of beside its track. */
export interface AlertSetting {
  /** The source's clock. */
  readonly asOf: EpochMs;
  readonly completeness: Completeness;
  /** The source is late or lost: what it said last may not hold any more. */
  readonly isInDoubt: boolean;
  readonly notes: StoredNotes;
}

/** The part of the centre that an alert is about; nothing for all together. */
export type AlertMember = Alert['member'];

/** Rule and scope in one text, equal for equal alerts: `answer-rate-low|skillGroup=loan`. */
export function alertKey({ id }: AlertRule, member: AlertMember): string {
  return member ? `${id}|${member.dimension}=${member.id}` : id;
}

/**
 * An alert as it stands: a pure function of what its track knows, the source's clock and what people noted.
 * Its evidence is that of this moment, put together when somebody first reads it.
 */
export function alertOf(track: AlertTrack, member: AlertMember, setting: AlertSetting): Alert {
  const { rule, zone, firedAt, life } = track;
  const { state, since } = life;
  const key = alertKey(rule, member);
  const gather = evidenceOf(track, setting.asOf, setting.completeness);
  let evidence: AlertEvidence | undefined;
  return {
    key,
    rule,
    ...(member && { member }),
    state,
    ...(since !== undefined && { since }),
    sinceAtLeast: since !== undefined && isAtBeginning(track, since),
    ...(firedAt !== undefined && (state === 'firing' || state === 'recovering') && { firedAt }),
    stale: isInDoubt(track, setting),
    quiet: isQuiet(rule, zone, setting.asOf),
    history: track.history,
    get evidence() {
      return (evidence ??= gather());
    },
    notes: notesOf(rule, key, since, setting),
  };
}

/** Never shown as green: no slot at all, none for too long, not all of the truth, or a source that may be wrong by now. */
export function isInDoubt(track: AlertTrack, { isInDoubt: isLate, completeness, asOf }: AlertSetting): boolean {
  return isLate || completeness === 'partial' || track.slots.length === 0 || track.isStale(asOf);
}

/** Whether an instant lies in the rule's quiet hours. */
export function isQuiet({ schedule }: AlertRule, zone: Zone, instant: EpochMs): boolean {
  return schedule?.quiet !== undefined && isWithin(schedule.quiet, instant, schedule.zone ?? zone);
}

/** What people noted that still counts: an acknowledgement is of one breach, a snooze ends, a mute is of the rule. */
export function notesOf({ id }: AlertRule, key: string, since: EpochMs | undefined, { notes, asOf }: AlertSetting): AlertNotes {
  const { acknowledged, snoozedUntil, assignee } = notes.alerts[key] ?? {};
  const muted = notes.muted[id];
  return {
    ...(acknowledged && since !== undefined && acknowledged.at >= since && { acknowledged }),
    ...(snoozedUntil !== undefined && snoozedUntil > asOf && { snoozedUntil }),
    ...(muted && { muted }),
    ...(assignee !== undefined && { assignee }),
  };
}

/** Whether the breach may be older than what is known of it: nothing before it could have been judged. */
function isAtBeginning({ rule, hasForgotten, slots }: AlertTrack, since: EpochMs): boolean {
  const [first] = slots;
  if (!first || hasForgotten) return false;
  const mode = modeOf(rule);
  if (mode.mode === 'rolling') return since < first.start + timingOf(rule).forMs;
  const earliest = slots[mode.mode === 'mOfN' ? mode.m - 1 : 0];
  return earliest !== undefined && since <= (rule.anchor === 'intervalStart' ? earliest.start : earliest.end);
}
