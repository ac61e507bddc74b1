import type { PagesQuery } from '../../controllers/pages-controller.js';
import { narrowed, type Filters } from '../../domain/dimension.js';
import type { DrillPath } from '../../domain/drill.js';
import { durationParts, type Duration } from '../../domain/duration.js';
import type { CountsQuery, Order, TimeRange } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import type { View } from '../../domain/view.js';

/** Slots that people look at when the view's own are whole days. */
const SLOT: Duration = 'PT30M';

/** Length of the slots that are gone into: the view's, and half an hour where the view shows days. */
export function slotStep({ step }: View): Duration {
  return durationParts(step).days > 0 ? SLOT : step;
}

/** What a level is about, and under which view. */
export interface DrillWish {
  readonly view: View;
  readonly path: DrillPath;
}

/** What a level asks: its counters by groups or slots, or all together above single contacts, and the same a comparable period before. */
export function drillQuestions(view: View, path: DrillPath): readonly [CountsQuery, CountsQuery] {
  const split = path.level === 'groups' ? { by: ['skillGroup'] } : path.level === 'slots' ? { step: slotStep(view) } : {};
  const now: CountsQuery = { kind: 'counts', range: rangeAt(view, path), filters: filtersAt(view, path), ...split };
  return [now, { ...now, shift: view.compare }];
}

/** The contacts at the end of a path; the oldest first unless ordered otherwise. */
export function contactsQuery(view: View, path: DrillPath, order: readonly Order[]): PagesQuery | undefined {
  if (path.level !== 'contacts') return undefined;
  return { kind: 'rows', entity: 'contact', range: rangeAt(view, path), filters: filtersAt(view, path), ...(order.length > 0 && { order }) };
}

/**
 * A bar's stretch as its contacts are asked for: cut where the range cuts the slot, since the bar counts no more.
 * The end of a slot that is still open is left: contacts go on coming in, into the bar as into the list.
 */
export function barInterval(slot: Interval, range: Interval, asOf: number): Interval {
  return { start: Math.max(slot.start, range.start), end: slot.end > asOf ? slot.end : Math.min(slot.end, range.end) };
}

function rangeAt({ range }: View, { level, within, slot }: DrillPath): TimeRange {
  const stretch = (level === 'contacts' ? slot : undefined) ?? within;
  return stretch ? { kind: 'fixed', ...stretch } : range;
}

/** What the level's numbers are counted under. */
export function filtersAt({ filters }: View, { level, scope, group }: DrillPath): Filters {
  const kept = narrowed(filters, scope);
  return level === 'groups' || group === undefined ? kept : narrowed(kept, { skillGroup: [group] });
}
