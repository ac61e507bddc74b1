import { durationParts } from './duration.js';
import type { TimeRange } from './query.js';
import type { EpochMs } from './time.js';
import { fromWall, type Zone } from './zone.js';

/** Day, and clock time where there is one, with or without an offset from UTC. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads a range as pages write it: `today`, `yesterday`, `all`, an ISO 8601 duration such as `PT8H` for the last
 * eight hours, or `start/end` with ISO 8601 instants, `2026-02-01/2026-02-02T12:00`.
 *
 * @param zone - Whose clock an instant without an offset is read on.
 * @throws RangeError `invalid range: …` for anything else, and for an end that is not after its start.
 */
export function parseRange(text: string, zone: Zone): TimeRange {
  if (text === 'all') return { kind: 'all' };
  if (text === 'today') return { kind: 'day', back: 0 };
  if (text === 'yesterday') return { kind: 'day', back: 1 };
  const [start, end, ...rest] = text.split('/').map((part) => instantOf(part, zone));
  if (start !== undefined && end !== undefined && start < end && rest.length === 0) return { kind: 'fixed', start, end };
  try {
    durationParts(text);
  } catch {
    throw new RangeError(`invalid range: ${text}`);
  }
  return { kind: 'last', duration: text };
}

function instantOf(text: string, zone: Zone): EpochMs | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const hasOffset = match[1] !== undefined;
  const instant = Date.parse(hasOffset ? text : text.includes('T') ? `${text}Z` : `${text}T00:00Z`);
  return Number.isNaN(instant) ? undefined : hasOffset ? instant : fromWall(zone, instant);
}
