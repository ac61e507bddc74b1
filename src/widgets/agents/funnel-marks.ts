import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import type { Counts } from '../../domain/counter.js';
import type { Measure } from '../../domain/reading.js';
import { METRICS } from '../../metrics/index.js';
import { formulaOf, measure } from '../../metrics/measure.js';
import { funnelPlace, type FunnelPlace } from '../../people/funnel-reading.js';
import type { Column } from '../../table/column.js';
import type { Place } from '../../table/page-cache.js';
import { measureAt } from '../../table/row-values.js';
import type { FigureTexts } from './figure-texts.js';
import type { Messages } from './messages.js';

/** A number that chance does not explain. */
export interface FunnelMark {
  readonly side: 'better' | 'worse' | 'higher' | 'lower';
  readonly limits: '95 %' | '99.8 %';
  /** The ratio of all rows, around which the limits lie. */
  readonly whole: number;
}

/** Most answers that are kept: reckoning limits takes longer than writing a cell. */
const MOST_KEPT = 2_000;

/** Which rows lie outside the limits of a funnel around the ratio of all rows, in columns that ask for it. */
export class FunnelMarks {
  readonly #places = new Map<string, FunnelPlace>();

  /** @param total - The counters of all rows added up; nothing is marked before they are. */
  markOf(column: Column | undefined, measured: Measure, total: Counts | undefined): FunnelMark | undefined {
    if (column?.kind !== 'metric' || column.marks !== 'funnel' || !total) return undefined;
    const { unit, direction } = METRICS[column.choice.metric];
    if (unit !== 'ratio' || (formulaOf(column.choice).scale ?? 1) !== 1) return undefined;
    const { value: whole } = measure(column.choice, total);
    const { numerator, denominator } = measured;
    if (whole === undefined || !(whole > 0 && whole < 1) || numerator === undefined || denominator === undefined) return undefined;
    if (!Number.isInteger(numerator) || !Number.isInteger(denominator) || denominator < LEAST_SAMPLE || numerator < 0 || numerator > denominator) return undefined;
    const place = this.#placeOf(numerator, denominator, whole);
    if (place === 'within') return undefined;
    const isHigh = place.endsWith('high');
    return { side: direction === 'up' ? (isHigh ? 'better' : 'worse') : direction === 'down' ? (isHigh ? 'worse' : 'better') : isHigh ? 'higher' : 'lower', limits: place.startsWith('beyond') ? '99.8 %' : '95 %', whole };
  }

  /** What the mark of a cell is called; empty for none. */
  nameAt(column: Column | undefined, place: Place, total: Counts | undefined): string {
    const mark = this.#markAt(column, place, total);
    return mark ? `${mark.side} ${mark.limits === '95 %' ? 'unusual' : 'beyond'}` : '';
  }

  /** What the mark of a cell says; empty for none. */
  textAt(column: Column | undefined, place: Place, total: Counts | undefined, messages: Messages, figures: FigureTexts): string {
    const mark = this.#markAt(column, place, total);
    return mark ? messages.table.outside(mark.limits, mark.side, figures.text(mark.whole, 'ratio')) : '';
  }

  #markAt(column: Column | undefined, { page, at }: Place, total: Counts | undefined): FunnelMark | undefined {
    return column?.kind === 'metric' && column.marks ? this.markOf(column, measureAt(page.columns, column.choice, at), total) : undefined;
  }

  #placeOf(numerator: number, denominator: number, whole: number): FunnelPlace {
    const key = `${numerator}/${denominator}/${whole}`;
    const known = this.#places.get(key);
    if (known) return known;
    if (this.#places.size >= MOST_KEPT) this.#places.clear();
    const place = funnelPlace(numerator / denominator, denominator, whole);
    this.#places.set(key, place);
    return place;
  }
}
