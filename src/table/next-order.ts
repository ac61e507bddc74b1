import type { PackedRows } from '../domain/answer.js';
import type { Steps } from '../domain/steps.js';
import { arranging, type ArrangedRows, type ArrangedShown } from './arranged-rows.js';
import { keysOf } from './key-index.js';
import { comparingOrders, isMoved, NOTHING_MOVED, type MovedRows } from './moved-rows.js';
import { orderNeeds } from './order-needs.js';
import { inGivenOrder } from './radix-order.js';

/** The order that rows would be in now, beside the one they are shown in: cells change under those who look at them. */
export class NextOrder {
  readonly #arranged: ArrangedRows;
  #isOutdated = false;
  #work: Steps<MovedRows> | undefined;
  #next: ArrangedShown | undefined;
  /** The arrangement that the work is for; another one makes it void. */
  #for: unknown;
  #moved = NOTHING_MOVED;
  /** Where a newer answer's rows are in the one shown; no newer answer where absent. */
  #held: { readonly answer: PackedRows; readonly placeOf: (key: string) => number } | undefined;

  constructor(arranged: ArrangedRows) {
    this.#arranged = arranged;
  }

  /** How the next order differs from the one shown, as far as it is known. */
  get moved(): MovedRows {
    return this.#next && this.#for === this.#arranged.by ? this.#moved : NOTHING_MOVED;
  }

  /** Whether cells that the order depends on have changed since it was found out last; not before rows that are being arranged stand. */
  get isOutdated(): boolean {
    return this.#isOutdated && !this.#arranged.isAtWork;
  }

  /** Whether nothing is left to be found out. */
  get isSettled(): boolean {
    return !this.#isOutdated && this.#work === undefined;
  }

  /** Cells under these names have changed. */
  changed(names: ReadonlySet<string>): void {
    // Rows that are being arranged may have been looked at before the change.
    const { newest, columns } = this.#arranged;
    if (this.#isOutdated || names.size === 0 || !newest) return;
    const needs = orderNeeds(newest, columns);
    this.#isOutdated = !needs || [...names].some((name) => needs.has(name));
  }

  /** A newer answer whose rows wait for their turn. @param placeOf - The row of a key in the answer shown; -1 for none. */
  hold(answer: PackedRows, placeOf: (key: string) => number): void {
    this.#held = { answer, placeOf };
    this.#isOutdated = true;
  }

  /** Begins to find out the order that rows would be in now. */
  begin(answer: PackedRows): void {
    this.#isOutdated = false;
    this.#for = this.#arranged.by;
    this.#work = this.#finding(answer);
  }

  /** Does a step and says whether it was the last. */
  goOn(): boolean {
    // Rows that are being arranged otherwise have another order soon.
    if (this.#for !== this.#arranged.by || this.#arranged.isAtWork) this.#work = undefined;
    const step = this.#work?.next();
    if (!step) return true;
    if (!step.done) return false;
    [this.#moved, this.#work] = [step.value, undefined];
    return true;
  }

  /** Shows the rows in that order. @returns Whether there was another to show. */
  show(): boolean {
    // Rows of a newer answer are other rows, even where they stand in the same order.
    const next = isMoved(this.moved) || this.#held ? this.#next : undefined;
    if (next) this.#arranged.show(next);
    this.#next = undefined;
    this.#work = undefined;
    return next !== undefined;
  }

  /** Another answer: there is nothing to tell any more. */
  forget(): void {
    [this.#isOutdated, this.#work, this.#next, this.#for, this.#moved, this.#held] = [false, undefined, undefined, undefined, NOTHING_MOVED, undefined];
  }

  *#finding(answer: PackedRows): Steps<MovedRows> {
    if (this.#held) return yield* this.#findingHeld(answer, this.#held);
    const next = yield* arranging(answer, this.#arranged.columns, this.#arranged.by);
    const moved = yield* comparingOrders(this.#arranged.rows, next.rows, answer.length);
    this.#next = next;
    return moved;
  }

  /** Rows of the newer answer that the one shown has not are counted behind its own. */
  *#findingHeld(shown: PackedRows, { answer, placeOf }: { readonly answer: PackedRows; readonly placeOf: (key: string) => number }): Steps<MovedRows> {
    const next = yield* arranging(answer, this.#arranged.columns, this.#arranged.by);
    const keys = keysOf(answer);
    const after = Uint32Array.from(next.rows ?? inGivenOrder(answer.length), (row) => {
      const place = placeOf(String(keys[row]));
      return place < 0 ? shown.length + row : place;
    });
    const moved = yield* comparingOrders(this.#arranged.rows ?? inGivenOrder(shown.length), after, shown.length + answer.length);
    this.#next = next;
    return moved;
  }
}
