/** Texts of a heat map; every value is text already. */
export interface HeatmapMessages {
  readonly by: (dimension: string) => string;
  readonly plot: string;
  readonly instructions: string;
  readonly weekday: string;
  readonly values: string;
  /** The columns are too narrow for words. */
  readonly tooNarrow: string;
  readonly nothing: string;
  /** Of a slot that has not begun. */
  readonly notYet: string;
  readonly legend: string;
  readonly lessThan: (value: string) => string;
  readonly atLeast: (value: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly target: (value: string) => string;
  /** What stands below the map before a cell is read. */
  readonly hint: string;
  /** The second of two hours with the same clock time. */
  readonly repeated: (slot: string) => string;
  readonly moreRows: (count: string) => string;
  readonly summary: (facts: HeatmapFacts) => string;
}

export interface HeatmapFacts {
  readonly metric: string;
  readonly by: string;
  readonly range: string;
  readonly rows: string;
  readonly columns: string;
  readonly isWeekly: boolean;
  /** The least and the greatest cell, of those that are over. */
  readonly lowest?: { readonly name: string; readonly value: string };
  readonly highest?: { readonly name: string; readonly value: string };
  /** How many cells miss the target. */
  readonly missed?: { readonly count: string; readonly target: string };
}
