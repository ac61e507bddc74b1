import type { Encoding } from './mapping.js';
import type { SetAside, SetAsideReason } from './set-aside.js';

/**
 * What became of every record of a file: `rows = used + all ignored + all set aside`.
 * Blank lines and the header are no records.
 */
export interface LoadReport {
  readonly name: string;
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Lines of the file, blank ones and the header too. */
  readonly lines: number;
  /** Records read. */
  readonly rows: number;
  /** Records that became contacts or, in a log of events, are part of one. */
  readonly used: number;
  readonly contacts: number;
  /** Records left out by the mapping's own rule, by the rule's name. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly setAside: { readonly [R in SetAsideReason]?: number };
  /** The first of those set aside; all of them are in the download. */
  readonly samples: readonly SetAside[];
  /** Oddities of records that were read all the same, counted by name. */
  readonly notes: Readonly<Record<string, number>>;
}

/** How far the reading of a file has come. */
export interface LoadProgress {
  readonly bytes: number;
  /** Absent where the source does not say. */
  readonly totalBytes?: number;
  readonly rows: number;
}
