import { narrowed, type Filters } from './dimension.js';
import type { Interval } from './time.js';
import type { View } from './view.js';

/** Which widget something was picked in. */
export interface SelectionSource {
  /** The widget's, the same whenever the same page is opened: its element's id, or its tag and how many of them come before it. */
  readonly id: string;
  /** What people call it, such as its title. */
  readonly label: string;
}

/** What the user picked in one widget, for the others to follow: members of dimensions, a stretch of time, or both. */
export interface Selection {
  readonly filters: Filters;
  readonly interval?: Interval;
  /** Absent where the page itself selects: then it filters every widget. */
  readonly source?: SelectionSource;
}

export const NOTHING_SELECTED: Selection = { filters: {} };

/** Whether it narrows anything. */
export function isSelected({ filters, interval }: Selection): boolean {
  return interval !== undefined || Object.keys(filters).length > 0;
}

/** The view with some of its properties replaced. A stretch picked within another range goes with that range. */
export function patched(view: View, patch: Partial<View>): View {
  const { interval, ...rest } = view.selection;
  const isAstray = interval !== undefined && patch.range !== undefined && patch.selection === undefined;
  const left = isSelected(rest) ? rest : NOTHING_SELECTED;
  return { ...view, ...(isAstray && { selection: left }), ...patch };
}

/**
 * The view as one widget should see it: what was picked in another has become part of its range and filters.
 * What it picked itself is left as its `selection`, to be marked, and narrows nothing.
 *
 * @param id - The widget's, as a selection's source names it.
 */
export function viewFor(view: View, id: string): View {
  const { selection } = view;
  if (!isSelected(selection) || selection.source?.id === id) return view;
  const { interval } = selection;
  return {
    ...view,
    range: interval ? { kind: 'fixed', start: interval.start, end: interval.end } : view.range,
    filters: narrowed(view.filters, selection.filters),
    selection: NOTHING_SELECTED,
  };
}
