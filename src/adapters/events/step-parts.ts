import type { JourneyEvent } from '../../domain/journey-event.js';
import type { Tallies } from '../records/tallies.js';

type Open = { -readonly [P in keyof JourneyEvent]: JourneyEvent[P] };

interface Part {
  readonly event: JourneyEvent;
  readonly kind: 'start' | 'complete';
  readonly key: string;
  readonly order: number;
}

/**
 * Puts the beginning and the end of steps together, as records of a log tell them one by one. Where a file is out of order
 * an end may stand before its beginning, so that parts are put together when all are there.
 */
export class StepParts {
  readonly #parts: Part[] = [];

  add(event: JourneyEvent, kind: Part['kind'], instance: string): void {
    this.#parts.push({ event, kind, key: `${event.case}\u0000${event.step}\u0000${instance}`, order: this.#parts.length });
  }

  /**
   * The steps, in the order of the records that began them. An end belongs to the first step of its case, name and instance
   * that is still open; an end of none is a step that took no time, a beginning without an end is not over. Both are counted.
   */
  steps(notes: Tallies): JourneyEvent[] {
    const open = new Map<string, Open[]>();
    const found: { readonly event: JourneyEvent; readonly order: number }[] = [];
    // At one instant beginnings come first: a step may end as it begins.
    const inTime = this.#parts.toSorted((a, b) => a.event.start - b.event.start || Number(a.kind === 'complete') - Number(b.kind === 'complete'));
    for (const { event, kind, key, order } of inTime) {
      const waiting = open.get(key) ?? [];
      open.set(key, waiting);
      if (kind === 'start') {
        const step: Open = { ...event, end: undefined };
        waiting.push(step);
        found.push({ event: step, order });
        continue;
      }
      const step = waiting.shift();
      if (step) {
        step.end = event.start;
        step.sentiment ??= event.sentiment;
        step.confidence ??= event.confidence;
        step.resource ??= event.resource;
        continue;
      }
      notes.add('complete-without-start');
      found.push({ event: { ...event, end: event.start }, order });
    }
    for (const waiting of open.values()) if (waiting.length > 0) notes.add('start-without-complete', waiting.length);
    return found.sort((a, b) => a.order - b.order).map(({ event }) => event);
  }
}
