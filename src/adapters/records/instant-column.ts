import type { Column, InstantColumn, Mapping } from '../../domain/mapping.js';
import { clockOf } from './clock.js';
import type { Header } from './header.js';
import { trimmed } from './trimmed.js';
import { wallClock } from './wall-clock.js';

/** An instant of each record. */
export interface InstantReader {
  /** For messages. */
  readonly name: string;
  readonly pattern: string;
  readonly text: (fields: readonly string[]) => string;
  /** `NaN` for a text not written by the pattern. */
  readonly read: (text: string) => number;
}

const DEFAULT_CLOCK = 'YYYY-MM-DD HH:mm:ss';

/** @throws RangeError `invalid clock: …`. */
export function instantReader(part: Column | InstantColumn, mapping: Mapping, header: Header): InstantReader {
  const { column, clock: own } = typeof part === 'object' ? part : { column: part, clock: undefined };
  const clock = clockOf(own ?? mapping.clock ?? DEFAULT_CLOCK);
  const toInstant = wallClock(mapping.zone);
  return {
    name: String(column),
    pattern: clock.pattern,
    text: textReader(column, header),
    read: clock.isAbsolute ? clock.read : (text) => toInstant(clock.read(text)),
  };
}

/** Trimmed text of a column, or of a date's and a time's with a blank between. */
export function textReader(column: Column | readonly [Column, Column], header: Header): (fields: readonly string[]) => string {
  if (typeof column === 'object') {
    const [date, time] = column.map((each) => textReader(each, header));
    return (fields) => `${date?.(fields) ?? ''} ${time?.(fields) ?? ''}`;
  }
  const at = header.position(column);
  return (fields) => trimmed(fields[at] ?? '');
}
