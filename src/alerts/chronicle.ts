import type { AlertTransition } from '../domain/alert.js';
import type { RecordedTransition } from '../domain/alert-book.js';
import type { EpochMs } from '../domain/time.js';

/**
 * What was told of an alert, in order of time: a transition that a late correction takes back stays and is marked
 * `retracted`, one that it puts into the past is marked `added`. Nothing that was told is silently erased.
 */
export class Chronicle {
  #entries: RecordedTransition[] = [];
  #handed: readonly RecordedTransition[] | undefined;

  /** Never changed in place: what was handed out stays as it was. Copied when it is asked for, since thousands of alerts go on that nobody looks at. */
  get entries(): readonly RecordedTransition[] {
    return (this.#handed ??= [...this.#entries]);
  }

  /**
   * Replaces the end of the story.
   *
   * @param before - Transitions that were told of a stretch which is told again.
   * @param after - Transitions of that stretch and of what came since.
   * @param toldUntil - How far the story had been told; what `after` has before that is news of the past.
   */
  revise(before: readonly AlertTransition[], after: readonly RecordedTransition[], toldUntil: EpochMs): void {
    if (before.length === 0 && after.length === 0) return;
    this.#handed = undefined;
    if (before.length === 0 && (after[0]?.at ?? toldUntil) > toldUntil) {
      for (const entry of after) this.#entries.push(entry);
      return;
    }
    const entries = new Map(this.#entries.map((entry) => [keyOf(entry), entry]));
    const still = new Set(after.map(keyOf));
    for (const transition of before) {
      const key = keyOf(transition);
      const entry = entries.get(key);
      if (entry && !still.has(key)) entries.set(key, { ...entry, revised: 'retracted' });
    }
    for (const transition of after) {
      const key = keyOf(transition);
      const entry = entries.get(key);
      const isLate = entry ? entry.revised === 'added' : transition.at <= toldUntil;
      entries.set(key, { ...transition, ...(isLate && { revised: 'added' }) });
    }
    this.#entries = [...entries.values()].sort((a, b) => a.at - b.at);
  }

  /** Drops what happened up to an instant. */
  forget(until: EpochMs): void {
    if ((this.#entries[0]?.at ?? Infinity) > until) return;
    this.#handed = undefined;
    this.#entries = this.#entries.filter(({ at }) => at > until);
  }
}

function keyOf({ at, from, to, since, reason }: AlertTransition): string {
  return `${at} ${from} ${to} ${since ?? ''} ${reason}`;
}
