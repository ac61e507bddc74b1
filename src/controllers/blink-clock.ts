/**
 * The page's one clock for what blinks: the document's own timeline. Every blink begins at a whole second of it, so all
 * are in phase, across shadow roots and across copies of the library, without a word between them.
 */

/** How the cockpit blinks, in the terms that `theme/perception/blink` judges: `domain.md` section 5. */
export const BLINK = { hz: 1, duty: 0.5, totalSec: 4.5 } as const;

const PERIOD_MS = 1000 / BLINK.hz;

/** One cycle: half of it the overlay shows, half of it what lies below. Only opacity, so that the compositor does it alone. */
const KEYFRAMES: Keyframe[] = [{ opacity: 1, easing: 'steps(2, jump-none)' }, { opacity: 0 }];

/** When a blink begins, and how often it blinks. */
export interface BlinkTimes {
  /** On the document's timeline, ms; a whole number of periods. */
  readonly startTime: number;
  /** Whole cycles, so that it ends as it began; Infinity for one without an end. */
  readonly iterations: number;
}

/**
 * Fits a blink between two instants of the document's timeline.
 *
 * @param until - When it must be over, ms; Infinity for one that somebody else ends.
 * @returns `undefined` where not even one cycle fits.
 */
export function blinkTimes(now: number, until: number): BlinkTimes | undefined {
  const startTime = Math.ceil(now / PERIOD_MS) * PERIOD_MS;
  const iterations = Math.floor((until - startTime) / PERIOD_MS);
  return iterations > 0 ? { startTime, iterations } : undefined;
}

/** The document's timeline now, ms. */
export function timelineNow(): number {
  return Number(document.timeline.currentTime ?? 0);
}

/**
 * Blinks an overlay whose own opacity is 0. No script runs until it is over.
 *
 * @param until - On the document's timeline, ms.
 * @returns `undefined` where there is no time left for one cycle.
 */
export function startBlink(overlay: Element, until: number): Animation | undefined {
  const times = blinkTimes(timelineNow(), until);
  if (!times) return undefined;
  const animation = overlay.animate(KEYFRAMES, { duration: PERIOD_MS, iterations: times.iterations });
  animation.startTime = times.startTime;
  return animation;
}
