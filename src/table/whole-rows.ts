import type { Cell, PackedRows } from '../domain/answer.js';
import { ArrangedRows } from './arranged-rows.js';
import { keysOf } from './key-index.js';
import { LiveRows, type RowsChange } from './live-rows.js';
import { NextOrder } from './next-order.js';

/** More rows than this are not looked for one by one before a frame. */
const MOST_HELD = 50_000;

/** Told each row that changed, once a cell, and what stood there before. */
export type Touched = (row: number, column: string, before: Cell) => void;

/** A whole result: how it is arranged, its cells as they change, and a newer one whose order waits while somebody is at the rows. */
export class WholeRows {
  readonly arranged = new ArrangedRows();
  readonly next = new NextOrder(this.arranged);
  #live: LiveRows | undefined;
  #held: LiveRows | undefined;

  /** The answer as it is by now; `undefined` while some of it is elsewhere. */
  get answer(): PackedRows | undefined {
    return this.#live?.answer;
  }

  /** The newer answer that waits for its turn. */
  get held(): PackedRows | undefined {
    return this.#held?.answer;
  }

  /** Takes another result, or none. */
  accept(answer: PackedRows | undefined): void {
    this.#live = answer && liveRows(answer);
    this.#held = undefined;
    this.arranged.forget();
    this.next.forget();
  }

  /** The row with this key in the answer; -1 for none. */
  find(key: string): number {
    return this.#live?.find(key) ?? -1;
  }

  change(change: RowsChange, touched: Touched): void {
    this.#held?.apply(change, () => undefined);
    this.#write(change, touched);
  }

  /** Writes the cells of a newer answer and leaves the rows where they are. @returns Whether it could: other people's rows, or very many, it takes as they come. */
  hold(answer: PackedRows, touched: Touched): boolean {
    const live = this.#live;
    if (!live || !isLike(live, answer)) return false;
    const columns = Object.fromEntries(Object.entries(answer.columns).map(([name, cells]) => [name, Array.from(cells as ArrayLike<Cell>)]));
    this.#write({ keys: Array.from(keysOf(answer) as ArrayLike<Cell>, String), columns, asOf: answer.asOf }, touched);
    this.#held = liveRows(answer);
    this.next.hold(this.#held.answer, (key) => live.find(key));
    return true;
  }

  /** Shows the rows in the order they would be in. @returns Whether it is another, or other rows. */
  show(): boolean {
    const held = this.#held;
    if (!held) return this.next.show();
    if (this.next.isOutdated && this.#live) {
      this.next.begin(this.#live.answer);
      while (!this.next.goOn());
    }
    this.#live = held;
    this.#held = undefined;
    this.next.show();
    this.next.forget();
    return true;
  }

  #write(change: RowsChange, touched: Touched): void {
    const names = this.#live?.apply(change, touched);
    if (names) this.next.changed(names);
  }
}

function liveRows(answer: PackedRows): LiveRows {
  return new LiveRows(answer, answer.columns['agent'] ? 'agent' : 'id');
}

/** Whether it is a newer answer to the same question, by all one can tell: the same columns, and most rows those of before. */
function isLike(live: LiveRows, answer: PackedRows): boolean {
  const before = live.answer;
  if (Math.max(before.length, answer.length) > MOST_HELD || Object.keys(before.columns).join() !== Object.keys(answer.columns).join()) return false;
  const keys = keysOf(answer);
  let known = 0;
  for (let row = 0; row < answer.length; row++) if (live.find(String(keys[row])) >= 0) known++;
  return known * 2 > Math.max(before.length, answer.length);
}
