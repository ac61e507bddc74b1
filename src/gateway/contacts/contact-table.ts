import type { Dialect, Statement } from './dialect.js';

/** What of a contact a column holds. */
export const FIELDS = ['id', 'offeredAt', 'skillGroup', 'channel', 'outcome', 'waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds', 'agent'] as const;
export type ContactField = (typeof FIELDS)[number];

/** Where contacts lie, one row each, and how each field of theirs reads there, as SQL: texts empty and seconds NULL where there are none. */
export interface ContactTable {
  readonly from: string;
  readonly columns: Readonly<Record<ContactField, string>>;
  /** What a row must be to count, as a condition; each row does when absent. */
  readonly usable?: string;
  /** What puts contacts of one instant in an order that stays. */
  readonly order: readonly string[];
  /** The same contacts counted by minute, skill group and channel: for questions that need to know no more. */
  readonly minutes?: MinuteTable;
  /** The same by the hour, for long ranges. */
  readonly hours?: MinuteTable;
}

/** Counters by minute, or by hour: columns `minute` (its start, ms), those of skill group and channel, and one for each counter. */
export interface MinuteTable {
  readonly from: string;
  readonly skillGroup: string;
  readonly channel: string;
  /** The counter of several rows, as SQL. */
  readonly counters: Readonly<Record<string, string>>;
}

export type Value = string | number | null;

export interface Found {
  /** By the names that the statement gave them. */
  readonly columns: Readonly<Record<string, readonly Value[]>>;
  /** Whether a part of the data base was not there to answer. */
  readonly isPartial: boolean;
}

/** A data base that is asked in its dialect. */
export interface Engine {
  readonly dialect: Dialect;
  /** Stops its work when the signal aborts. @throws AdapterError, or the signal's reason. */
  ask(statement: Statement, signal: AbortSignal): Promise<Found>;
  close(): void;
}
