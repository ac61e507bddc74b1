import type { RecordedTransition } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { AlertTransition, CountsRecord, Slot, SlotClass } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { Chronicle } from './chronicle.js';
import { conditionsOf, firstInReach, isMissing, judgeRule, modeOf, timingOf } from './evaluate-rule.js';
import { CALM, live, type AlertLife, type AlertTiming } from './life.js';
import type { Ratios } from './ratio.js';
import { SlotHistory } from './slot-history.js';
import { isStale, waitsOf, type AlertStory } from './sustained.js';
import { judgedMeasure } from './window-measure.js';

/**
 * One rule followed over one scope as intervals come in: the same story as `evaluateRule` from scratch, at the cost of
 * what is new. A late correction takes the story back to the corrected slot and tells it again from there.
 */
export class AlertTrack {
  readonly rule: AlertRule;
  readonly zone: Zone;
  readonly #history: SlotHistory;
  readonly #timing: AlertTiming;
  readonly #waits: AlertTiming;
  /** One for each condition. */
  readonly #ratios: readonly Ratios[];
  readonly #chronicle = new Chronicle();
  readonly #says: SlotClass[] = [];
  readonly #lives: AlertLife[] = [];
  readonly #transitions: AlertTransition[] = [];
  #toldUntil: EpochMs = -Infinity;
  #version = 0;

  /** @param history - Of a scope that several rules judge by one step; whoever shares it calls `take` on it and then `tell` on each. */
  constructor(rule: AlertRule, zone: Zone, history = new SlotHistory(rule.step, zone)) {
    this.rule = rule;
    this.zone = zone;
    this.#history = history;
    this.#timing = timingOf(rule);
    this.#waits = waitsOf(this.#timing, modeOf(rule));
    this.#ratios = conditionsOf(rule).map((condition) => history.ratiosOf(condition));
  }

  /** The closed slots with their counters, oldest first. Good until the next `follow`. */
  get slots(): readonly Slot<CountsRecord>[] {
    return this.#history.slots;
  }

  /** What each of `slots` says of the rule. Good until the next `follow`. */
  get says(): readonly SlotClass[] {
    return this.#says;
  }

  /** Where the alert stands after the last slot. */
  get life(): AlertLife {
    return this.#lives.at(-1) ?? CALM;
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
    return this.#history.hasForgotten;
  }

  /** When it last began to fire; undefined before it ever did. */
  get firedAt(): EpochMs | undefined {
    return this.#transitions.findLast(({ reason }) => reason === 'sustained')?.at;
  }

  /**
   * Takes in intervals, in any order and as often as they come.
   *
   * @param now - The source's clock; it only goes forward.
   * @returns A view of the story, good until the next `follow`.
   */
  follow(records: Iterable<CountsRecord>, now: EpochMs): AlertStory {
    this.tell(this.#history.take(records, now));
    return this.story(now);
  }

  /** The story as it stands; without new intervals only `stale` may differ. Good until the next `follow`. */
  story(now: EpochMs): AlertStory {
    const slots = this.slots.map((slot, index) => ({ start: slot.start, end: slot.end, says: this.#says[index] ?? 'neutral', missing: isMissing(slot, this.rule, this.zone) }));
    return { state: this.life.state, life: this.life, transitions: this.#transitions, slots, stale: this.isStale(now) };
  }

  /** Whether no slot has closed for longer than the rule lets pass. */
  isStale(now: EpochMs): boolean {
    return isStale(this.slots.at(-1)?.end, this.#timing, now);
  }

  /** Tells the story again from slot `from` on, after the history has taken it in. */
  tell(from: number): void {
    const { slots } = this;
    if (from === slots.length && from === this.#says.length) return;
    const before = slots[from - 1]?.end ?? -Infinity;
    if (this.#says.length > from) this.#says.length = this.#lives.length = from;
    const taken: AlertTransition[] = [];
    while ((this.#transitions.at(-1)?.at ?? -Infinity) > before) taken.push(...this.#transitions.splice(-1));
    const told: RecordedTransition[] = [];
    let { life } = this;
    for (let index = from; index < slots.length; index++) {
      const slot = judgeRule(slots, index, this.rule, this.zone, this.#ratios, this.#history.hasParts);
      const next = live(life, slot, this.#waits);
      life = next.life;
      this.#says.push(slot.says);
      this.#lives.push(life);
      if (!next.transition) continue;
      this.#transitions.push(next.transition);
      told.push({ ...next.transition, value: judgedMeasure(slots, index, this.rule).value });
    }
    this.#chronicle.revise(taken, told, this.#toldUntil);
    this.#toldUntil = slots.at(-1)?.end ?? -Infinity;
    this.#version++;
  }

  /** How many of the first `count` slots the reading of the next one does not look back at. */
  outOfReach(count: number): number {
    return Math.min(count, firstInReach(this.slots, modeOf(this.rule), Math.min(count, this.slots.length - 1)));
  }

  /** The most slots, up to `count`, after which nothing was wrong. */
  calmAfter(count: number): number {
    let calm = count;
    while (calm > 0 && this.#lives[calm - 1]?.state !== 'ok') calm--;
    return calm;
  }

  /** Drops the first slots from the story, before the history does; the state stays, and so does its beginning. */
  forget(count: number): void {
    const cut = this.slots[count - 1]?.end;
    if (cut === undefined) return;
    this.#says.splice(0, count);
    this.#lives.splice(0, count);
    this.#transitions.splice(0, this.#transitions.filter(({ at }) => at <= cut).length);
    this.#chronicle.forget(cut);
    this.#version++;
  }
}
