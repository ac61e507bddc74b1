import type { Variant } from '../domain/step-graph.js';
import type { CaseTable } from './case-table.js';
import { textOrder } from './text-order.js';

/** Between the steps of a path put into one text. */
const ARROW = '>';

/** Counts which paths cases took, some cases at a time: by a number made of the steps, and by the steps where two numbers agree. */
export class PathCounter {
  readonly #cases: CaseTable;
  /** The last path found for a number, and for each path the one found before it. */
  readonly #latest = new Map<number, number>();
  readonly #earlier: number[] = [];
  /** A case that took the path, and how many did. */
  readonly #example: number[] = [];
  readonly #taken: number[] = [];

  constructor(cases: CaseTable) {
    this.#cases = cases;
  }

  /** Cases from one to before another. */
  take(from: number, to: number): void {
    const { from: starts } = this.#cases;
    for (let index = from; index < to; index++) if (starts[index] !== starts[index + 1]) this.#case(index);
  }

  /** Most frequent first, of equals in order of their text. */
  variants(): Variant[] {
    const { from, order, table } = this.#cases;
    const { texts } = table.steps;
    const found = this.#example.map((example, path) => {
      const steps: string[] = [];
      for (let at = from[example] as number; at < (from[example + 1] as number); at++) steps.push(texts[table.stepOf[order[at] as number] as number] ?? '');
      return { steps, cases: this.#taken[path] ?? 0, key: steps.join(ARROW) };
    });
    return found.sort((a, b) => b.cases - a.cases || textOrder(a.key, b.key)).map(({ steps, cases }) => ({ steps, cases }));
  }

  #case(index: number): void {
    const number = this.#number(index);
    const latest = this.#latest.get(number) ?? -1;
    for (let path = latest; path >= 0; path = this.#earlier[path] as number)
      if (this.#isSame(index, this.#example[path] as number)) {
        this.#taken[path] = (this.#taken[path] as number) + 1;
        return;
      }
    this.#latest.set(number, this.#example.length);
    this.#earlier.push(latest);
    this.#example.push(index);
    this.#taken.push(1);
  }

  #number(index: number): number {
    const { from, order, table } = this.#cases;
    let number = 1;
    for (let at = from[index] as number; at < (from[index + 1] as number); at++) number = Math.imul(number ^ (number >>> 15) ^ ((table.stepOf[order[at] as number] as number) + 1), 0x9e37_79b1);
    // Thirty bits: numbers that are kept without a box.
    return number & 0x3fff_ffff;
  }

  #isSame(one: number, other: number): boolean {
    const { from, order, table } = this.#cases;
    const [here, there] = [from[one] as number, from[other] as number];
    const length = (from[one + 1] as number) - here;
    if (length !== (from[other + 1] as number) - there) return false;
    for (let at = 0; at < length; at++) if (table.stepOf[order[here + at] as number] !== table.stepOf[order[there + at] as number]) return false;
    return true;
  }
}
