import type { Duration } from '../domain/duration.js';
import { slotOf } from '../domain/step.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';

type SlotEnds = (start: EpochMs) => EpochMs;

const known = new Map<string, SlotEnds>();
/** A month of minutes: what alerts over a recording ask for. */
const MOST = 50_000;

/** The end of the slot that begins at an instant. Remembered, as thousands of alerts ask for the same few slots. */
export function slotEnds(step: Duration, zone: Zone): SlotEnds {
  const key = `${step} ${zone}`;
  let ends = known.get(key);
  if (!ends) known.set(key, (ends = remembering(step, zone)));
  return ends;
}

function remembering(step: Duration, zone: Zone): SlotEnds {
  const ends = new Map<EpochMs, EpochMs>();
  return (start) => {
    let end = ends.get(start);
    if (end === undefined) {
      if (ends.size >= MOST) ends.clear();
      ends.set(start, (end = slotOf(step, zone, start).end));
    }
    return end;
  };
}
