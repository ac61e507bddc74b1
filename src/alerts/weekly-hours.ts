import type { WeeklyHours } from '../domain/alert-rule.js';
import type { EpochMs } from '../domain/time.js';
import { clockFields, type Zone } from '../domain/zone.js';

/** Minutes after midnight of `hh:mm`, up to `24:00`; undefined for anything else. */
export function minutesOf(clock: string): number | undefined {
  const match = /^(\d{2}):([0-5]\d)$/.exec(clock);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  return minutes <= 24 * 60 ? minutes : undefined;
}

/** Whether an instant lies in any of the hours, by the clock of `zone`. Hours that end before they begin pass midnight. */
export function isWithin(hours: readonly WeeklyHours[], instant: EpochMs, zone: Zone): boolean {
  const { weekday, hour, minute } = clockFields(zone, instant);
  const at = hour * 60 + minute;
  return hours.some(({ days, from, to }) => {
    const [begin = 0, end = 0] = [minutesOf(from), minutesOf(to)];
    if (begin < end) return days.includes(weekday) && at >= begin && at < end;
    const yesterday = (weekday + 6) % 7;
    return (days.includes(weekday) && at >= begin) || (days.includes(yesterday) && at < end);
  });
}
