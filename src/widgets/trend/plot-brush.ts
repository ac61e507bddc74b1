import type { Interval } from '../../domain/time.js';
import type { TrendLayout } from '../../geometry/trend-layout.js';

/** Whole slots from the one at an instant to the one at another, in either order, as far as there are any. */
export function slotsBetween({ slots, seen }: TrendLayout, from: number, to: number): Interval | undefined {
  const last = seen.to - 1;
  if (last < seen.from) return undefined;
  const held = (instant: number) => Math.min(last, Math.max(seen.from, slots.firstEndingAfter(instant)));
  const [first, final] = from <= to ? [held(from), held(to)] : [held(to), held(from)];
  return { start: slots.startOf(first), end: slots.endOf(final) };
}

/** A stretch of slots that is drawn but not yet selected: by a stroke, or from a slot by keyboard. */
export class PlotBrush {
  /** The slot that a stretch by keyboard begins at; its start, so that it stays while slots arrive. */
  #anchor: number | undefined;
  draft: Interval | undefined;

  stroke(layout: TrendLayout, from: number, to: number): void {
    this.#anchor = undefined;
    this.draft = slotsBetween(layout, from, to);
  }

  /** Reaches from the slot where this began to another. */
  extend(layout: TrendLayout, from: number, to: number): void {
    this.#anchor ??= from;
    this.draft = slotsBetween(layout, this.#anchor, to);
  }

  /** What was drawn, once. */
  take(): Interval | undefined {
    const { draft } = this;
    this.clear();
    return draft;
  }

  clear(): void {
    this.#anchor = undefined;
    this.draft = undefined;
  }
}
