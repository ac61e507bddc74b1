import type { Answer, CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { Query } from '../../domain/query.js';
import { slotOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';

/**
 * Whether an answer shows nothing that the one before did not: the same rows of the same slots. A range that ends
 * now grows with every beat, which is only news once it enters another slot.
 */
export function isSameNews<Q extends Query>(query: Q, before: Answer<Q>, now: Answer<Q>): boolean {
  return JSON.stringify(newsOf(query, before)) === JSON.stringify(newsOf(query, now));
}

function newsOf(query: Query, answer: CountsAnswer | RowsAnswer): unknown {
  const { asOf, range, ...rest } = answer;
  void asOf;
  if (query.kind === 'rows' || query.step === undefined) return rest;
  return { ...rest, slots: touched(range, query.step, answer.zone) };
}

function touched({ start, end }: Interval, step: string, zone: string): readonly number[] {
  return end > start ? [slotOf(step, zone, start).start, slotOf(step, zone, end - 1).start] : [];
}
