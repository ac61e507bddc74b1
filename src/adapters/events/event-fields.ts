import type { EventColumn, EventColumns, EventInstant, EventMapping } from '../../domain/event-mapping.js';
import type { Column } from '../../domain/mapping.js';
import type { Zone } from '../../domain/zone.js';
import { clockOf, type Clock } from '../records/clock.js';
import { wallClock } from '../records/wall-clock.js';
import { clockPattern } from './clock-pattern.js';

/** Text of one column of a record, trimmed. */
export type FieldText<R> = (record: R) => string;

/** How a kind of record finds a column. */
export type FieldTexts<R> = (column: Column) => FieldText<R>;

const SEPARATOR = ' / ';

/** Text of a part that may be put together of several columns; empty where none of them is filled in. */
export function partText<R>(part: EventColumn, texts: FieldTexts<R>): FieldText<R> {
  if (typeof part !== 'object') return texts(part);
  if ('value' in part) return () => part.value;
  if ('first' in part) {
    const all = part.first.map(texts);
    return (record) => {
      for (const text of all) {
        const found = text(record);
        if (found !== '') return found;
      }
      return '';
    };
  }
  const { separator = SEPARATOR } = part;
  const all = part.columns.map(texts);
  return (record) => all.map((text) => text(record)).filter((text) => text !== '').join(separator);
}

/** An instant of each record: its text, and `NaN` for one that no pattern reads. */
export interface InstantPart<R> {
  readonly name: string;
  readonly text: FieldText<R>;
  readonly read: (text: string) => number;
}

/** @throws RangeError `invalid clock: …`. */
export function instantPart<R>(part: EventInstant, mapping: Pick<EventMapping, 'clock' | 'zone'>, texts: FieldTexts<R>): InstantPart<R> {
  const { column, clock } = typeof part === 'object' ? part : { column: part, clock: undefined };
  const columns = typeof column === 'object' ? [...column] : [column];
  const all = columns.map(texts);
  const [only] = all;
  return {
    name: columns.join(' '),
    text: all.length === 1 && only ? only : (record) => all.map((text) => text(record)).join(' ').trim(),
    read: instantReader(clocksOf(clock ?? mapping.clock), mapping.zone),
  };
}

/** Clocks of one pattern or several. @throws RangeError `invalid clock: …`. */
export function clocksOf(clock: string | readonly string[] | undefined): Clock[] {
  return [clock ?? 'iso'].flat().map((pattern) => clockOf(clockPattern(pattern)));
}

function instantReader(clocks: readonly Clock[], zone: Zone): (text: string) => number {
  const toInstant = wallClock(zone);
  return (text) => {
    for (const { isAbsolute, read } of clocks) {
      const at = read(text);
      if (!Number.isNaN(at)) return isAbsolute ? at : toInstant(at);
    }
    return NaN;
  };
}

/** Every column that a mapping reads. */
export function eventColumns({ columns, lifecycle, ignored = {} }: EventMapping): Column[] {
  const named = Object.values(columns).flatMap(columnsOfPart);
  const rules = Object.values(ignored).map(({ column }) => column);
  return [...new Set([...named, ...rules, ...(lifecycle ? [lifecycle.column, ...(lifecycle.instance === undefined ? [] : [lifecycle.instance])] : [])])];
}

function columnsOfPart(part: EventColumns[keyof EventColumns] & {}): readonly Column[] {
  if (typeof part !== 'object') return [part];
  if ('value' in part) return [];
  if ('first' in part) return [...part.first];
  if ('columns' in part) return part.columns;
  return typeof part.column === 'object' ? part.column : [part.column];
}
