/** Words about which rows of a table are shown. */
export interface RowsMessages {
  readonly filter: string;
  /** How many filters there are, behind `filter`. */
  readonly filterCount: (count: number) => string;
  /** A field for a text in a column. */
  readonly contains: (column: string) => string;
  readonly least: string;
  readonly most: string;
  /** One filter in words. */
  readonly chip: (column: string, what: string) => string;
  readonly containing: (text: string) => string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly between: (least: string, most: string) => string;
  readonly orWords: (words: readonly string[]) => string;
  readonly remove: (filter: string) => string;
  readonly removeAll: string;
  /** Agents shown of all there are. */
  readonly of: (shown: string, all: string) => string;
  /** Where no agent passes the filters. */
  readonly nobodyPasses: string;
  /** Where rows have not come for long. */
  readonly waiting: string;
  readonly seconds: string;
  /** Rows without what they are grouped by. */
  readonly withoutGroup: string;
}
