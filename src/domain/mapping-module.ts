import type { Contact } from './contact.js';
import type { Mapping } from './mapping.js';

/** A mapping with logic: the default export of an ES module. Functions do not cross to a worker, so it is named by URL. */
export interface MappingModule extends Mapping {
  /** A better reading of a record's fields, such as with two that had run together split; `undefined` when there is nothing to mend. */
  repair?(fields: readonly string[], header: readonly string[]): readonly string[] | undefined;
  /** What a record is, in place of the declared columns. */
  read?(row: SourceRow): RowReading;
}

/** One record of the file. */
export interface SourceRow {
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Trimmed text of a column; empty where the record has none. */
  text(column: string): string;
}

/** What became of a record, with the names of oddities worth counting. */
export type RowReading =
  | { readonly contact: Contact; readonly notes?: readonly string[] }
  /** Left out by the mapping's own rule, counted under this name. */
  | { readonly ignored: string; readonly notes?: readonly string[] }
  /** Not readable, in the mapping's words. */
  | { readonly unreadable: string };
