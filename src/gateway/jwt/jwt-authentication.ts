import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import { SECOND_MS } from '../../domain/time.js';
import type { GatewayOptions, Viewer } from '../gateway-options.js';
import { nameOf, scopeOf, type ClaimNames, type PeopleOf } from './claims.js';
import { joseCode, loadJose, type FindKey, type Jose } from './jose.js';
import { KeyFile } from './key-file.js';

export interface JwtOptions {
  /** Where the keys are, a JSON Web Key Set: an `https:` or `http:` URL, asked again for a key that is not known, or the path of a file. */
  readonly keys: string;
  /** Who the token must be for, its `aud`. */
  readonly audience: string | readonly string[];
  /** Who must have issued it, its `iss`; anybody who has a key when absent. */
  readonly issuer?: string;
  readonly claims?: ClaimNames;
  /** How closely each role may look at persons; roles are `named`, `masked` and `team` when absent. */
  readonly people?: PeopleOf;
  /** How far clocks may differ, s; 30 when absent. */
  readonly toleranceSeconds?: number;
  /** The shortest time between two questions for keys, ms, so that made-up key ids ask nobody anything; 10,000 when absent. */
  readonly cooldownMs?: number;
}

/** Of public keys only: a secret that both sides know, and `none`, are no proof. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** What `jose` says about a token that is none of ours. Anything else is a trouble with the keys. */
const REFUSED = /^ERR_(JW[TS]_|JOSE_(ALG|NOT_SUPPORTED)|JWKS_(NO_MATCHING_KEY|MULTIPLE_MATCHING_KEYS))/;

/**
 * Lets in whoever has a token that is signed, in time and for here, and says what he may see.
 *
 * @returns For `authenticate` of a gateway: rejects with AdapterError `unauthorised` for a token that does not hold, `forbidden`
 *   for one that names no skill groups, `unavailable` while the keys cannot be had.
 * @throws AdapterError `unsupported` where the package `jose` is not installed, or what is wrong with the file of keys; RangeError `invalid audience: …`.
 */
export async function jwtAuthentication(options: JwtOptions): Promise<NonNullable<GatewayOptions['authenticate']>> {
  const { audience, issuer, claims = {}, people, toleranceSeconds = 30 } = options;
  if (audience.length === 0) throw new RangeError('invalid audience: none');
  const jose = await loadJose();
  const find = await keysOf(jose, options);
  const rules = { algorithms: ALGORITHMS, audience, requiredClaims: ['exp'], clockTolerance: toleranceSeconds, ...(issuer !== undefined && { issuer }) };
  return async (token): Promise<Viewer> => {
    if (token === undefined) throw new AdapterError('unauthorised', 'a bearer token is missing');
    const { payload } = await jose.jwtVerify(token, find, rules).catch((error: unknown) => Promise.reject(refusalOf(error)));
    const expiresInMs = (Number(payload.exp) + toleranceSeconds) * SECOND_MS - Date.now();
    return { name: nameOf(payload, claims), expiresInMs, ...scopeOf(payload, claims, people) };
  };
}

async function keysOf(jose: Jose, { keys, cooldownMs = 10 * SECOND_MS }: JwtOptions): Promise<FindKey> {
  return /^https?:/i.test(keys) ? jose.createRemoteJWKSet(new URL(keys), { cooldownDuration: cooldownMs, timeoutDuration: 5 * SECOND_MS }) : (await KeyFile.open(jose, keys)).find;
}

function refusalOf(error: unknown): AdapterError {
  const code = joseCode(error);
  if (code === 'ERR_JWT_EXPIRED') return new AdapterError('unauthorised', 'the token has expired');
  if (REFUSED.test(code)) return new AdapterError('unauthorised', 'the token does not hold');
  return new AdapterError('unavailable', `the keys cannot be had: ${errorText(error)}`, SECOND_MS);
}
