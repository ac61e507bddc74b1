import type { CountsAnswer } from '../domain/answer.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { Duration } from '../domain/duration.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Reading } from '../domain/reading.js';
import { measure } from './measure.js';
import { slotMeasures } from './slot-measures.js';
import { totalCounts } from './total.js';

/**
 * What a tile shows, from one answer by slots: the slots are added and the ratio is divided last.
 *
 * @param answer - Counters of one scope by `step`.
 * @param previous - The same question shifted back; without it the reading has no comparison, nor where the source
 *   does not remember all of that stretch: half a month would be compared with a whole one.
 */
export function readingOf(
  choice: MetricChoice,
  step: Duration,
  answer: CountsAnswer,
  previous?: CountsAnswer,
  source?: SourceDescription,
  target?: number,
): Reading {
  return {
    ...choice,
    ...measure(choice, totalCounts(answer)),
    range: answer.range,
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.completeness,
    series: slotMeasures(choice, answer, step),
    ...(previous && isRemembered(previous, source) && { previous: { ...measure(choice, totalCounts(previous)), range: previous.range } }),
    ...(source && { source: source.name, serviceThresholdSeconds: source.serviceThresholdSeconds }),
    ...(target !== undefined && { target }),
  };
}

/** Whether the source remembers all of an answer's stretch: half a month would be compared with a whole one. */
export function isRemembered({ range }: CountsAnswer, source: SourceDescription | undefined): boolean {
  return !source?.history || range.start >= source.history.start;
}
