import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';

/** What is used of `redis`, which whoever has one gateway need not install. */
export interface RedisClient {
  readonly isOpen: boolean;
  connect(): Promise<unknown>;
  destroy(): void;
  on(event: 'error' | 'end', listener: () => void): unknown;
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
}

const PACKAGE: string = 'redis';
const CONNECT_MS = 2_000;

/** Makes clients of one server that never connect anew by themselves: whoever has lost one must know. @throws AdapterError `unsupported` where the package is not installed. */
export async function redisClients(url: string): Promise<() => RedisClient> {
  let redis: { createClient(options: object): RedisClient };
  try {
    redis = (await import(PACKAGE)) as typeof redis;
  } catch (error) {
    throw new AdapterError('unsupported', `npm install ${PACKAGE}: ${errorText(error)}`);
  }
  return () => redis.createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: false, connectTimeout: CONNECT_MS } });
}
