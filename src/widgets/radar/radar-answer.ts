import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { Loadable } from '../../domain/loadable.js';
import type { RowsQuery } from '../../domain/query.js';
import type { SkillRadar } from '../../domain/skill-profile.js';
import { radarOfScores, type RadarWish } from '../../people/radar-of-scores.js';

const MOST_ROWS = 2000;

/** All periods of one or two persons, and the middle of their teams as the source tells it. */
export function radarQuestion(agents: readonly string[]): RowsQuery {
  return { kind: 'rows', entity: 'skill-score', range: { kind: 'all' }, filters: { agent: [...agents], kind: ['skill'] }, limit: MOST_ROWS };
}

/** @returns undefined where the source has no rows of anybody asked for. */
export function radarFrom(answer: Loadable<AnyAnswer>, wish: RadarWish, source: SourceDescription | undefined): Loadable<SkillRadar | undefined> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (answer.value.kind !== 'rows') return { status: 'failed', reason: { code: 'invalid' } };
  const radar = radarOfScores(answer.value, wish);
  const value = radar && source ? { ...radar, source: source.name } : radar;
  return answer.status === 'stale' ? { ...answer, value } : { status: 'ready', value };
}
