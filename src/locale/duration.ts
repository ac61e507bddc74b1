import type { ValueText } from './format.js';
import { numberFormat } from './number.js';
import { unitsPart } from './parts/units.js';
import { textsOf } from './texts.js';

const unitsFor = textsOf(unitsPart);

/** A length of time for a number on screen: `34 s`, `2:05`, `1:02:03`. Negative values keep their sign. */
export function formatDuration(seconds: number, language: string): ValueText {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '-' : '';
  if (size < 100) return { digits: numberFormat(language, { most: 0 }).format(seconds), unit: unitsFor(language).units.second };
  const whole = Math.round(size);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = clock;
  const two = (part: number) => String(part).padStart(2, '0');
  return { digits: sign + (hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`), unit: '' };
}

/** How long ago, or how long something lasts, in words: `34 分钟`, `1 小时 5 分钟`, `2 d 3 h`. Under a minute: seconds. */
export function formatAge(ms: number, language: string): string {
  const { day, hour, minute, second } = unitsFor(language).units;
  const total = Math.max(0, Math.floor(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(total / 86400), day],
    [Math.floor(total / 3600) % 24, hour],
    [Math.floor(total / 60) % 60, minute],
    [total % 60, second],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return `0 ${second}`;
  // Nobody reads seconds beside minutes: two neighbouring units from hours up, one below.
  const shown = parts.slice(first, first + (first < 2 ? 2 : 1)).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}

/** A time that runs on screen: always a clock, `0:34`, `12:05`, `1:02:03`, so that it does not jump between forms. Below zero it reads 0:00. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
