import type { Filters } from './dimension.js';
import type { DrillPath } from './drill.js';
import type { Duration } from './duration.js';
import type { TimeRange } from './query.js';
import { NOTHING_SELECTED, type Selection } from './selection.js';

/** What the widgets of one board look at together. */
export interface View {
  readonly range: TimeRange;
  /** Slot length of trends and sparklines. */
  readonly step: Duration;
  /** How far back the previous comparable period lies; whole weeks compare like weekdays with like. */
  readonly compare: Duration;
  readonly filters: Filters;
  /** What the user picked in one widget, for the others to follow. */
  readonly selection: Selection;
  /** Where the user stands on the way down from a number; absent while nobody looks under one. */
  readonly drill?: DrillPath | undefined;
  readonly density: 'comfortable' | 'compact';
}

/** A board's view before anybody changed it: today by half hours against the same weekday a week ago. */
export const DEFAULT_VIEW: View = {
  range: { kind: 'day', back: 0 },
  step: 'PT30M',
  compare: 'P7D',
  filters: {},
  selection: NOTHING_SELECTED,
  density: 'comfortable',
};

/** Whether another view is a place that people come back to, such as a deeper level, rather than another look at the same. */
export function isStep({ drill: before }: View, { drill: after }: View): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
