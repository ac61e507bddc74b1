import type { EventMapping } from '../../domain/event-mapping.js';
import type { JourneyEvent } from '../../domain/journey-event.js';
import type { Account } from '../records/account.js';
import type { EventReading } from './event-reading.js';
import { StepParts } from './step-parts.js';

/** What becomes of each record of an event log: an event or a part of one, left out by rule, or set aside. */
export class EventSink {
  readonly #events: JourneyEvent[] = [];
  readonly #parts = new StepParts();

  constructor(
    readonly mapping: EventMapping,
    readonly account: Account,
  ) {}

  /** @param textOf - The record as it stands in the file; asked for only where it is set aside. */
  take(reading: EventReading, line: number, textOf: () => string): void {
    const { account } = this;
    if (reading.kind === 'ignored') account.ignored.add(reading.rule);
    else if (reading.kind === 'set-aside') account.setAside.add({ line, reason: reading.reason, detail: reading.detail, text: textOf() });
    else {
      account.used++;
      for (const note of reading.notes) account.notes.add(note);
      if (reading.part === 'whole') this.#events.push(reading.event);
      else this.#parts.add(reading.event, reading.part, reading.instance);
    }
  }

  /** All events, in the order of the file. */
  end(): readonly JourneyEvent[] {
    return this.mapping.lifecycle ? this.#parts.steps(this.account.notes) : this.#events;
  }
}
