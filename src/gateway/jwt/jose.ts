import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';

export type Claims = Readonly<Record<string, unknown>>;
/** Finds the key of a token's header. */
export type FindKey = (header: object, token: object) => Promise<unknown>;

/** What is used of `jose`, which whoever knows his viewers otherwise need not install. */
export interface Jose {
  jwtVerify(token: string, key: FindKey, options: object): Promise<{ readonly payload: Claims }>;
  createRemoteJWKSet(url: URL, options: object): FindKey;
  createLocalJWKSet(keys: object): FindKey;
}

const PACKAGE: string = 'jose';

/** @throws AdapterError `unsupported` where the package is not installed. */
export async function loadJose(): Promise<Jose> {
  try {
    return (await import(PACKAGE)) as Jose;
  } catch (error) {
    throw new AdapterError('unsupported', `npm install ${PACKAGE}: ${errorText(error)}`);
  }
}

/** The code that `jose` gives an error; empty for another's. */
export function joseCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
