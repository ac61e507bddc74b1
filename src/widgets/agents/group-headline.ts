import type { Column } from '../../table/column.js';
import type { ColumnLayout } from '../../table/column-layout.js';
import type { RowGroup } from '../../table/row-groups.js';
import { PADDING_PX, widthOf } from './cut-texts.js';

/** CSS px of a digit, and of the brackets around a group's count. */
const DIGIT_PX = 8;
const BRACKETS_PX = 20;
/** Of the room, so that what scrolls beside it can still be read. */
const MOST_SHARE = 0.4;
/** Of more groups the first are looked at. */
const MOST_GROUPS = 500;

/** CSS px that the count behind a group's name takes. */
export function countPx(count: string): number {
  return count.length * DIGIT_PX + BRACKETS_PX;
}

/** CSS px for a group's name: its cell, and those behind it that say nothing of a group, unless columns scroll by. */
export function headlineRoom(columns: readonly Column[], { widths }: ColumnLayout, overflow: number): number {
  const end = overflow > 0 ? 1 : columns.findIndex(({ kind }, at) => at > 0 && kind !== 'text' && kind !== 'state' && kind !== 'chips');
  return widths.slice(0, end < 0 ? widths.length : end).reduce((sum, width) => sum + width, 0);
}

/**
 * How wide the first column has to be so that groups are told whole where columns scroll by behind it: as wide as the
 * longest name with its count, but no more than two fifths of the room.
 *
 * @param before - CSS px that stand before the name.
 */
export function headlineWidth(groups: readonly RowGroup[], room: number, before: number, nameOf: (id: string) => string, countText: (count: number) => string): number {
  const longest = groups.slice(0, MOST_GROUPS).reduce((most, { id, start, end }) => Math.max(most, widthOf(nameOf(id)) + countPx(countText(end - start))), 0);
  return Math.min(Math.ceil(longest + PADDING_PX + before), Math.floor(room * MOST_SHARE));
}
