import { AdapterError } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { KnownAt } from '../recorded-source.js';
import type { ContactColumns } from './contact-columns.js';
import type { Dictionary } from './dictionary.js';
import type { IndexColumn } from './index-column.js';

export type StoreDimension = keyof ContactColumns['dictionaries'];

export const STORE_DIMENSIONS: readonly StoreDimension[] = ['skillGroup', 'channel', 'agent'];

export type { KnownAt };

/** The dimension of that name. @throws AdapterError `unsupported` when contacts have none such. */
export function dimensionOf(id: string): StoreDimension {
  const dimension = STORE_DIMENSIONS.find((known) => known === id);
  if (!dimension) throw new AdapterError('unsupported', `dimension ${id}`);
  return dimension;
}

/** A filter on one dimension: `wanted[code]` is 1 for members that stay. */
export interface Mask {
  readonly dimension: StoreDimension;
  readonly column: IndexColumn;
  readonly wanted: Uint8Array;
}

/** Filters on dictionary entries, so that a row costs one look-up each. Members never seen keep no row. */
export function masksOf(columns: ContactColumns, filters: Filters = {}): Mask[] {
  return Object.entries(filters).map(([id, members]) => {
    const dimension = dimensionOf(id);
    return { dimension, column: columns[dimension], wanted: wantedOf(columns.dictionaries[dimension], members) };
  });
}

function wantedOf(dictionary: Dictionary, members: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(dictionary.size);
  for (const member of members) {
    const code = dictionary.codeOf(member);
    if (code !== undefined) wanted[code] = 1;
  }
  return wanted;
}

/** What of the store a question may see: a stretch, filters, and the source's clock. */
export interface Selection {
  readonly range: Interval;
  readonly masks: readonly Mask[];
  readonly asOf: EpochMs;
  readonly knownAt: KnownAt;
}

/** Rows offered within `[start, end)` and not after `asOf`, as `[from, to)`. */
export function rowsWithin(columns: ContactColumns, { start, end }: Interval, asOf: EpochMs): readonly [from: number, to: number] {
  const from = columns.firstAt(start);
  const last = end > asOf ? columns.firstAfter(asOf) : columns.firstAt(end);
  return [from, Math.max(from, last)];
}

/** Whether a selection leaves nothing out but by its stretch and its clock. */
export function isEverything({ masks, knownAt }: Selection): boolean {
  return masks.length === 0 && knownAt === 'offered';
}

/** Writes `nothing` to `cells` for rows from `from` on that the selection leaves out; other entries stay. */
export function leaveOut(
  columns: ContactColumns,
  { masks, asOf, knownAt }: Selection,
  from: number,
  to: number,
  cells: Int32Array | IndexColumn['values'],
  nothing: -1 | 0 = -1,
): void {
  for (const { column, wanted } of masks) {
    const codes = column.values;
    for (let row = from; row < to; row++) {
      const isWanted = wanted[codes[row] as number] as number;
      // By bits, since no processor foresees which rows a filter keeps.
      cells[row - from] = ((cells[row - from] as number) & -isWanted) | (nothing & (isWanted - 1));
    }
  }
  if (knownAt === 'offered') return;
  const { offeredAt } = columns;
  const { values: waits, divisor } = columns.wait;
  for (let row = from; row < to; row++) {
    if ((offeredAt[row] as number) + ((waits[row] as number) / divisor) * 1000 > asOf) cells[row - from] = nothing;
  }
}
