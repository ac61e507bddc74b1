import type { Column } from './column.js';

/** An edge at which columns stay while the rest scrolls. */
export type PinEdge = 'start' | 'end';

/** How somebody arranged the columns, apart from what is declared; plain JSON, so that it can be kept. */
export interface ColumnArrangement {
  /** Ids in the order they were put in; columns not named follow in the order they are declared. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Ids that stay at the start edge while the rest scrolls. */
  readonly pinned: readonly string[];
  /** Ids that stay at the end edge. */
  readonly pinnedEnd: readonly string[];
  /** CSS px by id. */
  readonly widths: Readonly<Record<string, number>>;
}

export const NO_ARRANGEMENT: ColumnArrangement = { order: [], hidden: [], pinned: [], pinnedEnd: [], widths: {} };

/** Narrower, a column shows nothing; wider, it shows nothing more. CSS px. */
export const NARROWEST_PX = 48;
export const WIDEST_PX = 800;

/** The columns to show: those pinned at the start, those that scroll, those pinned at the end. */
export interface ArrangedColumns {
  readonly columns: readonly Column[];
  /** How many of the first ones are pinned at the start, and of the last ones at the end. */
  readonly pinned: number;
  readonly pinnedEnd: number;
}

/** The columns to show at the widths they were given. The first column declared tells the rows apart: it is always shown and always pinned at the start. */
export function arrangeColumns(declared: readonly Column[], arrangement: ColumnArrangement): ArrangedColumns {
  const { order, hidden, widths } = arrangement;
  const [head] = declared;
  if (!head) return { columns: [], pinned: 0, pinnedEnd: 0 };
  const places = new Map(order.map((id, at) => [id, at]));
  declared.forEach(({ id }, at) => {
    if (!places.has(id)) places.set(id, order.length + at);
  });
  const zoneOf = ({ id }: Column) => ZONES[pinOf(arrangement, id) ?? 'none'];
  const isHidden = new Set(hidden);
  const shown = declared
    .slice(1)
    .filter(({ id }) => !isHidden.has(id))
    .sort((a, b) => zoneOf(a) - zoneOf(b) || (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const columns = [head, ...shown].map((column) => {
    const width = widths[column.id];
    if (width === undefined) return column;
    const { grow, ...fixed } = column;
    void grow;
    return { ...fixed, width: clampWidth(width) };
  });
  const countOf = (zone: number) => shown.filter((column) => zoneOf(column) === zone).length;
  return { columns, pinned: 1 + countOf(ZONES.start), pinnedEnd: countOf(ZONES.end) };
}

const ZONES = { start: 0, none: 1, end: 2 } as const;

/** The edge at which a column was pinned; `undefined` where it scrolls. */
export function pinOf({ pinned, pinnedEnd }: ColumnArrangement, id: string): PinEdge | undefined {
  return pinned.includes(id) ? 'start' : pinnedEnd.includes(id) ? 'end' : undefined;
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, width)));
}

/** Gives a column a width of its own; `undefined` gives back the one declared. */
export function resizeColumn(arrangement: ColumnArrangement, id: string, width: number | undefined): ColumnArrangement {
  const { [id]: before, ...widths } = arrangement.widths;
  void before;
  return { ...arrangement, widths: width === undefined ? widths : { ...widths, [id]: clampWidth(width) } };
}

export function hideColumn(arrangement: ColumnArrangement, id: string, isHidden: boolean): ColumnArrangement {
  return { ...arrangement, hidden: toggled(arrangement.hidden, id, isHidden) };
}

/** Pins a column at an edge; `undefined` lets it scroll. */
export function pinColumn(arrangement: ColumnArrangement, id: string, edge: PinEdge | undefined): ColumnArrangement {
  return { ...arrangement, pinned: toggled(arrangement.pinned, id, edge === 'start'), pinnedEnd: toggled(arrangement.pinnedEnd, id, edge === 'end') };
}

/**
 * Moves a column by so many places among those shown; one that crosses the edge of the pinned ones joins them or leaves them.
 *
 * @param shown - Ids as they stand.
 */
export function moveColumn(arrangement: ColumnArrangement, shown: readonly string[], id: string, by: number): ColumnArrangement {
  const from = shown.indexOf(id);
  const to = Math.max(1, Math.min(shown.length - 1, from + by));
  if (from < 1 || to === from) return arrangement;
  const order = shown.filter((other) => other !== id);
  order.splice(to, 0, id);
  const neighbour = shown[to];
  const hidden = arrangement.order.filter((other) => !shown.includes(other));
  const moved = { ...arrangement, order: [...order, ...hidden] };
  return neighbour === undefined ? moved : pinColumn(moved, id, pinOf(arrangement, neighbour));
}

/** What was kept, as far as it still means something; nothing where it does not. */
export function readArrangement(kept: unknown): ColumnArrangement {
  if (typeof kept !== 'object' || kept === null) return NO_ARRANGEMENT;
  const { order, hidden, pinned, pinnedEnd, widths } = kept as Readonly<Record<string, unknown>>;
  const ids = (list: unknown) => (Array.isArray(list) ? [...new Set(list.filter((id) => typeof id === 'string'))] : []);
  const given = typeof widths === 'object' && widths !== null ? Object.entries(widths as Readonly<Record<string, unknown>>) : [];
  const start = ids(pinned);
  return {
    order: ids(order),
    hidden: ids(hidden),
    pinned: start,
    pinnedEnd: ids(pinnedEnd).filter((id) => !start.includes(id)),
    widths: Object.fromEntries(given.flatMap(([id, width]) => (typeof width === 'number' && Number.isFinite(width) ? [[id, clampWidth(width)]] : []))),
  };
}

function toggled(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  if (ids.includes(id) === isIn) return ids;
  return isIn ? [...ids, id] : ids.filter((other) => other !== id);
}
