import { HOUR_MS, type EpochMs } from '../../domain/time.js';
import { FLOATING, fromWall, type Zone } from '../../domain/zone.js';

/**
 * Wall-clock times to instants of one zone, fast enough for every record: an hour of the clock
 * whose ends have the same offset has it throughout, and is looked up once.
 */
export function wallClock(zone: Zone): (wall: number) => EpochMs {
  if (zone === FLOATING || zone === 'UTC') return (wall) => wall;
  const offsets = new Map<number, number>();
  let lastHour = NaN;
  let lastOffset = NaN;
  return (wall) => {
    if (Number.isNaN(wall)) return NaN;
    const hour = Math.floor(wall / HOUR_MS);
    if (hour !== lastHour) {
      let offset = offsets.get(hour);
      if (offset === undefined) offsets.set(hour, (offset = offsetOfHour(zone, hour * HOUR_MS)));
      lastHour = hour;
      lastOffset = offset;
    }
    // Not a number: the clock changed within this hour.
    return Number.isNaN(lastOffset) ? fromWall(zone, wall) : wall - lastOffset;
  };
}

function offsetOfHour(zone: Zone, start: number): number {
  const offset = start - fromWall(zone, start);
  const end = start + HOUR_MS - 1;
  return end - fromWall(zone, end) === offset ? offset : NaN;
}
