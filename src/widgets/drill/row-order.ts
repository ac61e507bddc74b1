import { divide, formulaOf } from '../../metrics/measure.js';
import type { DrillList, DrillRow } from './drill-list.js';

export type RowOrder = 'time' | 'effect';

/** Slots of one day by half hours, which are read from morning to evening; of more, the worst are wanted first. */
const MOST_BY_TIME = 50;

/** Rows shown one by one at first: a day by half hours, or a dozen where the worst come first. */
export const ROWS_AT_FIRST: Readonly<Record<RowOrder, number>> = { time: MOST_BY_TIME, effect: 12 };

/** How many more at a press. */
export const MORE_ROWS = 20;

/** A row is at least as high, CSS px. */
const ROW_PX = 34;

/** In which order a level is read unless somebody chooses. */
export function usualOrder({ path, rows }: DrillList): RowOrder {
  return path.level === 'slots' && rows.length <= MOST_BY_TIME ? 'time' : 'effect';
}

/** @param held - Keys in the order that must not change under somebody's hand; what is new comes last. */
export function orderedRows({ rows }: DrillList, order: RowOrder, held: readonly string[] | undefined): readonly DrillRow[] {
  const wanted = order === 'time' ? [...rows].sort((one, other) => Number(one.key) - Number(other.key)) : rows;
  if (!held) return wanted;
  const place = new Map(held.map((key, at) => [key, at]));
  return [...wanted].sort((one, other) => (place.get(one.key) ?? Infinity) - (place.get(other.key) ?? Infinity) || 0);
}

/** Key of the row that the eye and the focus go to: the one that was gone into, else the worst. */
export function goalOf({ path, rows }: DrillList): string | undefined {
  const key = path.level === 'slots' ? path.slot && String(path.slot.start) : path.group;
  return rows.some((row) => row.key === key) ? key : rows[0]?.key;
}

/** Rows to be drawn before anything is seen: as many as fit, and down to the one that the focus goes to. */
export function firstDrawn(list: DrillList, rows: readonly DrillRow[], heightPx: number): number {
  const goal = goalOf(list);
  return Math.max(Math.ceil(heightPx / ROW_PX), rows.findIndex(({ key }) => key === goal)) + 1;
}

/** Rows that are not shown one by one, added up; undefined where there are none. */
export function othersRow({ path, isRefused }: DrillList, rest: readonly DrillRow[]): DrillRow | undefined {
  if (rest.length === 0) return undefined;
  const formula = formulaOf(path);
  const sum = (of: (row: DrillRow) => number | undefined) => rest.reduce((total, row) => total + (of(row) ?? 0), 0);
  const numerator = sum((row) => row.numerator);
  const denominator = sum((row) => row.denominator);
  const isSum = !formula.denominator && rest.every(({ effect }) => effect !== undefined);
  return {
    key: '',
    label: '',
    value: isRefused ? undefined : formula.denominator ? divide(numerator, denominator, formula) : isSum ? numerator : undefined,
    volume: sum((row) => row.volume),
    effect: rest.some(({ effect }) => effect !== undefined) ? sum((row) => row.effect) : undefined,
  };
}
