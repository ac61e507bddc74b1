import { DAY_MS } from '../../domain/time.js';

let knownYear = NaN;
let knownMonth = NaN;
let knownFirst = NaN;
let knownLength = 0;

/** Midnight of a calendar day, as if UTC; `NaN` for one that does not exist. Records come in runs of a month, so one month is remembered. */
export function dayOf(year: number, month: number, day: number): number {
  if (year !== knownYear || month !== knownMonth) {
    if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12)) return NaN;
    knownYear = year;
    knownMonth = month;
    knownFirst = Date.UTC(year, month - 1, 1);
    knownLength = (Date.UTC(year, month, 1) - knownFirst) / DAY_MS;
  }
  return day >= 1 && day <= knownLength ? knownFirst + (day - 1) * DAY_MS : NaN;
}
