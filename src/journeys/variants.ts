import type { TimedStep } from '../domain/journey-event.js';
import type { Variant } from '../domain/step-graph.js';
import { caseOrder } from './case-order.js';
import { textOrder } from './text-order.js';

/** Between the steps of a path put into one text. */
const ARROW = '>';

/** Cases by the path they took, growing case by case. */
export class VariantSums {
  readonly #cases = new Map<string, { readonly steps: readonly string[]; readonly key: string; cases: number }>();

  add(events: readonly TimedStep[]): void {
    if (events.length === 0) return;
    const steps = caseOrder(events).map(({ step }) => step);
    // A step's name may hold anything, so that paths are told apart by more than the arrow between their steps.
    const key = JSON.stringify(steps);
    const known = this.#cases.get(key);
    if (known) known.cases++;
    else this.#cases.set(key, { steps, key: steps.join(ARROW), cases: 1 });
  }

  /** Most frequent first, of equals in order of their text. */
  variants(): Variant[] {
    return [...this.#cases.values()].sort((a, b) => b.cases - a.cases || textOrder(a.key, b.key)).map(({ steps, cases }) => ({ steps, cases }));
  }
}

/** Which paths cases took and how many took each: most frequent first, of equals in order of `A>B>C`. */
export function variants(cases: Iterable<readonly TimedStep[]>): Variant[] {
  const sums = new VariantSums();
  for (const events of cases) sums.add(events);
  return sums.variants();
}
