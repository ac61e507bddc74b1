import type { Cancel, Clock } from '../runtime/clock.js';
import { frames } from './frame-scheduler.js';

/** Longer timers overflow in browsers and fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The browser's clock, timers and frames: the only ones in the library. */
export const browserClock: Clock = {
  // Counted from the page's start, so that setting the computer's clock moves nothing.
  now: () => performance.timeOrigin + performance.now(),
  after(ms, run) {
    let cancel: Cancel = () => undefined;
    const timer = setTimeout(() => {
      if (ms > LONGEST_MS) cancel = browserClock.after(ms - LONGEST_MS, run);
      else run();
    }, Math.min(ms, LONGEST_MS));
    cancel = () => clearTimeout(timer);
    return () => cancel();
  },
  frame(run) {
    const key = {};
    frames.request(key, run);
    return () => frames.cancel(key);
  },
};
