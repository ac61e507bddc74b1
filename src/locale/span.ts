import type { EpochMs, Interval } from '../domain/time.js';
import { clockFields, FLOATING, type Zone } from '../domain/zone.js';
import { formatClock, formatDate, plainDate } from './clock.js';

/** A stretch of time as a heading says it: `2月2日周一 08:00–11:00` within a day, `2月1日周日–2月3日周二` over several; whole days without clock. */
export function formatSpan({ start, end }: Interval, zone: Zone, language: string): string {
  const first = formatDate(start, zone, language);
  if (hasSeveralDays({ start, end }, zone)) return `${first}–${formatDate(end - 1, zone, language)}`;
  if (end <= start) return `${first} ${formatClock(start, zone, language)}`;
  return isMidnight(start, zone) && isMidnight(end, zone) ? first : `${first} ${formatClock(start, zone, language)}–${clockAtEnd(end, zone, language)}`;
}

/** A slot in a list of slots: `10:30–11:00`, with its date where the list has several days, by its days alone where it is made of whole ones. */
export function formatSlotIn({ start, end }: Interval, zone: Zone, language: string, severalDays: boolean): string {
  if (end > start && isMidnight(start, zone) && isMidnight(end, zone)) return formatSpan({ start, end }, zone, language);
  const clocks = `${formatClock(start, zone, language)}–${clockAtEnd(end, zone, language)}`;
  return severalDays ? `${shortDate(start, zone, language)} ${clocks}` : clocks;
}

/** A tick of a time axis: the time of day, `2月2日`, or `1999年2月`. */
export function formatTick(at: EpochMs, kind: 'clock' | 'date' | 'month', zone: Zone, language: string): string {
  if (kind === 'clock') return formatClock(at, zone, language);
  return kind === 'date' ? shortDate(at, zone, language) : dateFormat('month', { year: 'numeric', month: 'short' }, zone, language).format(at);
}

/** Whether a stretch touches more than one calendar day of the zone. */
export function hasSeveralDays({ start, end }: Interval, zone: Zone): boolean {
  const first = clockFields(zone, start);
  const last = clockFields(zone, Math.max(start, end - 1));
  return first.day !== last.day || first.month !== last.month || first.year !== last.year;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function shortDate(at: EpochMs, zone: Zone, language: string): string {
  return plainDate(at, zone, language, false) ?? dateFormat('date', { month: 'short', day: 'numeric' }, zone, language).format(at);
}

function dateFormat(name: string, options: Intl.DateTimeFormatOptions, zone: Zone, language: string): Intl.DateTimeFormat {
  const key = `${name} ${zone} ${language}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(language, { ...options, timeZone: zone === FLOATING ? 'UTC' : zone })));
  return known;
}

/** A day ends at 24:00, not at the 00:00 it began with. */
function clockAtEnd(end: EpochMs, zone: Zone, language: string): string {
  return isMidnight(end, zone) ? '24:00' : formatClock(end, zone, language);
}

function isMidnight(at: EpochMs, zone: Zone): boolean {
  const { hour, minute, second } = clockFields(zone, at);
  return hour === 0 && minute === 0 && second === 0;
}
