import type { Column, Encoding, SecondsUnit } from './mapping.js';
import type { Zone } from './zone.js';

/** How the records of an event log become steps of cases: data, kept beside the file that it describes. */
export interface EventMapping {
  /** For people, such as "service desk 2014". */
  readonly name: string;
  /**
   * `delimited`: a record an event. `json`: a list of events, a list of traces with their events (as XES has them, whatever
   * way it was put into JSON), or an event a line. Attributes of a trace are columns with `case:` before their names.
   */
  readonly format: 'delimited' | 'json';
  /** As in `Mapping`; for delimited logs alone. */
  readonly delimiter?: string;
  readonly quoted?: boolean;
  readonly header?: boolean;
  readonly encoding?: Encoding | 'auto';
  /** The clock of times without an offset; `floating` when nobody said. */
  readonly zone: Zone;
  /**
   * Patterns of instants, tried in order: words and tokens of `adapters/records/clock.ts`, such as `iso` or `epoch-ms`, or
   * patterns as Java (`dd/MM/yyyy HH:mm:ss`) or strptime (`%d.%m.%Y %H:%M`) write them. `iso` when absent.
   */
  readonly clock?: string | readonly string[];
  readonly columns: EventColumns;
  /** How a record tells which part of a step it is; without it a record is a whole step. */
  readonly lifecycle?: Lifecycle;
  /** Records to leave out, by the name under which they are counted. */
  readonly ignored?: Readonly<Record<string, { readonly column: Column; readonly values: readonly string[] }>>;
  /** Texts that mean nothing was filled in, such as `NULL`. */
  readonly empty?: readonly string[];
  /** Names for people by what stands in the file. */
  readonly labels?: { readonly step?: Readonly<Record<string, string>>; readonly channel?: Readonly<Record<string, string>> };
  /** Channels that the house knows; events in others are kept, and counted as such. Those found in the log when absent. */
  readonly channels?: readonly string[];
  /** The scale that sentiments are on; needed where there is a column of them. */
  readonly sentimentScale?: SentimentScale;
}

/** One column; several as one text; the first that is filled in; or a text that is always the same. */
export type EventColumn =
  | Column
  | { readonly columns: readonly Column[]; /** Between the texts; ` / ` when absent. */ readonly separator?: string }
  | { readonly first: readonly Column[] }
  | { readonly value: string };

/** An instant with patterns of its own, or from a column of dates and one of times with a blank between. */
export type EventInstant = Column | { readonly column: Column | readonly [date: Column, time: Column]; readonly clock?: string | readonly string[] };

/** Where each part of an event stands. */
export interface EventColumns {
  readonly case: EventColumn;
  readonly step: EventColumn;
  readonly start: EventInstant;
  /** Without it, and without a duration or a lifecycle, a step takes no time. An empty field means that it is not over. */
  readonly end?: EventInstant;
  /** How long it took, in place of an end. */
  readonly duration?: Column | { readonly column: Column; readonly unit: SecondsUnit };
  readonly id?: EventColumn;
  readonly channel?: EventColumn;
  readonly resource?: EventColumn;
  readonly sentiment?: Column;
  /** 0..1. */
  readonly confidence?: Column;
}

/**
 * Logs with a record for the beginning and one for the end of a step, such as XES's `lifecycle:transition`. Upper and lower
 * case are the same. A text that stands in no list sets its record aside.
 */
export interface Lifecycle {
  readonly column: Column;
  readonly start: readonly string[];
  readonly complete: readonly string[];
  /** Left out and counted, such as `suspend`; `*` for every text not named. */
  readonly ignored?: readonly string[];
  /** Tells steps of one name within a case apart, where the log does; else the first begun is the first to end. */
  readonly instance?: Column;
}

/** What the lowest and highest sentiment are, and what the scale is called. Values of two scales are never put together. */
export interface SentimentScale {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/** The scale that moods are drawn and compared on: -1 angry, 1 happy. A source that tells none is on it. */
export const MOOD_SCALE: SentimentScale = { name: '-1..1', min: -1, max: 1 };
