import { contributionOf } from '../../analysis/contribution.js';
import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { Contribution, ContributionBy } from '../../domain/contribution.js';
import type { Filters } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChange } from '../../domain/metric-change.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { View } from '../../domain/view.js';

/** What the view asks for: how, and of what. */
export interface ContributionWish {
  readonly choice: MetricChoice;
  readonly view: View;
  readonly scope: Filters;
  readonly by: ContributionBy;
  readonly change: MetricChange | undefined;
}

/**
 * What a contribution view asks: the same counters of two stretches, split one way. The board's range and its
 * comparable one before, or the two of a change that somebody asked about.
 */
export function contributionQuestions({ view: { range, step, compare }, scope: filters, by, change }: ContributionWish): readonly [now: CountsQuery, before: CountsQuery] {
  const split = by === 'slot' ? { step } : { by: [by] };
  if (!change) return [{ kind: 'counts', range, ...split, filters }, { kind: 'counts', range, ...split, filters, shift: compare }];
  return [
    { kind: 'counts', range: { kind: 'fixed', ...change.now }, ...split, filters },
    { kind: 'counts', range: { kind: 'fixed', ...change.before }, ...split, filters },
  ];
}

/** Both answers folded into one; the worse of their states is the state of it. */
export function contributionFrom([now, before]: readonly (Loadable<AnyAnswer> | undefined)[], { choice, by, scope }: ContributionWish, source: SourceDescription | undefined): Loadable<Contribution> {
  if (now?.status === 'failed') return now;
  if (before?.status === 'failed') return before;
  if (!now || !before || now.status === 'loading' || before.status === 'loading') return { status: 'loading' };
  if (now.value.kind !== 'counts' || before.value.kind !== 'counts') return { status: 'failed', reason: { code: 'invalid' } };
  const value = contributionOf(choice, by, now.value, before.value, source, scope);
  if (now.status === 'stale') return { ...now, value };
  return before.status === 'stale' ? { ...before, value } : { status: 'ready', value };
}
