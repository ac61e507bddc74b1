import type { CaseTable } from './case-table.js';

/** What events tell of one step, over all cases. Waits in the unit of the events. */
export interface TouchpointFacts {
  readonly count: number;
  readonly cases: number;
  /** Mean mood of the events that have one, and how many they are; undefined where none has. */
  readonly mood: number | undefined;
  readonly moods: number;
  /** Mean wait before it; undefined where none is known. */
  readonly wait: number | undefined;
  /** Mean place in its cases, from 0: by this steps are put in order where nobody drew a map. */
  readonly place: number;
}

/** Facts by step. Sums are added first and divided last. */
export function touchpointFacts({ table, order, from, size }: CaseTable): ReadonlyMap<string, TouchpointFacts> {
  const { stepOf, start, end, sentiment, steps } = table;
  const sums = steps.texts.map(() => ({ count: 0, cases: 0, last: -1, mood: 0, moods: 0, wait: 0, waits: 0, place: 0 }));
  for (let index = 0; index < size; index++) {
    const first = from[index] as number;
    let over = NaN;
    for (let at = first; at < (from[index + 1] as number); at++) {
      const row = order[at] as number;
      const began = start[row] as number;
      const ended = end[row] as number;
      const mood = sentiment[row] as number;
      const sum = sums[stepOf[row] as number];
      if (!sum) continue;
      sum.count++;
      sum.place += at - first;
      if (sum.last !== index) sum.cases++;
      sum.last = index;
      if (!Number.isNaN(mood)) {
        sum.mood += mood;
        sum.moods++;
      }
      if (!Number.isNaN(over)) {
        sum.wait += Math.max(0, began - over);
        sum.waits++;
      }
      over = ended >= began ? ended : NaN;
    }
  }
  const mean = (sum: number, count: number) => (count === 0 ? undefined : sum / count);
  return new Map(sums.map(({ count, cases, mood, moods, wait, waits, place }, code) => [steps.text(code), { count, cases, mood: mean(mood, moods), moods, wait: mean(wait, waits), place: place / count }]));
}
