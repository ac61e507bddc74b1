/** By what counters can be split. A source may declare others. */
export type DimensionId = 'skillGroup' | 'channel' | 'agent' | (string & {});

/** One value of a dimension, with the name people read. */
export interface DimensionMember {
  readonly id: string;
  readonly label: string;
}

/** Keep only rows whose dimension has one of these values. An empty list keeps none. */
export interface Filters {
  readonly [dimension: string]: readonly string[];
}
