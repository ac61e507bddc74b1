import type { RequestContext, SourceDescription } from '../domain/adapter.js';
import type { Answer } from '../domain/answer.js';
import type { Query } from '../domain/query.js';
import type { EpochMs } from '../domain/time.js';

/** When a contact is known: as soon as it is offered, or once its outcome was decided (offer plus wait). */
export type KnownAt = 'offered' | 'decided';

/**
 * A question to a recording, with the clock by which it is asked. The clock travels with every question, since the
 * contacts may lie in a worker.
 */
export interface RecordingQuestion<Q extends Query = Query> {
  readonly query: Q;
  /** On the recording's own time line: contacts offered later are not there yet, and relative ranges end here. */
  readonly asOf: EpochMs;
  readonly knownAt: KnownAt;
}

/** A recording that can be asked what was known at any instant of it. */
export interface RecordedSource {
  describe(context: RequestContext): Promise<SourceDescription>;
  /** As `DataAdapter.read`, by a clock that the asker holds. */
  readAt<Q extends Query>(question: RecordingQuestion<Q>, context: RequestContext): Promise<Answer<Q>>;
}
