import type { JourneyEvent } from '../../domain/journey-event.js';
import type { SetAsideReason } from '../../domain/set-aside.js';

/** What a record of an event log turned out to be. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: JourneyEvent; readonly part: 'whole' | 'start' | 'complete'; readonly instance: string; readonly notes: readonly string[] }
  | { readonly kind: 'ignored'; readonly rule: string }
  | { readonly kind: 'set-aside'; readonly reason: SetAsideReason; readonly detail: string };
