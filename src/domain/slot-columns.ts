import type { Measure, SlotMeasure } from './reading.js';
import type { EpochMs } from './time.js';

/** Numbers by position: a plain list, as JSON has them, or a typed array. `null` is how JSON says `NaN`. */
export type Column = ArrayLike<number | null>;

/** Slots that begin at equal distances and last as long: a million of them in two numbers. */
export interface EvenStarts {
  readonly first: EpochMs;
  /** Above 0. */
  readonly stepMs: number;
}

/** Measures of successive slots as columns of equal length: the form in which a chart takes a million of them. */
export interface SlotColumns {
  /** Start of each slot, ascending. */
  readonly start: ArrayLike<EpochMs> | EvenStarts;
  /** End of each slot, exclusive, for starts that are listed; where the next begins when absent, and the last as long as the one before it. */
  readonly end?: ArrayLike<EpochMs>;
  /** In the metric's unit; `NaN` or `null` where there was nothing to measure. */
  readonly value: Column;
  readonly numerator?: Column;
  readonly denominator?: Column;
}

/** A list of slots by hand, or columns of them. */
export type SlotSeries = readonly SlotMeasure[] | SlotColumns;

/** Measures as typed columns, `NaN` for what is not there. */
export interface MeasureColumns {
  readonly value: Float64Array;
  readonly numerator?: Float64Array;
  readonly denominator?: Float64Array;
}

/** One entry of the columns as an object; nothing measured outside of them. */
export function measureAt({ value, numerator, denominator }: MeasureColumns, index: number): Measure {
  const above = numerator?.[index] ?? NaN;
  const below = denominator?.[index] ?? NaN;
  const at = value[index] ?? NaN;
  return {
    value: Number.isNaN(at) ? undefined : at,
    ...(!Number.isNaN(above) && { numerator: above }),
    ...(!Number.isNaN(below) && { denominator: below }),
  };
}

/** Whether slots are handed in as columns. */
export function isColumns(series: SlotSeries): series is SlotColumns {
  return 'start' in series;
}

/** Whether starts are told by their distance. */
export function isEven(starts: ArrayLike<EpochMs> | EvenStarts): starts is EvenStarts {
  return 'stepMs' in starts;
}
