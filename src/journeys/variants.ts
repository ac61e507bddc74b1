import type { TimedStep } from '../domain/journey-event.js';
import type { Variant } from '../domain/step-graph.js';
import { tableOfCases } from './directly-follows.js';
import { PathCounter } from './path-counter.js';

/** Which paths cases took and how many took each: most frequent first, of equals in order of `A>B>C`. */
export function variants(cases: Iterable<readonly TimedStep[]>): Variant[] {
  const table = tableOfCases(cases);
  const counter = new PathCounter(table);
  counter.take(0, table.size);
  return counter.variants();
}
