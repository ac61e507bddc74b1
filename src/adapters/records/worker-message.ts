import { AdapterError, type SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import { errorText } from '../../domain/error-text.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { ReasonCode } from '../../domain/loadable.js';
import { FileProblemError } from './file-problem-error.js';
import type { LoadTask } from './load-task.js';
import type { SessionQuestion } from './records-session.js';

/** What a page asks of the worker; each `id` is answered once. */
export type WorkerRequest<T = LoadTask> = { readonly id: number } & (
  | { readonly kind: 'load'; readonly task: T }
  | { readonly kind: 'describe'; readonly locale: string | undefined }
  | { readonly kind: 'answer'; readonly question: SessionQuestion }
  | { readonly kind: 'set-aside' }
);

/** What the worker says: that it runs, how far it is, and one result or failure a request. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'result'; readonly id: number; readonly value: LoadReport | SourceDescription | Answer | Blob }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** An error as data: of one that crosses to a page, only the message would remain. */
export interface Failure {
  readonly code: ReasonCode;
  readonly detail: string;
  readonly retryAfterMs?: number;
  readonly problem?: FileProblem;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof FileProblemError) return { code: error.code, detail: error.detail, problem: error.problem };
  if (!(error instanceof AdapterError)) return { code: 'internal', detail: errorText(error) };
  const { code, detail, retryAfterMs } = error;
  return { code, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

export function errorOf({ code, detail, retryAfterMs, problem }: Failure): AdapterError {
  return problem ? new FileProblemError(problem) : new AdapterError(code, detail, retryAfterMs);
}
