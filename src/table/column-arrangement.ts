import type { Column } from './column.js';

/** How somebody arranged the columns, apart from what is declared; plain JSON, so that it can be kept. */
export interface ColumnArrangement {
  /** Ids in the order they were put in; columns not named follow in the order they are declared. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Ids that stay at the start edge while the rest scrolls. */
  readonly pinned: readonly string[];
  /** CSS px by id. */
  readonly widths: Readonly<Record<string, number>>;
}

export const NO_ARRANGEMENT: ColumnArrangement = { order: [], hidden: [], pinned: [], widths: {} };

/** Narrower, a column shows nothing; wider, it shows nothing more. CSS px. */
export const NARROWEST_PX = 48;
export const WIDEST_PX = 800;

/** The columns to show, those pinned first, at the widths they were given. The first column declared tells the rows apart: it is always shown and always pinned. */
export function arrangeColumns(declared: readonly Column[], { order, hidden, pinned, widths }: ColumnArrangement): { columns: readonly Column[]; pinned: number } {
  const [head] = declared;
  if (!head) return { columns: [], pinned: 0 };
  const placeOf = (id: string, at: number) => (order.includes(id) ? order.indexOf(id) : order.length + at);
  const places = new Map(declared.map(({ id }, at) => [id, placeOf(id, at)]));
  const isPinned = ({ id }: Column) => pinned.includes(id);
  const shown = declared
    .slice(1)
    .filter(({ id }) => !hidden.includes(id))
    .sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const columns = [head, ...shown].map((column) => {
    const width = widths[column.id];
    if (width === undefined) return column;
    const { grow, ...fixed } = column;
    void grow;
    return { ...fixed, width: clampWidth(width) };
  });
  return { columns, pinned: 1 + shown.filter(isPinned).length };
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

export function pinColumn(arrangement: ColumnArrangement, id: string, isPinned: boolean): ColumnArrangement {
  return { ...arrangement, pinned: toggled(arrangement.pinned, id, isPinned) };
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
  const isPinned = neighbour !== undefined && arrangement.pinned.includes(neighbour);
  const hidden = arrangement.order.filter((other) => !shown.includes(other));
  return { ...arrangement, order: [...order, ...hidden], pinned: toggled(arrangement.pinned, id, isPinned) };
}

/** What was kept, as far as it still means something; nothing where it does not. */
export function readArrangement(kept: unknown): ColumnArrangement {
  if (typeof kept !== 'object' || kept === null) return NO_ARRANGEMENT;
  const { order, hidden, pinned, widths } = kept as Readonly<Record<string, unknown>>;
  const ids = (list: unknown) => (Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
  const given = typeof widths === 'object' && widths !== null ? Object.entries(widths as Readonly<Record<string, unknown>>) : [];
  return {
    order: ids(order),
    hidden: ids(hidden),
    pinned: ids(pinned),
    widths: Object.fromEntries(given.flatMap(([id, width]) => (typeof width === 'number' && Number.isFinite(width) ? [[id, clampWidth(width)]] : []))),
  };
}

function toggled(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}
