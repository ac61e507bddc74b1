import { AdapterError } from '../domain/adapter.js';
import { SECOND_MS } from '../domain/time.js';

export interface TwilioAccount {
  /** Sid of the workspace, `WS…`. */
  readonly workspace: string;
  /** Sid of the account with its token, or of an API key with its secret. */
  readonly key: string;
  readonly secret: string;
  /** Where Twilio is; `https://taskrouter.twilio.com` when absent. */
  readonly url?: string;
  /** How long one request may take, ms; 10,000 when absent. */
  readonly timeoutMs?: number;
}

const TWILIO = 'https://taskrouter.twilio.com';
/** Longer than any statistics of a workspace. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * Asks Twilio in the gateway, which knows the key: for `get` of `TwilioAdapter`.
 *
 * @returns Rejects with AdapterError `rate-limited` and `unavailable` where another attempt is worth while, `not-found`, `forbidden` and
 *   `invalid` where none is; what Twilio says of the key is not passed on.
 */
export function twilioDoor({ workspace, key, secret, url = TWILIO, timeoutMs = 10 * SECOND_MS }: TwilioAccount): (path: string, signal: AbortSignal) => Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const root = `${url.replace(/\/+$/, '')}/v1/Workspaces/${encodeURIComponent(workspace)}/`;
  return async (path, signal) => {
    const late = AbortSignal.timeout(timeoutMs);
    const response = await fetch(`${root}${path}`, { headers: { authorization, accept: 'application/json' }, redirect: 'error', signal: AbortSignal.any([signal, late]) });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    return JSON.parse(await bounded(response)) as unknown;
  };
}

/** A proxy in between may answer with anything. */
async function bounded({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new AdapterError('invalid', `Twilio answers with more than ${MOST_BYTES} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refusal({ status, headers }: Response): AdapterError {
  const asked = Number(headers.get('retry-after') ?? NaN);
  const retryMs = (Number.isFinite(asked) && asked >= 0 ? asked : 5) * SECOND_MS;
  if (status === 429) return new AdapterError('rate-limited', 'Twilio asks to be asked less often', retryMs);
  if (status === 404) return new AdapterError('not-found', 'Twilio has no such workspace or queue');
  // To whoever watches this is no question of his own token.
  if (status === 401 || status === 403) return new AdapterError('forbidden', 'Twilio refuses the key of the gateway');
  return new AdapterError('unavailable', `Twilio answers ${status}`, retryMs);
}
