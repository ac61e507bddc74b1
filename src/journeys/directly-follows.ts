import type { TimedStep } from '../domain/journey-event.js';
import type { StepGraph } from '../domain/step-graph.js';
import { StepGraphSums } from './step-graph-sums.js';

/**
 * Which steps directly follow which, with what was waited between: events of a case in order of start, ties as they
 * stood; `wait = max(0, next start - end)`; rework is any repeat of a step that the case already had.
 *
 * Filters of a view hide parts of the graph and never count it again: without an edge's cases, the frequencies of the
 * others would mean something else.
 *
 * @param cases - The events of each case, times in any one unit, which the answer's times are in too.
 * @throws RangeError `invalid event: …` for a time that is no finite number.
 * @see van der Aalst, Process Mining, 2nd edition 2016, chapter 6; and his practitioner's guide of 2019 on the limits of such graphs.
 */
export function directlyFollows(cases: Iterable<readonly TimedStep[]>): StepGraph {
  const sums = new StepGraphSums();
  for (const events of cases) sums.add(events);
  return sums.graph();
}
