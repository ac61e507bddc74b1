import type { EpochMs } from './time.js';

/** Something asked for: not here yet, here, here but ageing, or not coming. */
export type Loadable<T> =
  | { readonly status: 'loading'; readonly progress?: number }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'stale'; readonly value: T; readonly reason: Reason }
  | { readonly status: 'failed'; readonly reason: Reason };

/**
 * Why something is stale or failed: a code that the interface puts into the user's words,
 * and the source's own words as detail.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly detail?: string;
  /** Since when it has been so, on the source's clock. */
  readonly since?: EpochMs;
}

export type ReasonCode =
  | 'late' // no newer data than is due
  | 'catching-up' // a gap is being refetched
  | 'disconnected'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'unsupported' // the source cannot answer this question
  | 'unlike-thresholds' // service levels within 20 s here, within 30 s there have no joint one
  | 'too-large' // the answer is longer than anybody here takes
  | 'invalid' // the question or the data makes no sense
  | 'conflict' // somebody else was faster
  | 'rate-limited'
  | 'timeout'
  | 'unavailable'
  | 'internal';

export const LOADING = { status: 'loading' } as const;
