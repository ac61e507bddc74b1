import type { AlertCondition } from '../domain/alert-rule.js';
import type { CountsRecord, Slot } from '../domain/alert.js';
import type { Duration } from '../domain/duration.js';
import type { Formula } from '../domain/metric.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { formulaOf } from '../metrics/measure.js';
import { measureRatios, noRatios, type Ratios } from './ratio.js';
import { slotEnds } from './slot-ends.js';
import { closedSlots, isNewer } from './slots.js';

/**
 * The closed slots of one scope as intervals come in, and the ratios in them: shared by all rules that judge the scope
 * by one step. Depends on the set of records alone, as `closedSlots` does.
 */
export class SlotHistory {
  readonly #endOf: (start: EpochMs) => EpochMs;
  /** Records that no slot holds: of slots that are open, or that begin between two slots. */
  readonly #waiting = new Map<EpochMs, CountsRecord>();
  readonly #ratios: { readonly formula: Formula; readonly ratios: Ratios }[] = [];
  #slots: Slot<CountsRecord>[] = [];
  #forgotten = -Infinity;
  #hasParts = false;

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

  /** Whether of any slot, forgotten ones included, the source ever had not everything. */
  get hasParts(): boolean {
    return this.#hasParts;
  }

  /**
   * Takes in intervals, in any order and as often as they come.
   *
   * @param now - The source's clock; it only goes forward.
   * @returns The first slot that is new or other than before; the number of slots where none is.
   */
  take(records: Iterable<CountsRecord>, now: EpochMs): number {
    const count = this.#slots.length;
    const changed = this.#takeIn(records, now);
    // What went straight onto the end needs no arranging, unless something waits for time to pass.
    const from = changed === Infinity && count > 0 && this.#waiting.size === 0 ? count : Math.min(count, this.#arrange(changed, now));
    for (const { formula, ratios } of this.#ratios) measureRatios(ratios, this.#slots, formula, from);
    return from;
  }

  /** The ratios of all slots for one condition, kept up to date from the first time they are asked for. The same columns each time. */
  ratiosOf(condition: AlertCondition): Ratios {
    const formula = formulaOf(condition);
    let known = this.#ratios.find((entry) => entry.formula === formula);
    if (!known) this.#ratios.push((known = { formula, ratios: measureRatios(noRatios(), this.#slots, formula) }));
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
    this.#slots.splice(0, count);
    for (const start of this.#waiting.keys()) if (start < cut) this.#waiting.delete(start);
    for (const { ratios } of this.#ratios) for (const column of Object.values(ratios) as number[][]) column.splice(0, count);
    this.#forgotten = cut;
  }

  /** @returns The earliest start that changed; Infinity where nothing did. */
  #takeIn(records: Iterable<CountsRecord>, now: EpochMs): EpochMs {
    let changed = Infinity;
    for (const record of records) {
      if (record.start < this.#forgotten) continue;
      if (record.isPartial) this.#hasParts = true;
      if (this.#follow(record, now)) continue;
      const known = this.#waiting.get(record.start) ?? this.#placed(record.start)?.record;
      if (known && !isNewer(record, known)) continue;
      this.#waiting.set(record.start, record);
      changed = Math.min(changed, record.start);
    }
    return changed;
  }

  /** Puts the record of the slot that closed next at the end, as nearly all of them come. @returns Whether it was that. */
  #follow(record: CountsRecord, now: EpochMs): boolean {
    if (this.#waiting.size > 0 || record.start !== this.#slots.at(-1)?.end) return false;
    const end = this.#endOf(record.start);
    if (end > now) return false;
    this.#slots.push({ start: record.start, end, record });
    return true;
  }

  /** The slot that begins at an instant; what is new begins after the last one. */
  #placed(start: EpochMs): Slot<CountsRecord> | undefined {
    const slots = this.#slots;
    if (start > (slots.at(-1)?.start ?? -Infinity)) return undefined;
    let [low, high] = [0, slots.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((slots[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return slots[low]?.start === start ? slots[low] : undefined;
  }

  #arrange(changed: EpochMs, now: EpochMs): number {
    const [first] = this.#slots;
    if (!first || changed < first.start) {
      const placed = this.#slots.flatMap(({ record }) => record ?? []);
      this.#slots = closedSlots([...placed, ...this.#waiting.values()], this.#endOf, now);
      // What stood on slots of another first one may lie between those of this one, and waits again.
      for (const record of placed) if (!this.#waiting.has(record.start)) this.#waiting.set(record.start, record);
      for (const { start } of this.#slots) this.#waiting.delete(start);
      return 0;
    }
    let from = this.#slots.length;
    while (from > 0 && (this.#slots[from - 1]?.start ?? 0) >= changed) from--;
    for (let index = from; index < this.#slots.length; index++) {
      const slot = this.#slots[index];
      const record = slot && this.#waiting.get(slot.start);
      if (!slot || !record) continue;
      this.#slots[index] = { ...slot, record };
      this.#waiting.delete(slot.start);
    }
    this.#append(now);
    return from;
  }

  /** Up to the last record of a closed slot, wherever in it that begins: missing slots count once something came after them. */
  #append(now: EpochMs): void {
    let last = -Infinity;
    for (const start of this.#waiting.keys()) if (start > last && this.#endOf(start) <= now) last = start;
    for (let start = this.#slots.at(-1)?.end ?? Infinity; start <= last; ) {
      const end = this.#endOf(start);
      this.#slots.push({ start, end, record: this.#waiting.get(start) });
      this.#waiting.delete(start);
      start = end;
    }
  }
}
