import { resolve } from 'node:path';
import { AdapterError } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import type { Privacy } from '../domain/privacy.js';
import type { GatewayOptions } from '../gateway/gateway-options.js';
import { jwtAuthentication } from '../gateway/jwt/jwt-authentication.js';
import { FileError, UsageError } from './command.js';

const PEOPLE: readonly Privacy[] = ['named', 'masked', 'team'];

/**
 * Who is let in, and the secret by which persons are masked: named by the environment as PEOPLE_KEY and not by an option.
 *
 * @throws UsageError, FileError.
 */
export async function doorOf(options: Readonly<Record<string, string | undefined>>, roles: readonly string[], folder: string): Promise<Pick<GatewayOptions, 'authenticate' | 'peopleKey'>> {
  const { jwks, audience, issuer } = options;
  const { PEOPLE_KEY: peopleKey, REDIS_URL: redis } = process.env;
  if (jwks === undefined) {
    if (audience !== undefined || issuer !== undefined || roles.length > 0) throw new UsageError('--jwks is missing');
    return {};
  }
  if (audience === undefined) throw new UsageError('--audience is missing');
  if (redis && !peopleKey) throw new UsageError('PEOPLE_KEY is missing: gateways that share a log must mask persons alike');
  if (peopleKey && peopleKey.length < 16) throw new UsageError('PEOPLE_KEY has fewer than 16 letters');
  const people = Object.fromEntries(roles.map(readRole));
  const claims = { skillGroups: options['groups-claim'] ?? 'skill_groups', people: options['people-claim'] ?? 'people', name: options['name-claim'] ?? 'name' };
  const keys = /^https?:/i.test(jwks) ? jwks : resolve(folder, jwks);
  try {
    const authenticate = await jwtAuthentication({ keys, audience, claims, ...(issuer !== undefined && { issuer }), ...(roles.length > 0 && { people }) });
    return { authenticate, ...(peopleKey && { peopleKey }) };
  } catch (error) {
    throw new FileError(`${jwks}: ${error instanceof AdapterError ? error.detail : errorText(error)}`);
  }
}

function readRole(text: string): [string, Privacy] {
  const at = text.lastIndexOf('=');
  const people = PEOPLE.find((word) => word === text.slice(at + 1));
  if (at < 1 || !people) throw new UsageError(`no role: ${text}`);
  return [text.slice(0, at), people];
}
