/** By what counters can be split. A source may declare others. */
export type DimensionId = 'skillGroup' | 'channel' | 'agent' | (string & {});

/** One value of a dimension, with the name people read. */
export interface DimensionMember {
  readonly id: string;
  readonly label: string;
  /** Seconds behind its "within" counters, where they are not the source's own: such groups have no joint service level. */
  readonly serviceThresholdSeconds?: number;
}

/** Keep only rows whose dimension has one of these values. An empty list keeps none. */
export interface Filters {
  readonly [dimension: string]: readonly string[];
}

/** The filters of a board, and what a widget is pinned to, which nothing overrides. */
export function pinned(filters: Filters, skillGroup: string | undefined, channel: string | undefined): Filters {
  return { ...filters, ...(skillGroup && { skillGroup: [skillGroup] }), ...(channel && { channel: [channel] }) };
}

/** Only what both keep. */
export function narrowed(filters: Filters, by: Filters): Filters {
  const both = Object.entries(by).map(([dimension, members]) => {
    const kept = filters[dimension];
    return [dimension, kept ? kept.filter((member) => members.includes(member)) : members] as const;
  });
  return { ...filters, ...Object.fromEntries(both) };
}

/** Whether a value that came from outside, such as parsed JSON, is filters. */
export function isFilters(value: unknown): value is Filters {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'));
}
