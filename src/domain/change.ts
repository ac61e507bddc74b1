import type { Change } from './adapter.js';
import { merge } from './merge.js';
import type { Query } from './query.js';

/**
 * Two changes as one, for somebody who took neither yet: what is held for a slow reader stays one change, however long
 * he takes. A gap stays a gap until a reset, since what was missed is in neither.
 */
export function together<Q extends Query>(first: Change<Q> | undefined, then: Change<Q>): Change<Q> {
  if (!first || then.kind === 'reset' || then.kind === 'gap' || first.kind === 'beat') return then;
  if (first.kind === 'gap') return first;
  if (then.kind === 'beat') return { ...first, answer: { ...first.answer, asOf: then.asOf } };
  return { kind: first.kind, answer: merge(first.answer, then.answer) };
}
