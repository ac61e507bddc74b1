import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { Filters } from '../../domain/dimension.js';
import type { Duration } from '../../domain/duration.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { Reading } from '../../domain/reading.js';
import type { View } from '../../domain/view.js';
import { readingOf } from '../../metrics/reading.js';
import { areThresholdsUnlike, UNLIKE_THRESHOLDS } from '../../metrics/unlike-thresholds.js';

/** What a tile asks for. */
export interface TileWish {
  readonly choice: MetricChoice;
  readonly view: View;
  readonly scope: Filters;
}

/**
 * What a tile asks: its counters by slots, and the same a comparable period before. No counters are named, so that
 * tiles of unlike metrics share one question.
 */
export function tileQuestions({ range, step, compare }: View, filters: Filters): readonly [CountsQuery, CountsQuery] {
  const now: CountsQuery = { kind: 'counts', range, step, filters };
  return [now, { ...now, shift: compare }];
}

/**
 * Folds the two answers into a reading, as fresh as the first of them. The second is only a comparison: while it
 * loads, or where the source's memory does not reach that far, the reading simply has none.
 */
export function tileReading(choice: MetricChoice, step: Duration, [now, before]: readonly Loadable<AnyAnswer>[], source: SourceDescription | undefined, scope: Filters = {}): Loadable<Reading> {
  if (!now || now.status === 'loading') return LOADING;
  if (now.status === 'failed') return now;
  if (areThresholdsUnlike(choice, scope, source)) return UNLIKE_THRESHOLDS;
  const answer = countsOf(now);
  if (!answer) return { status: 'failed', reason: { code: 'invalid' } };
  return { ...now, value: readingOf(choice, step, answer, before && countsOf(before), source) };
}

/** Whether both are readings of one metric, fresh or not: then only figures differ. */
export function isSameChoice(before: Loadable<Reading> | undefined, now: Loadable<Reading>): boolean {
  const [a, b] = [before && known(before), known(now)];
  return a !== undefined && b !== undefined && a.metric === b.metric && a.variant === b.variant;
}

function known(reading: Loadable<Reading>): Reading | undefined {
  return reading.status === 'ready' || reading.status === 'stale' ? reading.value : undefined;
}

function countsOf(answer: Loadable<AnyAnswer>): CountsAnswer | undefined {
  return (answer.status === 'ready' || answer.status === 'stale') && answer.value.kind === 'counts' ? answer.value : undefined;
}
