import type { Interval } from '../domain/time.js';
import type { JudgedSlot } from './life.js';

/**
 * Unbroken runs of slots in breach that last at least `leastMs`, in order. A slot that says nothing ends a run:
 * this is the plain history behind an alert, without its patience.
 */
export function breachWindows(slots: readonly JudgedSlot[], leastMs: number): Interval[] {
  const windows: Interval[] = [];
  let run: Interval | undefined;
  const end = () => {
    if (run && run.end - run.start >= leastMs) windows.push(run);
    run = undefined;
  };
  for (const slot of slots) {
    if (slot.says === 'breach') run = { start: run?.start ?? slot.start, end: slot.end };
    else end();
  }
  end();
  return windows;
}
