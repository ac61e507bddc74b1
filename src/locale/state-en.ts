import type { Messages, StateMessages } from './messages.js';

export const stateEn: StateMessages = {
  loading: 'Loading',
  empty: 'No data in this range',
  failed: 'Failed',
  stale: 'Out of date',
  partial: 'Partial data',
  sampled: 'Sampled',
  provisional: 'Provisional',
  noData: 'No data',
  retry: 'Retry',
  sourceClock: 'source clock',
  since: (clock) => `since ${clock}`,
  age: (duration) => `${duration} ago`,
};

export const reasonsEn: Messages['reasons'] = {
  late: 'No newer data than is due',
  'catching-up': 'Catching up',
  disconnected: 'Disconnected from the source',
  unauthorised: 'Not signed in, or signed out',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  unsupported: 'The source does not provide this',
  'unlike-thresholds': 'The skill groups have different answer thresholds, so they have no joint service level: look at them one by one',
  'too-large': 'The answer is too large to be shown: ask for a shorter time or fewer parts',
  invalid: 'Invalid data or request',
  conflict: 'Somebody else was faster',
  'rate-limited': 'Too many requests',
  timeout: 'Timed out',
  unavailable: 'The source is unavailable',
  internal: 'Internal error',
};
