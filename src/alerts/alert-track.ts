import type { AlertRule } from '../domain/alert-rule.js';
import type { AlertTransition, CountsRecord, Slot } from '../domain/alert.js';
import { slotOf } from '../domain/step.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { judgeRule, modeOf, timingOf } from './evaluate-rule.js';
import { CALM, live, type AlertLife, type AlertTiming, type JudgedSlot } from './life.js';
import { closedSlots } from './slots.js';
import { isStale, waitsOf, type AlertStory } from './sustained.js';

/**
 * One rule followed over one scope as intervals come in: the same story as `evaluateRule` from scratch, at the cost of
 * what is new. A late correction takes the story back to the corrected slot and tells it again from there.
 */
export class AlertTrack {
  readonly rule: AlertRule;
  readonly #zone: Zone;
  readonly #timing: AlertTiming;
  readonly #waits: AlertTiming;
  readonly #newest = new Map<EpochMs, CountsRecord>();
  #slots: Slot<CountsRecord>[] = [];
  #judged: JudgedSlot[] = [];
  #lives: AlertLife[] = [];
  #transitions: AlertTransition[] = [];

  constructor(rule: AlertRule, zone: Zone) {
    this.rule = rule;
    this.#zone = zone;
    this.#timing = timingOf(rule);
    this.#waits = waitsOf(this.#timing, modeOf(rule));
  }

  /** The closed slots with their counters, oldest first. */
  get slots(): readonly Slot<CountsRecord>[] {
    return this.#slots;
  }

  /**
   * Takes in intervals, in any order and as often as they come.
   *
   * @param now - The source's clock; it only goes forward.
   */
  follow(records: Iterable<CountsRecord>, now: EpochMs): AlertStory {
    const changed = this.#takeIn(records);
    const from = this.#arrange(changed, now);
    this.#tellAgain(from);
    return this.story(now);
  }

  /** The story as it stands; without new intervals only `stale` may differ. */
  story(now: EpochMs): AlertStory {
    const life = this.#lives.at(-1) ?? CALM;
    return { state: life.state, life, transitions: this.#transitions, slots: this.#judged, stale: isStale(this.#judged, this.#timing, now) };
  }

  /** @returns The earliest start that changed; Infinity where nothing did. */
  #takeIn(records: Iterable<CountsRecord>): EpochMs {
    let changed = Infinity;
    for (const record of records) {
      const known = this.#newest.get(record.start);
      if (known && record.revision <= known.revision) continue;
      this.#newest.set(record.start, record);
      changed = Math.min(changed, record.start);
    }
    return changed;
  }

  /** Brings the closed slots up to date. @returns The first slot that has to be judged again. */
  #arrange(changed: EpochMs, now: EpochMs): number {
    const [first] = this.#slots;
    const endOf = (start: EpochMs) => slotOf(this.rule.step, this.#zone, start).end;
    if (!first || changed < first.start) {
      this.#slots = closedSlots(this.#newest.values(), endOf, now);
      return 0;
    }
    let from = this.#slots.length;
    while (from > 0 && (this.#slots[from - 1]?.start ?? 0) >= changed) from--;
    this.#slots = this.#slots.map((slot, index) => (index < from ? slot : { ...slot, record: this.#newest.get(slot.start) }));
    this.#append(endOf, now);
    return from;
  }

  #append(endOf: (start: EpochMs) => EpochMs, now: EpochMs): void {
    const waiting: Slot<CountsRecord>[] = [];
    for (let start = this.#slots.at(-1)?.end ?? Infinity, end = endOf(start); end <= now; start = end, end = endOf(start)) {
      const record = this.#newest.get(start);
      waiting.push({ start, end, record });
      // Missing slots count only once something came after them.
      if (record) this.#slots.push(...waiting.splice(0));
    }
  }

  #tellAgain(from: number): void {
    const before = this.#judged[from - 1]?.end ?? -Infinity;
    this.#judged = [...this.#judged.slice(0, from), ...judgeRule(this.#slots, this.rule, this.#zone, from)];
    this.#lives = this.#lives.slice(0, from);
    this.#transitions = this.#transitions.filter(({ at }) => at <= before);
    for (const slot of this.#judged.slice(from)) {
      const { life, transition } = live(this.#lives.at(-1) ?? CALM, slot, this.#waits);
      this.#lives.push(life);
      if (transition) this.#transitions.push(transition);
    }
  }
}
