import type { AlertCondition } from '../domain/alert-rule.js';
import type { CountsRecord, Slot } from '../domain/alert.js';
import type { Duration } from '../domain/duration.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { measureRatios, noRatios, type Ratios } from './ratio.js';
import { slotEnds } from './slot-ends.js';
import { closedSlots, isNewer } from './slots.js';

/**
 * The closed slots of one scope as intervals come in, and the ratios in them: shared by all rules that judge the scope
 * by one step. Depends on the set of records alone, as `closedSlots` does.
 */
export class SlotHistory {
  readonly #endOf: (start: EpochMs) => EpochMs;
  readonly #newest = new Map<EpochMs, CountsRecord>();
  readonly #ratios = new Map<string, { readonly condition: AlertCondition; readonly ratios: Ratios }>();
  #slots: Slot<CountsRecord>[] = [];
  #latest = -Infinity;
  #forgotten = -Infinity;

  constructor(step: Duration, zone: Zone) {
    this.#endOf = slotEnds(step, zone);
  }

  /** The closed slots with their counters, oldest first. Good until the next `take`. */
  get slots(): readonly Slot<CountsRecord>[] {
    return this.#slots;
  }

  /** Whether there were slots before the first one. */
  get hasForgotten(): boolean {
    return this.#forgotten > -Infinity;
  }

  /**
   * Takes in intervals, in any order and as often as they come.
   *
   * @param now - The source's clock; it only goes forward.
   * @returns The first slot that is new or other than before; the number of slots where none is.
   */
  take(records: Iterable<CountsRecord>, now: EpochMs): number {
    const from = this.#arrange(this.#takeIn(records), now);
    for (const { condition, ratios } of this.#ratios.values()) measureRatios(ratios, this.#slots, condition, from);
    return from;
  }

  /** The ratios of all slots for one condition, kept up to date from the first time they are asked for. */
  ratiosOf(condition: AlertCondition): Ratios {
    const key = condition.variant === undefined ? condition.metric : `${condition.metric} ${condition.variant}`;
    let known = this.#ratios.get(key);
    if (!known) this.#ratios.set(key, (known = { condition, ratios: measureRatios(noRatios(), this.#slots, condition) }));
    return known.ratios;
  }

  /** How many slots ended at an instant or before. */
  endedBy(instant: EpochMs): number {
    const open = this.#slots.findIndex(({ end }) => end > instant);
    return open === -1 ? this.#slots.length : open;
  }

  /** Drops the first slots. Corrections of what was dropped are passed over. */
  forget(count: number): void {
    const cut = this.#slots[count - 1]?.end;
    if (cut === undefined) return;
    for (const { start } of this.#slots.splice(0, count)) this.#newest.delete(start);
    for (const { ratios } of this.#ratios.values()) {
      ratios.numerators.splice(0, count);
      ratios.denominators.splice(0, count);
    }
    this.#forgotten = cut;
  }

  /** @returns The earliest start that changed; Infinity where nothing did. */
  #takeIn(records: Iterable<CountsRecord>): EpochMs {
    let changed = Infinity;
    for (const record of records) {
      const known = this.#newest.get(record.start);
      if ((known && !isNewer(record, known)) || record.start < this.#forgotten) continue;
      this.#newest.set(record.start, record);
      changed = Math.min(changed, record.start);
      this.#latest = Math.max(this.#latest, record.start);
    }
    return changed;
  }

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
}
