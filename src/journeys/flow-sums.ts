import type { Provenance } from '../domain/answer.js';
import type { JourneyEvent } from '../domain/journey-event.js';
import type { JourneyFlow } from '../domain/journey-flow.js';
import type { Interval } from '../domain/time.js';
import { casesOf, type Cases } from './cases.js';
import { StepGraphSums } from './step-graph-sums.js';
import { VariantSums } from './variants.js';

/** What a flow says of where it comes from. */
export interface FlowOrigin extends Omit<Provenance, 'revision'> {
  readonly range: Interval;
  readonly source?: string;
}

/** Graph and variants of many cases, a few of them at a time. */
export class FlowSums {
  readonly #origin: FlowOrigin;
  readonly #cases: Cases;
  readonly #graph = new StepGraphSums();
  readonly #variants = new VariantSums();
  #at = 0;

  constructor(events: Iterable<JourneyEvent>, origin: FlowOrigin) {
    this.#cases = casesOf(events);
    this.#origin = origin;
  }

  /** @returns Whether these were the last. */
  take(cases: number): boolean {
    const end = Math.min(this.#at + cases, this.#cases.cases.length);
    for (; this.#at < end; this.#at++) {
      const events = this.#cases.cases[this.#at]?.events ?? [];
      this.#graph.add(events);
      this.#variants.add(events);
    }
    return this.#at === this.#cases.cases.length;
  }

  flow(): JourneyFlow {
    return { ...this.#origin, ...this.#cases, graph: this.#graph.graph(), variants: this.#variants.variants() };
  }
}

/** The same at once. */
export function flowOf(events: Iterable<JourneyEvent>, origin: FlowOrigin): JourneyFlow {
  const sums = new FlowSums(events, origin);
  sums.take(Infinity);
  return sums.flow();
}
