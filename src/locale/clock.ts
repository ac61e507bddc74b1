import type { EpochMs, Interval } from '../domain/time.js';
import { clockFields, FLOATING, type Zone } from '../domain/zone.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Languages, with their regions and scripts, that write a clock in European digits with a colon. */
const PLAIN_CLOCK = /^(?:en|zh)(?:-(?:[a-z]{2}|[a-z]{4}))*$/i;

/** Clock time in the source's zone, `10:30`. A chart says many: where it is two numbers, no format is made, which takes milliseconds. */
export function formatClock(instant: EpochMs, zone: Zone, language: string): string {
  if (PLAIN_CLOCK.test(language) && Number.isFinite(instant)) {
    const { hour, minute } = clockFields(zone, instant);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return format('clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone, language).format(instant);
}

/** Clock time to the second, `10:30:05`. */
export function formatClockSeconds(instant: EpochMs, zone: Zone, language: string): string {
  return format('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, zone, language).format(instant);
}

/** Date with weekday, `2月15日 周一`. */
export function formatDate(instant: EpochMs, zone: Zone, language: string): string {
  return format('date', { month: 'short', day: 'numeric', weekday: 'short' }, zone, language).format(instant);
}

/** Date with year, `1999/02/15`, and clock time. */
export function formatDateTime(instant: EpochMs, zone: Zone, language: string): string {
  return format('full', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone, language).format(instant);
}

/** A slot, `10:30–11:00`; with its date where it is longer than a day. */
export function formatSlot({ start, end }: Interval, zone: Zone, language: string): string {
  return end - start > 86_400_000 * 1.5
    ? `${formatDate(start, zone, language)}–${formatDate(end - 1, zone, language)}`
    : `${formatClock(start, zone, language)}–${formatClock(end, zone, language)}`;
}

function format(name: string, options: Intl.DateTimeFormatOptions, zone: Zone, language: string): Intl.DateTimeFormat {
  const key = `${name} ${zone} ${language}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, { ...options, timeZone: zone === FLOATING ? 'UTC' : zone });
    formats.set(key, known);
  }
  return known;
}
