import type { JourneyCase } from '../domain/journey-event.js';
import { caseOrder } from './case-order.js';

/** What events tell of one step, over all cases. Waits in the unit of the events. */
export interface TouchpointFacts {
  readonly count: number;
  readonly cases: number;
  /** Mean mood of the events that have one, and how many they are; undefined where none has. */
  readonly mood: number | undefined;
  readonly moods: number;
  /** Mean wait before it; undefined where none is known. */
  readonly wait: number | undefined;
  /** Mean place in its cases, from 0: by this steps are put in order where nobody drew a map. */
  readonly place: number;
}

/** Facts by step. Sums are added first and divided last. */
export function touchpointFacts(cases: readonly JourneyCase[]): ReadonlyMap<string, TouchpointFacts> {
  const sums = new Map<string, { count: number; cases: number; last: number; mood: number; moods: number; wait: number; waits: number; place: number }>();
  for (const [number, { events }] of cases.entries()) {
    const ordered = caseOrder(events);
    for (const [at, { step, start, sentiment }] of ordered.entries()) {
      const sum = sums.get(step) ?? { count: 0, cases: 0, last: -1, mood: 0, moods: 0, wait: 0, waits: 0, place: 0 };
      sums.set(step, sum);
      sum.count++;
      sum.place += at;
      if (sum.last !== number) sum.cases++;
      sum.last = number;
      if (sentiment !== undefined) {
        sum.mood += sentiment;
        sum.moods++;
      }
      const before = ordered[at - 1];
      if (before?.end === undefined || before.end < before.start) continue;
      sum.wait += Math.max(0, start - before.end);
      sum.waits++;
    }
  }
  const mean = (sum: number, count: number) => (count === 0 ? undefined : sum / count);
  return new Map([...sums].map(([step, { count, cases: inCases, mood, moods, wait, waits, place }]) => [step, { count, cases: inCases, mood: mean(mood, moods), moods, wait: mean(wait, waits), place: place / count }]));
}
