import { alertKey, alertOf, isInDoubt, isQuiet, notesOf, type AlertMember, type AlertSetting } from '../alerts/alert.js';
import type { AlertTrack } from '../alerts/alert-track.js';
import { nextEnd } from '../alerts/evidence.js';
import type { Alert, AlertNotes } from '../domain/alert-book.js';

/** One alert of a desk: its track, and the alert as it was made last, which stays the same object while nothing of it changes. */
export class ScopedAlert {
  readonly track: AlertTrack;
  readonly member: AlertMember;
  #made: { readonly alert: Alert; readonly version: number } | undefined;

  constructor(track: AlertTrack, member: AlertMember) {
    this.track = track;
    this.member = member;
  }

  at(setting: AlertSetting): Alert {
    const { track, member } = this;
    if (this.#made?.version === track.version && this.#isCurrent(this.#made.alert, setting)) return this.#made.alert;
    const alert = alertOf(track, member, setting);
    this.#made = { alert, version: track.version };
    return alert;
  }

  #isCurrent({ stale, quiet, notes, evidence, since }: Alert, setting: AlertSetting): boolean {
    const { track, member } = this;
    const { asOf } = setting;
    return (
      evidence.nextEvaluation === nextEnd(track, asOf) &&
      evidence.completeness === setting.completeness &&
      stale === isInDoubt(track.story(asOf), setting) &&
      quiet === isQuiet(track.rule, track.zone, asOf) &&
      isSame(notes, notesOf(track.rule, alertKey(track.rule, member), since, setting))
    );
  }
}

function isSame(a: AlertNotes, b: AlertNotes): boolean {
  return a.acknowledged === b.acknowledged && a.snoozedUntil === b.snoozedUntil && a.muted === b.muted && a.assignee === b.assignee;
}
