import { alertKey, alertOf, isInDoubt, isQuiet, notesOf, type AlertMember, type AlertSetting } from '../alerts/alert.js';
import type { AlertTrack } from '../alerts/alert-track.js';
import { nextEnd } from '../alerts/evidence.js';
import type { Alert, AlertNotes } from '../domain/alert-book.js';
import type { Completeness } from '../domain/answer.js';
import type { EpochMs } from '../domain/time.js';

/** What an alert was made of, beside its track. */
interface Made {
  readonly alert: Alert;
  readonly version: number;
  readonly nextEvaluation: EpochMs;
  readonly completeness: Completeness;
}

/** One alert of a desk: its track, and the alert as it was made last, which stays the same object while nothing of it changes. */
export class ScopedAlert {
  readonly track: AlertTrack;
  readonly member: AlertMember;
  readonly #key: string;
  #made: Made | undefined;

  constructor(track: AlertTrack, member: AlertMember) {
    this.track = track;
    this.member = member;
    this.#key = alertKey(track.rule, member);
  }

  at(setting: AlertSetting): Alert {
    const { version } = this.track;
    const nextEvaluation = nextEnd(this.track, setting.asOf);
    const { completeness } = setting;
    const made = this.#made;
    const isSameSlots = made?.version === version && made.nextEvaluation === nextEvaluation && made.completeness === completeness;
    if (made && isSameSlots && this.#isCurrent(made.alert, setting)) return made.alert;
    const alert = alertOf(this.track, this.member, setting);
    this.#made = { alert, version, nextEvaluation, completeness };
    return alert;
  }

  #isCurrent({ stale, quiet, notes, since }: Alert, setting: AlertSetting): boolean {
    const { rule, zone } = this.track;
    return (
      stale === isInDoubt(this.track, setting) &&
      quiet === isQuiet(rule, zone, setting.asOf) &&
      isSame(notes, notesOf(rule, this.#key, since, setting))
    );
  }
}

function isSame(a: AlertNotes, b: AlertNotes): boolean {
  return a.acknowledged === b.acknowledged && a.snoozedUntil === b.snoozedUntil && a.muted === b.muted && a.assignee === b.assignee;
}
