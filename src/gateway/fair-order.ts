import { AdapterError, canWithRows, type SourceDescription } from '../domain/adapter.js';
import type { Query, RowsQuery } from '../domain/query.js';

/** Whether a question wants small samples weighed. */
export function isFair(query: Query): query is RowsQuery {
  return query.kind === 'rows' && query.order?.some((by) => 'metric' in by && by.fair) === true;
}

/** Why a source cannot be asked a question: one that knows nothing of a fair order would pass over the wish, and its own order would be taken for it. */
export function unfairness(query: Query, source: SourceDescription): AdapterError | undefined {
  return isFair(query) && !canWithRows(source, 'ordersFairly', query.entity) ? new AdapterError('unsupported', `fair order of ${query.entity}`) : undefined;
}
