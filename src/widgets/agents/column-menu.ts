import type { Order } from '../../domain/query.js';
import type { MenuEntry } from '../../marks/menu.js';
import { isSortable, type Column } from '../../table/column.js';
import { hideColumn, moveColumn, NO_ARRANGEMENT, pinColumn, pinOf, resizeColumn, type ColumnArrangement } from '../../table/column-arrangement.js';
import { sortKeyOf } from '../../table/sort-state.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';

/** CSS px by which a key or an entry makes a column wider or narrower. */
export const RESIZE_PX = 16;

/** A change of the arrangement, and what is said of it to those who do not see it. */
export interface ArrangementStep {
  readonly arrangement: ColumnArrangement;
  readonly said: string;
}

/** The columns as they stand. */
export interface ColumnsShown {
  /** All that can be filled, hidden ones among them. */
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  /** Whether rows are in a source's order by numbers of small samples. */
  readonly isOrderRaw: boolean;
  /** CSS px of each that is shown. */
  readonly widths: readonly number[];
  readonly isRtl: boolean;
}

/** What one column's menu offers. The first column, which tells the rows apart, stays where it is. */
export function columnEntries(column: Column, at: number, { columns, isRtl }: ColumnsShown, arrangement: ColumnArrangement, order: readonly Order[], grouping: readonly MenuEntry[], { table }: Messages): readonly MenuEntry[] {
  const sort = sortKeyOf(order, column)?.direction;
  const pin = pinOf(arrangement, column.id);
  const isFirst = at === 0;
  const sides = isRtl ? ({ start: 'pinRight', end: 'pinLeft' } as const) : ({ start: 'pinLeft', end: 'pinRight' } as const);
  const moves: readonly MenuEntry[] = [
    { kind: 'action', id: 'move-left', label: table.moveLeft, keys: 'Ctrl ⇧ ←', isDisabled: isRtl ? at === columns.length - 1 : at === 1 },
    { kind: 'action', id: 'move-right', label: table.moveRight, keys: 'Ctrl ⇧ →', isDisabled: isRtl ? at === 1 : at === columns.length - 1 },
  ];
  return [
    ...(isSortable(column)
      ? ([
          { kind: 'one-of', id: 'sort-ascending', label: table.sortAscending, isOn: sort === 'ascending' },
          { kind: 'one-of', id: 'sort-descending', label: table.sortDescending, isOn: sort === 'descending' },
          ...(sort ? ([{ kind: 'action', id: 'unsort', label: table.unsort }] as const) : []),
          { kind: 'line' },
        ] as const)
      : []),
    ...grouping,
    ...(isFirst
      ? []
      : ([
          { kind: 'choice', id: 'pin-start', label: table[sides.start], isOn: pin === 'start' },
          { kind: 'choice', id: 'pin-end', label: table[sides.end], isOn: pin === 'end' },
          ...moves,
          { kind: 'line' },
        ] as const)),
    { kind: 'action', id: 'wider', label: table.wider, isStaying: true, keys: isRtl ? '⇧ ←' : '⇧ →' },
    { kind: 'action', id: 'narrower', label: table.narrower, isStaying: true, keys: isRtl ? '⇧ →' : '⇧ ←' },
    { kind: 'action', id: 'fit', label: table.fit },
    ...(isFirst ? [] : ([{ kind: 'line' }, { kind: 'action', id: 'hide', label: table.hide }] as const)),
    { kind: 'action', id: 'columns', label: `${table.columns}…` },
  ];
}

/** The list of columns to show: all but the first, which always is. */
export function chooserEntries({ all }: ColumnsShown, arrangement: ColumnArrangement, messages: Messages): readonly MenuEntry[] {
  const isHidden = ({ id }: Column) => arrangement.hidden.includes(id);
  return [
    ...all.slice(1).map((column): MenuEntry => ({ kind: 'choice', id: `show:${column.id}`, label: titleOf(column, messages), isOn: !isHidden(column), isStaying: true })),
    { kind: 'line' },
    { kind: 'action', id: 'every', label: messages.table.everyColumn, isStaying: true, isDisabled: !all.slice(1).some(isHidden) },
    { kind: 'action', id: 'reset', label: messages.table.resetColumns, isDisabled: isUntouched(arrangement) },
  ];
}

/** Pins at an edge, or lets go what is pinned there. */
export function pinStep(column: Column, edge: 'start' | 'end', arrangement: ColumnArrangement, isRtl: boolean, messages: Messages): ArrangementStep {
  const { said } = messages.table;
  const title = titleOf(column, messages);
  if (pinOf(arrangement, column.id) === edge) return { arrangement: pinColumn(arrangement, column.id, undefined), said: said.unpinned(title) };
  return { arrangement: pinColumn(arrangement, column.id, edge), said: ((edge === 'start') !== isRtl ? said.pinnedLeft : said.pinnedRight)(title) };
}

/** Moves a column among those shown; `undefined` where there is nowhere to go. */
export function moveStep(column: Column, by: number, { columns }: ColumnsShown, arrangement: ColumnArrangement, messages: Messages): ArrangementStep | undefined {
  const ids = columns.map(({ id }) => id);
  const moved = moveColumn(arrangement, ids, column.id, by);
  if (moved === arrangement) return undefined;
  const place = Math.max(1, Math.min(ids.length - 1, ids.indexOf(column.id) + by));
  return { arrangement: moved, said: messages.table.said.moved(titleOf(column, messages), String(place + 1), String(ids.length)) };
}

export function widthStep(column: Column, width: number | undefined, arrangement: ColumnArrangement, messages: Messages): ArrangementStep {
  const resized = resizeColumn(arrangement, column.id, width);
  return { arrangement: resized, said: messages.table.said.width(titleOf(column, messages), String(resized.widths[column.id] ?? column.width)) };
}

export function showStep(column: Column, isShown: boolean, arrangement: ColumnArrangement, messages: Messages): ArrangementStep {
  const { said } = messages.table;
  return { arrangement: hideColumn(arrangement, column.id, !isShown), said: (isShown ? said.shown : said.hidden)(titleOf(column, messages)) };
}

function isUntouched({ order, hidden, pinned, pinnedEnd, widths }: ColumnArrangement): boolean {
  return order.length + hidden.length + pinned.length + pinnedEnd.length + Object.keys(widths).length === NO_ARRANGEMENT.order.length;
}
