import type { TimedStep } from '../domain/journey-event.js';
import type { StepGraph } from '../domain/step-graph.js';
import { CaseTable } from './case-table.js';
import { EventTable } from './event-table.js';
import { StepCounter } from './step-counter.js';

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
  const table = tableOfCases(cases);
  const counter = new StepCounter(table);
  counter.take(0, table.size);
  return counter.graph();
}

/** Cases that nobody named, by their numbers. */
export function tableOfCases(cases: Iterable<readonly TimedStep[]>): CaseTable {
  const table = new EventTable();
  let number = 0;
  for (const events of cases) {
    const name = String(number++);
    for (const { step, start, end } of events) table.add({ case: name, step, start, end });
  }
  return new CaseTable(table);
}
