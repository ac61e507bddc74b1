import type { EpochMs, Interval } from './time.js';

const INSTANT = /^(\d{4,6})(\d{2})(\d{2})T(\d{2})(\d{2})(?:(\d{2})(?:\.(\d{3}))?)?Z$/;

/** A stretch as a short text on the clock of UTC: `20260201T1000Z/20260201T1030Z`, to the second or millisecond where it needs that. */
export function intervalText({ start, end }: Interval): string {
  return `${instantText(start)}/${instantText(end)}`;
}

/** The same read. @throws RangeError `invalid interval: …`, also for one that does not end after its start. */
export function readInterval(text: string): Interval {
  const [start, end, ...rest] = text.split('/').map(instantOf);
  if (start === undefined || end === undefined || !(start < end) || rest.length > 0) throw new RangeError(`invalid interval: ${text}`);
  return { start, end };
}

function instantText(at: EpochMs): string {
  const iso = new Date(at).toISOString();
  return iso.replace(/[-:]/g, '').replace(/\.000Z$/, 'Z').replace(/(T\d{4})00Z$/, '$1Z');
}

function instantOf(text: string): EpochMs | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', ms = '000'] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at) ? undefined : at;
}
