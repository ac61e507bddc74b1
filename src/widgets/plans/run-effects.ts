import type { AnyAnswer } from '../../domain/adapter.js';
import type { Loadable } from '../../domain/loadable.js';
import { isOver, type PlanRun } from '../../domain/plan.js';
import type { CountsQuery } from '../../domain/query.js';
import type { EffectStretch, RunEffect } from '../../domain/run-effect.js';
import { totalCounts } from '../../metrics/total.js';
import { effectQuestions, stretchesOf } from '../../plans/run-effect.js';

/** Of runs that are over, only the newest are compared: each costs three questions. */
const MOST_OVER = 3;

export type RunEffects = Readonly<Record<string, RunEffect>>;

/** Runs whose effect is looked at: all at work, and the newest that are over. */
export function watchedRuns(runs: readonly PlanRun[]): readonly PlanRun[] {
  return [...runs.filter((run) => !isOver(run)), ...runs.filter(isOver).slice(0, MOST_OVER)];
}

export function effectsQuestions(runs: readonly PlanRun[]): readonly CountsQuery[] | undefined {
  const questions = watchedRuns(runs).flatMap(effectQuestions);
  return questions.length > 0 ? questions : undefined;
}

/** @param answers - To `effectsQuestions` of the same runs, in their order. */
export function effectsFrom(runs: readonly PlanRun[], answers: readonly Loadable<AnyAnswer>[]): RunEffects {
  let next = 0;
  return Object.fromEntries(
    watchedRuns(runs).map((run) => {
      const [before, during, after] = stretchesOf(run).map((range): EffectStretch => {
        const answer = answers[next++];
        const value = answer && 'value' in answer ? answer.value : undefined;
        return { range, ...(value?.kind === 'counts' && { counts: totalCounts(value) }) };
      });
      const none = { range: { start: run.startedAt, end: run.startedAt } };
      return [run.id, { before: before ?? none, during: during ?? none, ...(after && { after }) }];
    }),
  );
}
