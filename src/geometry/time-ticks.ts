/**
 * Ticks of a time axis, round on the clock of the source's zone: half-hour zones have their own full hours,
 * and a day on which the clock changes has 23 or 25.
 */
import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs, type Interval } from '../domain/time.js';
import { fromWall, toWall, zoneOffset, type Zone } from '../domain/zone.js';

/** What a tick's label says: the time of day, the day (at midnight), or the month. */
export type TickKind = 'clock' | 'date' | 'month';

export interface TimeTick {
  readonly at: EpochMs;
  readonly kind: TickKind;
  /** Px from the left edge of the plot. */
  readonly x: number;
  /** Centre of the label, px: at `x`, but moved inwards where it would leave the axis. */
  readonly labelX: number;
}

/** Widths in px. */
export interface TickRoom {
  /** Of the plot. */
  readonly width: number;
  readonly clockLabel: number;
  readonly dateLabel: number;
  /** How far a label may reach out of the plot on either side; 0 by default. */
  readonly bleed?: readonly [left: number, right: number];
}

interface Rhythm {
  readonly every: TimeInterval;
  readonly ms: number;
  readonly kind: TickKind;
}

const GAP = 12;
/** Every nth minute, hour and month divides the next unit; `every` is null only for steps below one. */
const minutes = (count: number): Rhythm => ({ every: utcMinute.every(count) ?? utcMinute, ms: count * MINUTE_MS, kind: 'clock' });
const hours = (count: number): Rhythm => ({ every: utcHour.every(count) ?? utcHour, ms: count * HOUR_MS, kind: 'clock' });
const months = (count: number): Rhythm => ({ every: utcMonth.every(count) ?? utcMonth, ms: count * 30 * DAY_MS, kind: 'month' });
const years = (count: number): Rhythm => ({ every: utcYear.every(count) ?? utcYear, ms: count * 365 * DAY_MS, kind: 'month' });

const RHYTHMS: readonly Rhythm[] = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 3, 4, 6, 12].map(hours),
  { every: utcDay, ms: DAY_MS, kind: 'date' },
  { every: utcDay.every(2) ?? utcDay, ms: 2 * DAY_MS, kind: 'date' },
  { every: utcMonday, ms: 7 * DAY_MS, kind: 'date' },
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100].map(years),
];

/** As many ticks inside `range` as have room, ascending; no two labels overlap. None for an empty range or width. */
export function timeTicks(range: Interval, zone: Zone, room: TickRoom): TimeTick[] {
  const { width, clockLabel, dateLabel, bleed: [bleedLeft, bleedRight] = [0, 0] } = room;
  const span = range.end - range.start;
  if (!(span > 0 && width > 0)) return [];
  const widthOf = (kind: TickKind) => (kind === 'clock' ? clockLabel : dateLabel);
  // Beside a midnight stands a date, so times of day keep room for it where the range has one.
  const beside = span > DAY_MS ? Math.max(clockLabel, (clockLabel + dateLabel) / 2) : clockLabel;
  const rhythm = RHYTHMS.find(({ ms, kind }) => (ms / span) * width >= (kind === 'clock' ? beside : dateLabel) + GAP) ?? RHYTHMS.at(-1);
  if (!rhythm) return [];
  const ticks = instantsOf(rhythm, zone, range).map((at): TimeTick => {
    const kind = rhythm.kind === 'clock' && toWall(zone, at) % DAY_MS === 0 ? 'date' : rhythm.kind;
    const x = ((at - range.start) / span) * width;
    const half = widthOf(kind) / 2;
    return { at, kind, x, labelX: Math.max(half - bleedLeft, Math.min(width - half + bleedRight, x)) };
  });
  return withoutOverlap(ticks, widthOf);
}

function instantsOf({ every, ms }: Rhythm, zone: Zone, range: Interval): EpochMs[] {
  const walls = every.range(new Date(toWall(zone, range.start) - DAY_MS), new Date(toWall(zone, range.end) + DAY_MS));
  const instants = walls.flatMap((date) => {
    const wall = date.getTime();
    const first = fromWall(zone, wall);
    if (toWall(zone, first) !== wall) return ms < DAY_MS ? [] : [first]; // Skipped in spring; a day begins all the same.
    // In autumn an hour comes twice; ticks an hour or less apart mark both, as the source's slots do.
    const second = first + zoneOffset(zone, first) - zoneOffset(zone, first + 3 * HOUR_MS);
    return ms <= HOUR_MS && second > first && toWall(zone, second) === wall ? [first, second] : [first];
  });
  return [...new Set(instants)].filter((at) => at >= range.start && at <= range.end).sort((a, b) => a - b);
}

/** Days keep their place before times of day do, and what stands at its own tick before what was moved. */
function withoutOverlap(ticks: readonly TimeTick[], widthOf: (kind: TickKind) => number): TimeTick[] {
  const rank = ({ kind, x, labelX }: TimeTick) => (labelX === x ? 0 : 2) + (kind === 'clock' ? 1 : 0);
  const kept: TimeTick[] = [];
  for (const tick of [...ticks].sort((a, b) => rank(a) - rank(b) || a.at - b.at))
    if (kept.every((other) => Math.abs(other.labelX - tick.labelX) >= (widthOf(other.kind) + widthOf(tick.kind)) / 2 + GAP / 2)) kept.push(tick);
  return kept.sort((a, b) => a.at - b.at);
}
