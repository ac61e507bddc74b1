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

/** Days and months as `Intl` writes them short in the languages of this library; its tests hold them to it. */
const SHORT_DATES: Readonly<Record<string, (month: number, day: number, weekday?: number) => string>> = {
  'zh-CN': (month, day, weekday) => `${month}月${day}日${weekday === undefined ? '' : `周${CHINESE_DAYS[weekday] ?? ''}`}`,
  'zh-TW': (month, day, weekday) => `${month}月${day}日${weekday === undefined ? '' : `週${CHINESE_DAYS[weekday] ?? ''}`}`,
  en: (month, day, weekday) => `${weekday === undefined ? '' : `${ENGLISH_DAYS[weekday] ?? ''}, `}${ENGLISH_MONTHS[month - 1] ?? ''} ${day}`,
};
const CHINESE_DAYS = '日一二三四五六';
const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date without its year, with its weekday or without; `undefined` in a language that only `Intl` knows. */
export function plainDate(instant: EpochMs, zone: Zone, language: string, hasWeekday: boolean): string | undefined {
  const write = SHORT_DATES[language === 'zh' ? 'zh-CN' : language];
  if (!write || !Number.isFinite(instant)) return undefined;
  const { month, day, weekday } = clockFields(zone, instant);
  return write(month, day, hasWeekday ? weekday : undefined);
}

/** Date with weekday, `2月15日周一`. A chart's heading says one: no format is made where none is needed. */
export function formatDate(instant: EpochMs, zone: Zone, language: string): string {
  const plain = plainDate(instant, zone, language, true);
  if (plain !== undefined) return plain;
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
