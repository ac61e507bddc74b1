import type { Filters } from './dimension.js';
import type { MetricChoice } from './metric.js';
import type { Selection } from './selection.js';
import type { Interval } from './time.js';

/** What lies under a number, from coarse to fine. */
export const DRILL_LEVELS = ['groups', 'slots', 'contacts'] as const;

export type DrillLevel = (typeof DRILL_LEVELS)[number];

/** Where the user stands on the way from a number down to single contacts. */
export interface DrillPath extends MetricChoice {
  /** What is looked at: skill groups, slots of one of them, or single contacts. */
  readonly level: DrillLevel;
  /** What narrows every level beyond the board's filters, such as the channel of the tile it began at. */
  readonly scope: Filters;
  /** Goal in the metric's unit. */
  readonly target?: number;
  /** The stretch that every level is narrowed to, where it began at one slot of all groups. */
  readonly within?: Interval;
  /** The skill group gone into: what the levels under it are about, and marked on its own. All of them when absent. */
  readonly group?: string;
  /** The same of a slot; the whole range when absent. */
  readonly slot?: Interval;
}

/** A number that the user asks to look under. */
export interface DrillTarget {
  readonly choice: MetricChoice;
  /** The filters that it was measured under, the board's among them. */
  readonly scope: Filters;
  /** The stretch that it was measured over, where that is shorter than the view's range. */
  readonly slot?: Interval;
  readonly target?: number | undefined;
}

/**
 * The path to what lies under a number: its groups, or, where it is of one group, that group's slots, or its contacts
 * where it is of one slot too.
 *
 * @param filters - The board's: what of the scope says the same is not said twice, so that the path follows them.
 */
export function pathTo({ choice, scope, slot, target }: DrillTarget, filters: Filters): DrillPath {
  const own = Object.entries(scope).filter(([dimension, members]) => !isSame(members, filters[dimension]));
  const groups = scope['skillGroup'] ?? [];
  const group = groups.length === 1 ? groups[0] : undefined;
  const rest = own.filter(([dimension]) => dimension !== 'skillGroup' || group === undefined);
  const place: Pick<DrillPath, 'level' | 'within' | 'group' | 'slot'> =
    group === undefined ? { level: 'groups', ...(slot && { within: slot }) } : slot ? { level: 'contacts', group, slot } : { level: 'slots', group };
  const { metric, variant } = choice;
  return { metric, ...(variant !== undefined && { variant }), ...place, scope: Object.fromEntries(rest), ...(target !== undefined && Number.isFinite(target) && { target }) };
}

/** Down from the groups into one of them, or all: to its slots, or, where all is narrowed to one slot, to its contacts. */
export function intoGroup({ group: before, slot, ...rest }: DrillPath, group: string | undefined): DrillPath {
  void [before, slot];
  return { ...rest, level: rest.within ? 'contacts' : 'slots', ...(group !== undefined && { group }) };
}

/** Down from the slots into the contacts of one, or of all. */
export function intoSlot({ slot: before, ...rest }: DrillPath, slot: Interval | undefined): DrillPath {
  void before;
  return { ...rest, level: 'contacts', ...(slot && { slot }) };
}

/** Up or down to a level; what was gone into on the way stays marked. */
export function atLevel(path: DrillPath, level: DrillLevel): DrillPath {
  return { ...path, level };
}

/** The levels from the top to where the path stands; a path within one slot has none of slots. */
export function levelsTo({ level, within }: DrillPath): readonly DrillLevel[] {
  const levels: readonly DrillLevel[] = within ? DRILL_LEVELS.filter((one) => one !== 'slots') : DRILL_LEVELS;
  return levels.slice(0, Math.max(1, levels.indexOf(level) + 1));
}

/** Whether a selection leaves all of what a number was measured under; one that does not would hide what is asked for. */
export function leavesAll({ filters, interval }: Selection, { scope, slot }: DrillTarget): boolean {
  const isWithin = !interval || (slot !== undefined && slot.start >= interval.start && slot.end <= interval.end);
  return isWithin && Object.entries(filters).every(([dimension, members]) => scope[dimension]?.every((member) => members.includes(member)) ?? false);
}

/** Equal for paths of the same level of the same things: what is chosen on it changes nothing of where it is scrolled to. */
export function placeOf(path: DrillPath): string {
  const { group, slot, ...rest } = path;
  return JSON.stringify([rest, path.level === 'groups' ? '' : group, path.level === 'contacts' ? slot : '']);
}

function isSame(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && one.length === other.length && one.every((member) => other.includes(member));
}
