/** Work in steps of a few milliseconds each: whoever carries it out may let others in between. */
export type Steps<T = void> = Generator<undefined, T, undefined>;

/** Items of a simple loop to one step. */
export const STEP_LENGTH = 1 << 15;

/** Carries all of it out. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
