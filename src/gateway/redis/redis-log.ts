import { createHash } from 'node:crypto';
import { AdapterError } from '../../domain/adapter.js';
import { SECOND_MS } from '../../domain/time.js';
import type { Follower, LiveLog } from '../live-log.js';
import { wait } from '../wait.js';
import { redisClients, type RedisClient } from './redis-client.js';
import { RedisLine } from './redis-line.js';
import { RedisQuestion, type RedisPace } from './redis-question.js';

/** Between two attempts to reach a server that is away. */
const PAUSE_MS = SECOND_MS / 2;

export interface RedisLogOptions extends Partial<RedisPace> {
  /** Such as `redis://127.0.0.1:6379`, with user and password where there are any. */
  readonly url: string;
  /** Gateways of one name share one log, and must serve the same source; `board` when absent. */
  readonly name?: string;
}

/**
 * The live log of several gateways in Redis Streams.
 *
 * One gateway asks the source of each question and writes what it hears; all of them, that one too, tell what is written.
 * Where the gateway that asks falls silent, another takes over and begins with a reset. A server that was restarted may
 * have forgotten, so its log begins anew, and everybody is told the whole.
 */
export class RedisLog implements LiveLog {
  readonly #makeClient: () => RedisClient;
  readonly #board: string;
  readonly #pace: RedisPace;
  readonly #stop = new AbortController();
  readonly #follows = new Set<Promise<void>>();
  readonly #lost: (() => void)[] = [];
  readonly #running: Promise<void>;
  #line: RedisLine | undefined;

  private constructor(makeClient: () => RedisClient, { name = 'board', keptChanges = 500, leaseMs = 3 * SECOND_MS }: RedisLogOptions) {
    for (const [option, value] of Object.entries({ keptChanges, leaseMs })) if (!(value > 0)) throw new RangeError(`invalid ${option}: ${value}`);
    this.#makeClient = makeClient;
    // In braces, so that all keys of a board lie on one node of a cluster.
    this.#board = `contact-cockpit:{${name}}`;
    this.#pace = { keptChanges, leaseMs };
    this.#running = this.#keepConnected();
  }

  /** Resolves at once, also where the server is away: it is tried until it is there. @throws AdapterError `unsupported` where the package `redis` is not installed; RangeError as `invalid leaseMs: …`. */
  static async open(options: RedisLogOptions): Promise<RedisLog> {
    return new RedisLog(await redisClients(options.url), options);
  }

  get life(): string | undefined {
    return this.#line?.life;
  }

  whenLost(lost: () => void): void {
    this.#lost.push(lost);
  }

  async follow(question: string, follower: Follower, signal: AbortSignal): Promise<void> {
    const line = this.#line;
    if (!line) throw new AdapterError('unavailable', 'the shared log cannot be reached', SECOND_MS);
    const name = createHash('sha256').update(question).digest('base64url');
    const following = new RedisQuestion(line, name, follower, this.#pace).follow(signal);
    const settled = following.catch(() => undefined).finally(() => this.#follows.delete(settled));
    this.#follows.add(settled);
    return following;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    // What is led is let go first, so that others need not wait for its lease to end.
    await Promise.all(this.#follows);
    this.#line?.end('was closed');
    await this.#running;
  }

  async #keepConnected(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        const line = await RedisLine.open(this.#makeClient, this.#board);
        if (this.#stop.signal.aborted) line.end('was closed');
        await this.#use(line);
      } catch {
        // Away: the next attempt tells. Whoever watches is told that the log cannot be reached.
      }
      await wait(PAUSE_MS, this.#stop.signal);
    }
  }

  /** Until the line is lost. Whoever watches is told so before any of their questions fails. */
  #use(line: RedisLine): Promise<void> {
    return new Promise((resolve) => {
      const lose = () => {
        this.#line = undefined;
        for (const lost of this.#lost) lost();
        resolve();
      };
      if (line.over.aborted) return resolve();
      this.#line = line;
      line.over.addEventListener('abort', lose, { once: true });
    });
  }
}
