import type { RecordedTransition } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { AlertTransition, CountsRecord, Slot } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { Chronicle } from './chronicle.js';
import { firstInReach, judgeRule, modeOf, timingOf } from './evaluate-rule.js';
import { CALM, live, type AlertLife, type AlertTiming, type JudgedSlot } from './life.js';
import { slotEnds } from './slot-ends.js';
import { closedSlots } from './slots.js';
import { isStale, waitsOf, type AlertStory } from './sustained.js';
import { judgedMeasure } from './window-measure.js';

/**
 * One rule followed over one scope as intervals come in: the same story as `evaluateRule` from scratch, at the cost of
 * what is new. A late correction takes the story back to the corrected slot and tells it again from there.
 */
export class AlertTrack {
  readonly rule: AlertRule;
  readonly zone: Zone;
  readonly #timing: AlertTiming;
  readonly #waits: AlertTiming;
  readonly #endOf: (start: EpochMs) => EpochMs;
  readonly #newest = new Map<EpochMs, CountsRecord>();
  readonly #chronicle = new Chronicle();
  #latest = -Infinity;
  #forgotten = -Infinity;
  #version = 0;
  #slots: Slot<CountsRecord>[] = [];
  readonly #judged: JudgedSlot[] = [];
  readonly #lives: AlertLife[] = [];
  readonly #transitions: AlertTransition[] = [];

  constructor(rule: AlertRule, zone: Zone) {
    this.rule = rule;
    this.zone = zone;
    this.#timing = timingOf(rule);
    this.#waits = waitsOf(this.#timing, modeOf(rule));
    this.#endOf = slotEnds(rule.step, zone);
  }

  /** The closed slots with their counters, oldest first. Good until the next `follow`. */
  get slots(): readonly Slot<CountsRecord>[] {
    return this.#slots;
  }

  /** Every transition ever told, with its value; those that corrections changed are marked. */
  get history(): readonly RecordedTransition[] {
    return this.#chronicle.entries;
  }

  /** Grows whenever anything but the time has changed. */
  get version(): number {
    return this.#version;
  }

  /** Whether the story goes back to before its first slot: nothing was wrong when the earlier ones were forgotten. */
  get hasForgotten(): boolean {
    return this.#forgotten > -Infinity;
  }

  /**
   * Takes in intervals, in any order and as often as they come.
   *
   * @param now - The source's clock; it only goes forward.
   * @returns A view of the story, good until the next `follow`.
   */
  follow(records: Iterable<CountsRecord>, now: EpochMs): AlertStory {
    const changed = this.#takeIn(records);
    this.#tellAgain(this.#arrange(changed, now));
    return this.story(now);
  }

  /** The story as it stands; without new intervals only `stale` may differ. Good until the next `follow`. */
  story(now: EpochMs): AlertStory {
    const life = this.#lives.at(-1) ?? CALM;
    return { state: life.state, life, transitions: this.#transitions, slots: this.#judged, stale: isStale(this.#judged, this.#timing, now) };
  }

  /**
   * Drops slots that ended before an instant, but for what the reading still looks back at, and none of a breach that
   * goes on: the state stays, and so does its beginning. Corrections of what was dropped are passed over.
   */
  forget(before: EpochMs): void {
    let kept = this.#slots.findIndex(({ end }) => end > before);
    if (kept === -1) kept = this.#slots.length;
    while (kept > 0 && this.#lives[kept - 1]?.state !== 'ok') kept--;
    kept = Math.min(kept, firstInReach(this.#slots, modeOf(this.rule), Math.min(kept, this.#slots.length - 1)));
    const cut = this.#slots[kept - 1]?.end;
    if (cut === undefined || this.#lives[kept - 1]?.state !== 'ok') return;
    for (const { start } of this.#slots.splice(0, kept)) this.#newest.delete(start);
    this.#judged.splice(0, kept);
    this.#lives.splice(0, kept);
    this.#transitions.splice(0, this.#transitions.filter(({ at }) => at <= cut).length);
    this.#chronicle.forget(cut);
    this.#forgotten = cut;
    this.#version++;
  }

  /** @returns The earliest start that changed; Infinity where nothing did. */
  #takeIn(records: Iterable<CountsRecord>): EpochMs {
    let changed = Infinity;
    for (const record of records) {
      const known = this.#newest.get(record.start);
      if ((known && record.revision <= known.revision) || record.start < this.#forgotten) continue;
      this.#newest.set(record.start, record);
      changed = Math.min(changed, record.start);
      this.#latest = Math.max(this.#latest, record.start);
    }
    return changed;
  }

  /** Brings the closed slots up to date. @returns The first slot that has to be judged again. */
  #arrange(changed: EpochMs, now: EpochMs): number {
    const [first] = this.#slots;
    if (!first || changed < first.start) {
      this.#slots = closedSlots(this.#newest.values(), this.#endOf, now);
      return 0;
    }
    let from = this.#slots.length;
    while (from > 0 && (this.#slots[from - 1]?.start ?? 0) >= changed) from--;
    for (let index = from; index < this.#slots.length; index++) {
      const slot = this.#slots[index];
      const record = slot && this.#newest.get(slot.start);
      if (slot && record !== slot.record) this.#slots[index] = { ...slot, record };
    }
    this.#append(now);
    return from;
  }

  #append(now: EpochMs): void {
    const waiting: Slot<CountsRecord>[] = [];
    for (let start = this.#slots.at(-1)?.end ?? Infinity; start <= this.#latest; ) {
      const end = this.#endOf(start);
      if (end > now) return;
      const record = this.#newest.get(start);
      waiting.push({ start, end, record });
      // Missing slots count only once something came after them.
      if (record) this.#slots.push(...waiting.splice(0));
      start = end;
    }
  }

  #tellAgain(from: number): void {
    if (from === this.#slots.length && from === this.#judged.length) return;
    const toldUntil = this.#judged.at(-1)?.end ?? -Infinity;
    const before = this.#judged[from - 1]?.end ?? -Infinity;
    this.#judged.length = this.#lives.length = from;
    const taken: AlertTransition[] = [];
    while ((this.#transitions.at(-1)?.at ?? -Infinity) > before) taken.push(...this.#transitions.splice(-1));
    const told: RecordedTransition[] = [];
    for (const slot of judgeRule(this.#slots, this.rule, this.zone, from)) {
      const { life, transition } = live(this.#lives.at(-1) ?? CALM, slot, this.#waits);
      this.#judged.push(slot);
      this.#lives.push(life);
      if (!transition) continue;
      this.#transitions.push(transition);
      told.push({ ...transition, value: judgedMeasure(this.#slots, this.#judged.length - 1, this.rule).value });
    }
    this.#chronicle.revise(taken, told, toldUntil);
    this.#version++;
  }
}
