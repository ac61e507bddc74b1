import type { GhostKind, TrendMarker } from '../domain/trend.js';

/** Texts of the trend. */
export interface TrendMessages {
  /** Name of the one series that is not split. */
  readonly all: string;
  /** What the lines are split by, such as 按技能组. */
  readonly by: (dimension: string) => string;
  /** What the plot is, and how it is used by keyboard. */
  readonly plot: string;
  readonly instructions: string;
  readonly legend: string;
  readonly showTable: string;
  readonly showPlot: string;
  readonly slot: string;
  /** Of a slot that is not over. */
  readonly open: string;
  /** Of a value that misses the target. */
  readonly missed: string;
  /** Between the parts of a spoken reading. */
  readonly comma: string;
  readonly target: (value: string) => string;
  /** Where a value axis begins that does not begin at zero. */
  readonly cutFrom: (value: string) => string;
  readonly asOf: (clock: string) => string;
  readonly emptyHint: string;
  readonly retryHint: string;
  /** Series or rows that are not listed. */
  readonly others: (count: string) => string;
  readonly moreRows: (count: string) => string;
  readonly summary: (facts: TrendFacts) => string;
  /** Names of what a line is compared with. */
  readonly ghosts: Readonly<Record<GhostKind, string>>;
  /** Over what happened in each slot, in the table. */
  readonly happened: string;
  readonly markers: Readonly<Record<TrendMarker['kind'], string>>;
  /** Something that happened, such as `11:05 告警：接通率过低`. */
  readonly marker: (clock: string, kind: string, label: string) => string;
  /** Back from what was zoomed to. */
  readonly showAll: string;
  /** Name of the button that shows or hides a line. */
  readonly shows: (name: string) => string;
  /** A stretch that Enter selects. */
  readonly stretch: (slots: string) => string;
}

/** What a sentence can say of a trend; every value is text already. */
export interface TrendFacts {
  readonly metric: string;
  readonly range: string;
  /** How many of what, absent for a single line. */
  readonly series?: { readonly count: string; readonly dimension: string };
  /** How one line went from the first slot to the last that is over. */
  readonly story?: {
    /** Absent where there is only one. */
    readonly label?: string;
    readonly from: string;
    readonly to: string;
    readonly change: 'rose' | 'fell' | 'level';
    /** Since when it misses its target, and on which side. */
    readonly missed?: { readonly since: string; readonly side: 'below' | 'above'; readonly target: string };
  };
  /** The latest slot with a value; absent when nothing was measured. */
  readonly latest?: {
    readonly slot: string;
    readonly lowest: { readonly label: string; readonly value: string };
    /** Absent where only one line has a value. */
    readonly highest?: { readonly label: string; readonly value: string };
  };
  /** How many lines miss the target there, and the target. */
  readonly missed?: { readonly count: string; readonly target: string };
}
