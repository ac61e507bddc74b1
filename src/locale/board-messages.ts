/** Texts of a board. */
export interface BoardMessages {
  readonly title: string;
  /** What kind of source it is, for the badge. */
  readonly natures: Readonly<Record<'live' | 'recorded' | 'replayed' | 'simulated', string>>;
  /** Up to when the data goes, and on whose clock. */
  readonly asOf: (clock: string, zone: string) => string;
  /** By how many weeks a replay is shifted, and when it really was. */
  readonly replayed: (weeks: string, original: string) => string;
  /** How many records of the source could not be used, as a number and as it is written. */
  readonly setAside: (count: number, text: string) => string;
  readonly noSource: string;
  readonly connecting: string;
  readonly sourceFailed: string;
  /** What to do about it. */
  readonly sourceAdvice: string;
  /** How many widgets are not current. */
  readonly freshness: (counts: FreshnessCounts) => string;
  /** Name of the control that keeps everything in the board from blinking, and what it does once pressed. */
  readonly stopBlinking: string;
  readonly resumeBlinking: string;
  /** A setting of the page that means nothing; `expected` lists what would. */
  readonly invalid: (setting: string, value: string, expected: string) => string;
  /** A rule that cannot be read, so that nobody watches by it, and its fields that are at fault, empty where it is no rule at all. */
  readonly unwatched: (rule: string, fields: string) => string;
  readonly expected: Readonly<Record<'range' | 'duration' | 'filters' | 'selection' | 'address' | 'rules' | 'swings' | 'theme' | 'density', string>>;
}

/** How many widgets are there, and how many of them are not current. */
export interface FreshnessCounts {
  readonly total: number;
  readonly loading: number;
  readonly stale: number;
  readonly failed: number;
}
