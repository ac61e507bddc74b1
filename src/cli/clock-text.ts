import { clockFields, type Zone } from '../domain/zone.js';

/** `YYYY-MM-DD HH:mm` on the source's clock. */
export function clockText(zone: Zone, instant: number): string {
  const { year, month, day, hour, minute } = clockFields(zone, instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
