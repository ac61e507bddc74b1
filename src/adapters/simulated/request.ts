import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { ReasonCode } from '../../domain/loadable.js';
import type { Query } from '../../domain/query.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { SimulationOptions } from './simulation.js';
import type { Surge } from './surge.js';

/** What is asked of a simulation at an instant of its clock. Plain JSON: it crosses to the worker. */
export type SimulationRequest =
  | { readonly kind: 'describe'; readonly at: EpochMs; readonly locale?: string }
  | { readonly kind: 'answer'; readonly at: EpochMs; readonly query: Query }
  | { readonly kind: 'plan'; readonly at: EpochMs; readonly command: PlanCommand; readonly locale?: string }
  | { readonly kind: 'surge'; readonly at: EpochMs; readonly surge: Surge };

export interface SimulationReplies {
  readonly describe: SourceDescription;
  readonly answer: AnyAnswer;
  readonly plan: PlanReply<PlanCommand>;
  readonly surge: Interval;
}

export type ReplyTo<R extends SimulationRequest> = SimulationReplies[R['kind']];

/** Where a simulation runs: here or in a worker. */
export interface SimulationHost {
  /** Rejects with `AdapterError`, or with the signal's reason as soon as it is aborted. */
  ask<R extends SimulationRequest>(request: R, signal: AbortSignal): Promise<ReplyTo<R>>;
  close(): void;
}

/** From the page to the worker. */
export type ToWorker =
  | { readonly kind: 'start'; readonly options: SimulationOptions }
  | { readonly kind: 'ask'; readonly id: number; readonly request: SimulationRequest }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the worker to the page. */
export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly code: ReasonCode; readonly detail: string };
