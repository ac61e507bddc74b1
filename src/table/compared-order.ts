import { STEP_LENGTH, type Steps } from '../domain/steps.js';

/** Items that are sorted in one go, as the engine sorts best. */
const RUN = 512;

/** The items in the order of a comparison, equal ones as they came; in steps, since a comparison may take a microsecond. */
export function* comparedOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const count = items.length;
  let from: T[] = [];
  for (let start = 0; start < count; start += RUN) {
    for (const item of items.slice(start, start + RUN).sort(compare)) from.push(item);
    yield;
  }
  let to = new Array<T>(count);
  for (let width = RUN; width < count; width *= 2) {
    let done = 0;
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(count, start + width);
      const end = Math.min(count, start + 2 * width);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const isLeft = left < middle && (right >= end || compare(from[left] as T, from[right] as T) <= 0);
        to[at] = (isLeft ? from[left++] : from[right++]) as T;
        if (++done % (STEP_LENGTH / 32) === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
