import type { Outcome } from './contact.js';
import type { Zone } from './zone.js';

/**
 * How a source's records become contacts: data, so that it can be written by hand, kept beside
 * the file it describes, and sent to a worker. What data cannot say, a `MappingModule` adds as functions.
 */
export interface Mapping {
  /** For people, such as "Anonymous Bank". */
  readonly name: string;
  /** `delimited`: a record a contact. `queue-log`: Asterisk's events, assembled into contacts by call. */
  readonly format: 'delimited' | 'queue-log';
  /** One character; a comma when absent. A queue log has its own, `|`. */
  readonly delimiter?: string;
  /** Whether a field may be quoted with `"`; yes when absent. */
  readonly quoted?: boolean;
  /** Found out from the bytes when absent or `auto`. A byte order mark wins over it. */
  readonly encoding?: Encoding | 'auto';
  /** Whether the first record names the columns; yes when absent. Without one, columns are numbers from 1. */
  readonly header?: boolean;
  /** The clock that the source's times were read from; `floating` when nobody said. */
  readonly zone: Zone;
  /** Pattern of every instant, see `adapters/records/clock.ts`: `YYYY-MM-DD HH:mm:ss`, `iso`, `epoch-s`, `epoch-ms`. */
  readonly clock?: string;
  /** What is read from which column; needed unless a module's `read` does it. */
  readonly columns?: ContactColumns;
  /** Columns that must be in the header, beyond those of `columns`; a module names what it reads here. */
  readonly requires?: readonly Column[];
  /** How a record tells its outcome. */
  readonly outcome?: OutcomeRule;
  /** Names for people by id. */
  readonly labels?: { readonly skillGroup?: Readonly<Record<string, string>>; readonly channel?: Readonly<Record<string, string>> };
  /** Names agents on screen by number, where the source has people's names: language to text with `{n}`, such as `Agent {n}`. */
  readonly mask?: { readonly agent: Readonly<Record<string, string>> };
  /** Seconds; 20 when absent. */
  readonly serviceThresholdSeconds?: number;
  /** Seconds; 5 when absent. */
  readonly shortAbandonSeconds?: number;
  /** By what a page knows a file of this kind: columns that its header has, or the words that its name has. */
  readonly recognise?: { readonly header?: readonly string[]; readonly fileName?: string };
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'latin1';

/** Name in the header, or position from 1. */
export type Column = string | number;

/** Where each part of a contact stands. Absent parts are not recorded. */
export interface ContactColumns {
  /** Position in the file when absent. */
  readonly id?: Column;
  readonly offeredAt: Column | InstantColumn;
  readonly skillGroup: Column | { readonly value: string };
  readonly channel?: Column | { readonly value: string };
  readonly wait: Column | SecondsColumn;
  readonly talk?: Column | SecondsColumn;
  readonly hold?: Column | SecondsColumn;
  readonly wrapUp?: Column | SecondsColumn;
  readonly agent?: Column;
  readonly transferred?: FlagColumn;
  readonly satisfied?: FlagColumn;
}

/** An instant with a pattern of its own, or put together from a column of dates and one of times. */
export interface InstantColumn {
  readonly column: Column | readonly [date: Column, time: Column];
  readonly clock?: string;
}

/** Seconds as a number, as a clock reading such as `1:02:03`, or as what passed between two instants, `to` being the first filled of several. */
export type SecondsColumn = (
  | { readonly column: Column; readonly unit?: SecondsUnit }
  | { readonly from: Column; readonly to: Column | readonly Column[]; readonly clock?: string }
) & {
  /** Seconds that an empty field stands for; not recorded when absent. */
  readonly empty?: number;
};

export type SecondsUnit = 's' | 'ms' | 'min' | 'clock';

/** Which texts mean yes and which no; an empty field means unknown. */
export interface FlagColumn {
  readonly column: Column;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The outcome by a column's text, or by whether a column is filled in. A text named nowhere sets its record aside. */
export type OutcomeRule =
  | ({
      readonly column: Column;
      /** Texts of records to leave out, by the name under which they are counted. */
      readonly ignored?: Readonly<Record<string, readonly string[]>>;
    } & { readonly [O in Outcome]?: readonly string[] })
  | { readonly answeredWhenFilled: Column };
