import { AdapterError } from '../domain/adapter.js';
import type { ReasonCode } from '../domain/loadable.js';
import type { WireFailure } from './messages.js';

const STATUS: Readonly<Record<ReasonCode, number>> = {
  invalid: 400,
  unsupported: 422,
  'unlike-thresholds': 422,
  'too-large': 422,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  internal: 500,
  disconnected: 502,
  unavailable: 503,
  late: 503,
  'catching-up': 503,
  timeout: 504,
};

/** How a failure travels. Words of a fault that nobody planned stay at home: they may name files and tables. */
export function failureOf(error: unknown): WireFailure {
  if (!(error instanceof AdapterError)) return { code: 'internal', detail: 'internal error' };
  const { code, detail, retryAfterMs } = error;
  return { code, detail, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

export function errorOf({ code, detail, retryAfterMs }: WireFailure): AdapterError {
  return new AdapterError(code, detail, retryAfterMs);
}

export function statusOf(code: ReasonCode): number {
  return STATUS[code];
}

/** What a status alone says, where the body says nothing, as that of a proxy. Others than these are of no use to try again. */
export function codeOf(status: number): ReasonCode {
  if (status === 408) return 'timeout';
  if (status === 405 || status === 413 || status === 415) return 'unsupported';
  const code = (Object.keys(STATUS) as ReasonCode[]).find((known) => STATUS[known] === status);
  return code ?? (status >= 500 ? 'unavailable' : 'invalid');
}

/** Statuses after which the same request may well succeed. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status === 502 || status === 503 || status === 504;
}
