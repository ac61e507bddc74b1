import { AdapterError } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import type { Reason } from '../domain/loadable.js';
import type { EpochMs } from '../domain/time.js';

/**
 * Puts whatever an adapter rejected with into a reason for the screen.
 *
 * @param since - On the source's clock; absent while nobody knows what that clock reads.
 */
export function reasonOf(error: unknown, since?: EpochMs): Reason {
  return {
    ...(error instanceof AdapterError
      ? { code: error.code, detail: error.detail }
      : { code: 'internal', detail: errorText(error) }),
    ...(since !== undefined && { since }),
  };
}
