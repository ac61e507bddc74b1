import type { JourneyCase, JourneyEvent } from '../domain/journey-event.js';
import type { EventTable } from './event-table.js';

/** Cases up to this length are put in order by moving one event after the other, which costs nothing where they are nearly in order. */
const SHORT = 32;

/**
 * The events of a table, case by case: cases in order of appearance, in each the events in order of their starts, those of
 * one instant as they stood.
 */
export class CaseTable implements Iterable<JourneyCase> {
  /** Rows of the table. */
  readonly order: Uint32Array;
  /** Where in `order` each case begins; one more than there are cases. */
  readonly from: Uint32Array;
  /** Events that stood in the source behind one of the same case that began later. */
  readonly outOfOrder: number;

  constructor(readonly table: EventTable) {
    const { length, caseOf } = table;
    this.from = new Uint32Array(table.cases.size + 1);
    for (let row = 0; row < length; row++) this.from[(caseOf[row] as number) + 1] = (this.from[(caseOf[row] as number) + 1] as number) + 1;
    for (let at = 1; at < this.from.length; at++) this.from[at] = (this.from[at] as number) + (this.from[at - 1] as number);
    this.order = new Uint32Array(length);
    const next = this.from.slice();
    for (let row = 0; row < length; row++) {
      const journey = caseOf[row] as number;
      const at = next[journey] as number;
      this.order[at] = row;
      next[journey] = at + 1;
    }
    this.outOfOrder = this.#sortCases();
  }

  get size(): number {
    return this.from.length - 1;
  }

  id(index: number): string {
    return this.table.cases.text(index);
  }

  /** The events of one case, in order. */
  events(index: number): JourneyEvent[] {
    return Array.from(this.order.subarray(this.from[index], this.from[index + 1]), (row) => this.table.event(row));
  }

  *[Symbol.iterator](): Generator<JourneyCase, void, undefined> {
    for (let index = 0; index < this.size; index++) yield { id: this.id(index), events: this.events(index) };
  }

  #sortCases(): number {
    const { start } = this.table;
    let outOfOrder = 0;
    for (let index = 0; index < this.size; index++) {
      const [from, to] = [this.from[index] as number, this.from[index + 1] as number];
      let latest = -Infinity;
      let odd = 0;
      for (let at = from; at < to; at++) {
        const began = start[this.order[at] as number] as number;
        if (began < latest) odd++;
        else latest = began;
      }
      outOfOrder += odd;
      if (odd === 0) continue;
      if (to - from <= SHORT) insertInOrder(this.order, start, from, to);
      else this.order.subarray(from, to).sort((a, b) => (start[a] as number) - (start[b] as number) || a - b);
    }
    return outOfOrder;
  }
}

function insertInOrder(order: Uint32Array, start: Float64Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at++) {
    const row = order[at] as number;
    const began = start[row] as number;
    let place = at;
    for (; place > from && (start[order[place - 1] as number] as number) > began; place--) order[place] = order[place - 1] as number;
    order[place] = row;
  }
}
