import type { EpochMs, Interval } from '../../domain/time.js';
import type { TrendLayout } from '../../geometry/trend-layout.js';
import { clamped, panned, zoomed } from '../../geometry/zoom.js';

/** Fewer slots than this are no trend. */
const FEWEST_SLOTS = 4;

/** Which stretch of its trend a chart shows; all at first. */
export class TrendWindow {
  /** `undefined` for all. */
  stretch: Interval | undefined;

  /** As far as the slots of now reach; what has gone cannot be shown. @returns Whether anything changed. */
  keepWithin(layout: TrendLayout): boolean {
    return this.#to(this.stretch && clamped(this.stretch, wholeOf(layout)));
  }

  /** @param factor - Below 1 to see less and larger. @returns Whether anything changed. */
  zoom(layout: TrendLayout, factor: number, around: EpochMs): boolean {
    const { slots, seen } = layout;
    const least = FEWEST_SLOTS * (slots.endOf(seen.from) - slots.startOf(seen.from));
    return this.#to(zoomed(this.stretch, wholeOf(layout), factor, around, least));
  }

  /** @param ms - Later for positive ones. */
  pan(layout: TrendLayout, ms: number): boolean {
    return this.#to(panned(this.stretch, wholeOf(layout), ms));
  }

  /** Moves just so far that a slot can be seen. */
  reveal(layout: TrendLayout, slot: number): boolean {
    const { stretch } = this;
    const at = layout.slots.at(slot);
    if (!stretch || !at) return false;
    if (at.start < stretch.start) return this.pan(layout, at.start - stretch.start);
    return at.end > stretch.end && this.pan(layout, at.end - stretch.end);
  }

  reset(): boolean {
    return this.#to(undefined);
  }

  #to(next: Interval | undefined): boolean {
    if (next?.start === this.stretch?.start && next?.end === this.stretch?.end) return false;
    this.stretch = next;
    return true;
  }
}

/** All that a trend has slots for. */
export function wholeOf({ slots, span }: TrendLayout): Interval {
  return slots.length > 0 ? { start: slots.startOf(0), end: slots.endOf(slots.length - 1) } : span;
}
