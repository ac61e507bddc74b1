import { isFilters } from './dimension.js';
import { parseRange } from './range-text.js';
import { NOTHING_SELECTED, type Selection, type SelectionSource } from './selection.js';
import type { Interval } from './time.js';
import type { Zone } from './zone.js';

const PARTS = ['filters', 'interval', 'source'];

/**
 * Reads a selection as pages write it: the thing itself, bare filters, or either as JSON. Within it a stretch of time
 * may be written as ranges are, `2026-02-01T10:00/2026-02-01T10:30`.
 *
 * @param zone - Whose clock an instant without an offset is read on.
 * @throws TypeError `invalid selection: …` for anything else.
 */
export function readSelection(written: unknown, zone: Zone): Selection {
  const value: unknown = typeof written === 'string' ? JSON.parse(written.trim() || '{}') : written;
  if (isFilters(value)) return Object.keys(value).length > 0 ? { filters: value } : NOTHING_SELECTED;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => PARTS.includes(key))) {
    const { filters = {}, interval, source } = value as Readonly<Record<string, unknown>>;
    const stretch = intervalOf(interval, zone);
    if (isFilters(filters) && (interval === undefined || stretch) && (source === undefined || isSource(source)))
      return { filters, ...(stretch && { interval: stretch }), ...(source && { source }) };
  }
  throw new TypeError(`invalid selection: ${JSON.stringify(written)}`);
}

function intervalOf(written: unknown, zone: Zone): Interval | undefined {
  if (typeof written === 'string') {
    const range = parseRange(written, zone);
    return range.kind === 'fixed' ? { start: range.start, end: range.end } : undefined;
  }
  if (typeof written !== 'object' || written === null) return undefined;
  const { start, end } = written as Partial<Interval>;
  return Number.isFinite(start) && Number.isFinite(end) && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined;
}

function isSource(value: unknown): value is SelectionSource {
  const { id, label } = (value ?? {}) as Partial<SelectionSource>;
  return typeof id === 'string' && typeof label === 'string';
}
