/**
 * Clock time in a zone.
 *
 * `Intl` is the only source of zone rules. It is slow (microseconds a call), so
 * offsets are remembered per zone: of a whole day where its ends have the same, since no zone
 * changes twice in a day, else of each quarter of an hour, since no zone has ever
 * changed its offset between quarter hours of UTC.
 */
import { DAY_MS, MINUTE_MS, type EpochMs } from './time.js';

/**
 * An IANA time zone such as `Asia/Shanghai`, or `floating`: the source's wall clock, whose zone nobody stated.
 * Floating instants are that wall clock read as UTC, and are never converted.
 */
export type Zone = string;

export const FLOATING: Zone = 'floating';

/** Calendar fields of one instant in one zone. Months and days count from 1; `weekday` from 0, Sunday. */
export interface ClockFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const QUARTER_MS = 15 * MINUTE_MS;
const formats = new Map<Zone, Intl.DateTimeFormat>();
const offsets = new Map<Zone, Offsets>();

/** The zone's offset from UTC in ms at `instant`, east positive. 0 for `floating`. */
export function zoneOffset(zone: Zone, instant: EpochMs): number {
  if (zone === FLOATING || zone === 'UTC') return 0;
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Offsets(zone)));
  return known.at(instant);
}

/** What was asked of one zone so far. */
class Offsets {
  /** By day of UTC; `NaN` for one in which the clock changes. */
  readonly #days = new Map<number, number>();
  readonly #quarters = new Map<number, number>();

  constructor(readonly zone: Zone) {}

  at(instant: EpochMs): number {
    const day = Math.floor(instant / DAY_MS);
    let offset = this.#days.get(day);
    if (offset === undefined) this.#days.set(day, (offset = this.#ofDay(day)));
    return Number.isNaN(offset) ? this.#ofQuarter(Math.floor(instant / QUARTER_MS)) : offset;
  }

  #ofDay(day: number): number {
    const first = this.#ofQuarter((day * DAY_MS) / QUARTER_MS);
    return first === this.#ofQuarter(((day + 1) * DAY_MS) / QUARTER_MS) ? first : NaN;
  }

  #ofQuarter(quarter: number): number {
    let offset = this.#quarters.get(quarter);
    if (offset === undefined) this.#quarters.set(quarter, (offset = readOffset(this.zone, quarter * QUARTER_MS)));
    return offset;
  }
}

/** Wall-clock time as if it were UTC: the number whose UTC fields read what the clock on the wall reads. */
export function toWall(zone: Zone, instant: EpochMs): EpochMs {
  return instant + zoneOffset(zone, instant);
}

/**
 * The instant at which a clock in `zone` reads `wall` (fields as if UTC).
 * A time skipped in spring is read with the offset before the change; a time
 * that occurs twice in autumn means the first of the two.
 */
export function fromWall(zone: Zone, wall: EpochMs): EpochMs {
  // Offsets half a day either side bracket any change, and no zone changes twice in a day.
  const before = zoneOffset(zone, wall - 12 * 60 * MINUTE_MS);
  const after = zoneOffset(zone, wall + 12 * 60 * MINUTE_MS);
  const first = wall - before;
  if (before === after || zoneOffset(zone, first) === before) return first;
  const second = wall - after;
  return zoneOffset(zone, second) === after ? second : first;
}

/** Calendar fields of `instant` in `zone`. */
export function clockFields(zone: Zone, instant: EpochMs): ClockFields {
  const wall = new Date(toWall(zone, instant));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay(),
  };
}

/** Whether `Intl` knows the zone; `floating` counts as known. */
export function isZone(zone: string): boolean {
  try {
    return zone === FLOATING || Boolean(formatIn(zone));
  } catch {
    return false; // `Intl` reports an unknown zone only by throwing.
  }
}

function readOffset(zone: Zone, instant: EpochMs): number {
  const field: Record<string, number> = {};
  for (const { type, value } of formatIn(zone).formatToParts(instant)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

function formatIn(zone: Zone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
