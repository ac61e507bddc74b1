import { readLength } from '../../alerts/length-text.js';
import { readNumber } from '../../alerts/number-text.js';
import { unitOf, type RuleDraft } from '../../alerts/rule-draft.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { RuleProblem } from '../../domain/alert-rule.js';
import { durationMs } from '../../domain/duration.js';
import { isMetricId } from '../../domain/metric.js';
import { formatAge } from '../../locale/duration.js';
import { targetText } from '../../locale/target-text.js';
import type { Messages } from './messages.js';
import { pathOf } from './rule-editing.js';

/** What a problem's words are made of. */
export interface ProblemContext {
  /** Absent for a rule that was read from a file. */
  readonly draft?: RuleDraft | undefined;
  readonly source: SourceDescription | undefined;
  readonly messages: Messages;
  readonly language: string;
}

/** What is wrong with a field and how to mend it, in the user's words. */
export function problemText(problem: RuleProblem, context: ProblemContext): string {
  const { code, value = '' } = problem;
  const { problems } = context.messages.rules;
  const path = pathOf(problem);
  switch (code) {
    case 'missing':
      return path === 'when' ? problems.noCondition : problems.missing;
    case 'not-text':
      return problems.notText;
    case 'not-number':
      return problems.notNumber(value);
    case 'not-duration':
      return value === '' ? (path === 'step' ? problems.noStep : problems.noLength) : problems.notLength(value);
    case 'unknown-choice':
      return path === 'schedule.zone' ? problems.unknownZone(value) : problems.unknownChoice(value);
    case 'unknown-metric':
      return problems.unknownMetric(value);
    case 'unknown-variant':
      return problems.unknownVariant(value);
    case 'not-share':
      return context.messages.alerts.problems[code];
    case 'out-of-range':
      return rangeText(path, value, context);
    case 'wrong-side': {
      const { is, threshold, metric } = conditionAt(path, context.draft) ?? {};
      const limit = metric === undefined ? '' : limitText(metric, threshold ?? '', context.language);
      return is === 'above' ? problems.resolveAtMost(limit) : problems.resolveAtLeast(limit);
    }
    case 'contradictory':
      return problems.contradictory;
    case 'not-whole-steps':
      return wholeStepsText(context);
    case 'not-served':
      return servedText(path, value, context);
    case 'unknown-field':
      return problems.unknownField(value);
    case 'no-history':
      return context.messages.rules.simulation.noneHint;
    case 'twice':
      return problems.twice(value);
  }
}

function rangeText(path: string, value: string, { draft, messages }: ProblemContext): string {
  const { problems } = messages.rules;
  const name = path.slice(path.lastIndexOf('.') + 1);
  switch (name) {
    case 'threshold':
    case 'resolveAt': {
      const unit = unitOf(conditionAt(path, draft)?.metric ?? 'answerRate');
      if (unit === 'ratio') return problems.between('0', '100 %');
      return unit === 'score' ? problems.between('-100', '100') : problems.notNegative;
    }
    case 'mode':
      return problems.rollingOverNothing;
    case 'n':
      return problems.wholeBetween('1', '1000');
    case 'm': {
      const n = readNumber(draft?.n ?? '');
      return problems.wholeBetween('1', typeof n === 'number' && n >= 1 ? String(Math.floor(n)) : 'N');
    }
    case 'z':
      return problems.between('0', '10');
    case 'days':
      return problems.noDays;
    case 'from':
    case 'to':
      return problems.notClock(value);
    default:
      return problems.notNegative;
  }
}

function wholeStepsText({ draft, messages, language }: ProblemContext): string {
  const { notWholeSteps, unknownChoice } = messages.rules.problems;
  if (!draft) return unknownChoice('for');
  const step = durationMs(draft.step);
  const steps = Math.floor(durationMs(readLength(draft.for)) / step);
  const near = [steps, steps + 1].filter((count) => count > 0).map((count) => formatAge(count * step, language));
  return notWholeSteps(formatAge(step, language), near);
}

function servedText(path: string, value: string, { source, messages, language }: ProblemContext): string {
  const { problems } = messages.rules;
  if (path === 'step') return problems.stepNotServed(formatAge(durationMs(value), language), (source?.steps ?? []).map((step) => formatAge(durationMs(step), language)));
  if (path === 'scope.by') return problems.dimensionNotServed(messages.dimensions[value] ?? value);
  return problems.metricNotServed(isMetricId(value) ? messages.metrics[value].name : value);
}

function conditionAt(path: string, draft: RuleDraft | undefined): RuleDraft['conditions'][number] | undefined {
  return draft?.conditions[Number(path.split('.')[1])];
}

/** A limit as it was typed, in the words of its unit; as it stands where it is no number. */
export function limitText(metric: string, typed: string, language: string): string {
  const unit = unitOf(metric);
  const value = readNumber(typed, unit);
  return typeof value === 'number' ? targetText(value, unit, language) : typed.trim() || '…';
}
