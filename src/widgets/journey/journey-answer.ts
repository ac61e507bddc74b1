import type { AnyAnswer } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { JourneyModel, Touchpoint } from '../../domain/journey-model.js';
import type { Loadable } from '../../domain/loadable.js';
import { queryKey, type CountsQuery } from '../../domain/query.js';
import type { Measure } from '../../domain/reading.js';
import type { View } from '../../domain/view.js';
import { measure } from '../../metrics/measure.js';
import { totalCounts } from '../../metrics/total.js';

/** One question for every part of the centre that a touchpoint's metric is of; touchpoints of one part share it. */
export function metricQuestions(model: JourneyModel | undefined, view: View): readonly CountsQuery[] {
  const questions = new Map<string, CountsQuery>();
  for (const touchpoint of bound(model)) {
    const query = questionOf(touchpoint, view);
    questions.set(queryKey(query), query);
  }
  return [...questions.values()];
}

/** Values of bound metrics by touchpoint; those whose answer is not here yet are left out. */
export function measuresIn(model: JourneyModel | undefined, view: View, answers: readonly Loadable<AnyAnswer>[]): ReadonlyMap<string, Measure> {
  const keys = metricQuestions(model, view).map(queryKey);
  const found = new Map<string, Measure>();
  for (const touchpoint of bound(model)) {
    const answer = answers[keys.indexOf(queryKey(questionOf(touchpoint, view)))];
    if (!answer || answer.status === 'loading' || answer.status === 'failed' || answer.value.kind !== 'counts' || !touchpoint.metric) continue;
    found.set(touchpoint.id, measure(touchpoint.metric, totalCounts(answer.value)));
  }
  return found;
}

function bound(model: JourneyModel | undefined): readonly Touchpoint[] {
  return model?.stages.flatMap(({ touchpoints }) => touchpoints.filter(({ metric }) => metric !== undefined)) ?? [];
}

function questionOf({ metric }: Touchpoint, { range, filters }: View): CountsQuery {
  const all: Filters = { ...filters, ...metric?.filters };
  return { kind: 'counts', range, filters: all };
}
