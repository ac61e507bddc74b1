import type { JourneyCase, JourneyEvent } from '../domain/journey-event.js';
import { caseOrder } from './case-order.js';

/** A case that took some steps, and the longest it waited between them, in the unit of its events; undefined where that is not known. */
export interface CaseThrough {
  readonly id: string;
  readonly events: readonly JourneyEvent[];
  readonly wait: number | undefined;
}

/** Cases in which these steps follow each other directly, those that waited longest first; for a single step, the longest in it. */
export function casesThrough(cases: readonly JourneyCase[], steps: readonly string[]): CaseThrough[] {
  const found: CaseThrough[] = [];
  for (const { id, events } of cases) {
    const ordered = caseOrder(events);
    let wait: number | undefined;
    let isThrough = false;
    for (let at = 0; at + steps.length <= ordered.length; at++) {
      if (!steps.every((step, offset) => ordered[at + offset]?.step === step)) continue;
      isThrough = true;
      const length = steps.length === 1 ? lengthOf(ordered[at]) : waitIn(ordered.slice(at, at + steps.length));
      if (length !== undefined) wait = Math.max(wait ?? 0, length);
    }
    if (isThrough) found.push({ id, events: ordered, wait });
  }
  return found.sort((a, b) => (b.wait ?? -1) - (a.wait ?? -1));
}

/** Cases that took exactly this path. */
export function casesOfVariant(cases: readonly JourneyCase[], steps: readonly string[]): CaseThrough[] {
  return casesThrough(cases.filter(({ events }) => events.length === steps.length), steps);
}

function lengthOf(event: JourneyEvent | undefined): number | undefined {
  return event?.end === undefined || event.end < event.start ? undefined : event.end - event.start;
}

function waitIn(events: readonly JourneyEvent[]): number | undefined {
  let sum: number | undefined;
  for (const [at, event] of events.slice(1).entries()) {
    const end = events[at]?.end;
    if (end !== undefined) sum = (sum ?? 0) + Math.max(0, event.start - end);
  }
  return sum;
}
