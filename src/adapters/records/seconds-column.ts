import type { Column, Mapping, SecondsColumn } from '../../domain/mapping.js';
import type { Header } from './header.js';
import { instantReader, textReader } from './instant-column.js';
import { readSeconds } from './seconds.js';

/** Seconds of each record: `undefined` where none are recorded, `NaN` where the text says none. */
export interface SecondsReader {
  readonly name: string;
  readonly read: (fields: readonly string[]) => number | undefined;
  /** What stood there, for a message. */
  readonly text: (fields: readonly string[]) => string;
}

/** Reads a part that may not be declared. */
export function secondsReader(part: Column | SecondsColumn | undefined, mapping: Mapping, header: Header): SecondsReader | undefined {
  if (part === undefined) return undefined;
  const column: SecondsColumn = typeof part === 'object' ? part : { column: part };
  return 'from' in column ? between(column, mapping, header) : written(column, header);
}

function written({ column, unit = 's', empty }: Extract<SecondsColumn, { column: Column }>, header: Header): SecondsReader {
  const text = textReader(column, header);
  return {
    name: String(column),
    text,
    read: (fields) => {
      const value = text(fields);
      return value === '' ? empty : readSeconds(value, unit);
    },
  };
}

function between(part: Extract<SecondsColumn, { from: Column }>, mapping: Mapping, header: Header): SecondsReader {
  const instant = (column: Column) => instantReader(part.clock === undefined ? column : { column, clock: part.clock }, mapping, header);
  const from = instant(part.from);
  const ends = [part.to].flat().map(instant);
  return {
    name: `${from.name} to ${ends.map(({ name }) => name).join(', ')}`,
    text: (fields) => [from, ...ends].map((each) => each.text(fields)).join(' | '),
    read: (fields) => {
      const start = from.text(fields);
      const end = ends.find((each) => each.text(fields) !== '');
      return start === '' || !end ? part.empty : (end.read(end.text(fields)) - from.read(start)) / 1000;
    },
  };
}
