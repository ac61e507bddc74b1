import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import { narrowed, type Filters } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { RowsQuery } from '../../domain/query.js';
import type { Standings } from '../../domain/standings.js';
import type { View } from '../../domain/view.js';
import { standingsOfScores } from '../../people/standings-of-scores.js';

const MOST_ROWS = 10_000;

/**
 * Everybody's scores of ability and willingness in all periods. Who is picked is marked and narrows nothing: a matrix of one
 * has nothing to compare. Scores know no channels, so of the board's filters only those on people count.
 */
export function quadrantQuestion({ filters, selection }: View): RowsQuery {
  const groups: Filters = { ...(selection.filters['skillGroup'] && { skillGroup: selection.filters['skillGroup'] }) };
  const { skillGroup, agent } = narrowed(filters, groups);
  return {
    kind: 'rows',
    entity: 'skill-score',
    range: { kind: 'all' },
    filters: { kind: ['ability', 'willingness'], ...(skillGroup && { skillGroup }), ...(agent && { agent }) },
    limit: MOST_ROWS,
  };
}

const read = new WeakMap<AnyAnswer, Standings>();

export function standingsFrom(answer: Loadable<AnyAnswer>, source: SourceDescription | undefined): Loadable<Standings> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (answer.value.kind !== 'rows') return { status: 'failed', reason: { code: 'invalid' } };
  let value = read.get(answer.value);
  if (!value || (source && value.source !== source.name)) {
    value = { ...standingsOfScores(answer.value), ...(source && { source: source.name }) };
    read.set(answer.value, value);
  }
  return answer.status === 'stale' ? { ...answer, value } : { status: 'ready', value };
}
