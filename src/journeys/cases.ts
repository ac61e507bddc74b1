import type { JourneyCase, JourneyEvent } from '../domain/journey-event.js';

export interface Cases {
  readonly cases: readonly JourneyCase[];
  /** Events that were there before in every part, left out; and those that bear another one's id but say something else, kept. */
  readonly repeated: number;
  readonly idsTwice: number;
}

/**
 * Puts events together by case, cases in order of appearance and their events as they came. What has the same id and
 * says the same is one event told twice; without ids nothing is, since two steps may well look alike.
 */
export function casesOf(events: Iterable<JourneyEvent>): Cases {
  const byCase = new Map<string, JourneyEvent[]>();
  const byId = new Map<string, JourneyEvent>();
  let repeated = 0;
  let idsTwice = 0;
  for (const event of events) {
    const known = event.id === undefined ? undefined : byId.get(event.id);
    if (known && isSame(known, event)) {
      repeated++;
      continue;
    }
    if (known) idsTwice++;
    else if (event.id !== undefined) byId.set(event.id, event);
    const list = byCase.get(event.case);
    if (list) list.push(event);
    else byCase.set(event.case, [event]);
  }
  return { cases: [...byCase].map(([id, list]) => ({ id, events: list })), repeated, idsTwice };
}

function isSame(one: JourneyEvent, other: JourneyEvent): boolean {
  return one.case === other.case && one.step === other.step && one.start === other.start && one.end === other.end;
}
