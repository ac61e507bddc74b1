import type { Contact } from '../../domain/contact.js';
import type { JourneyEvent } from '../../domain/journey-event.js';
import { DAY_MS, type EpochMs } from '../../domain/time.js';
import { stepsOf } from './journey-steps.js';

/** Steps are remembered for so long: they are many, and read whole. */
const SPAN_MS = 2 * DAY_MS;
/** Events forgotten in one go. */
const BATCH = 5_000;

/** The steps of the contacts of the last two days, in the order in which contacts were over. */
export class JourneyHistory {
  events: JourneyEvent[] = [];
  /** From when on everything is there. */
  start: EpochMs = -Infinity;

  /** @param journey - The contact in which the journey began. */
  append(contact: Contact, journey: string, now: EpochMs): void {
    this.events.push(...stepsOf(contact, journey));
    const oldest = this.events[BATCH];
    if (oldest === undefined || oldest.start >= now - SPAN_MS) return;
    this.events = this.events.slice(BATCH);
    this.start = oldest.start;
  }
}
