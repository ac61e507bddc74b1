import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import { narrowed } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { RowsQuery } from '../../domain/query.js';
import type { TeamRates } from '../../domain/team-rates.js';
import type { View } from '../../domain/view.js';
import { ratesOfScores } from '../../people/rates-of-scores.js';

const MOST_ROWS = 10_000;

/** Everybody's measured skills, or one of them, in all periods. Who is picked is marked and narrows nothing. */
export function funnelQuestion({ filters, selection }: View, skill: string): RowsQuery {
  const { skillGroup, agent } = narrowed(filters, selection.filters['skillGroup'] ? { skillGroup: selection.filters['skillGroup'] } : {});
  return {
    kind: 'rows',
    entity: 'skill-score',
    range: { kind: 'all' },
    filters: { kind: ['skill'], rater: ['measured'], ...(skill && { axis: [skill] }), ...(skillGroup && { skillGroup }), ...(agent && { agent }) },
    limit: MOST_ROWS,
  };
}

/** @returns no value where the source has no such rate. */
export function funnelFrom(answer: Loadable<AnyAnswer>, skill: string, source: SourceDescription | undefined): Loadable<TeamRates | undefined> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (answer.value.kind !== 'rows') return { status: 'failed', reason: { code: 'invalid' } };
  const rates = ratesOfScores(answer.value, skill);
  const value = rates && source ? { ...rates, source: source.name } : rates;
  return answer.status === 'stale' ? { ...answer, value } : { status: 'ready', value };
}
