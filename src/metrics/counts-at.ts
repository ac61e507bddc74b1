import type { CountsAnswer } from '../domain/answer.js';
import { COUNTER_IDS, type CounterId, type Counts } from '../domain/counter.js';

/** One row of an answer; a `null`, such as the longest wait of nobody, is left out. */
export function countsAt(answer: CountsAnswer, row: number): Counts {
  const counts: { [C in CounterId]?: number } = {};
  for (const id of COUNTER_IDS) {
    const value = answer.counters[id]?.[row];
    if (value !== undefined && value !== null) counts[id] = value;
  }
  return counts;
}
