import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import { SECOND_MS } from '../../domain/time.js';
import type { RedisClient } from './redis-client.js';
import { ENTER } from './scripts.js';

/** A server that answers nothing for so long is away, whatever its line looks like. */
const SILENCE_MS = 3 * SECOND_MS;

/** One connection to a board, from its first answer to its loss: in all that time the log has lost nothing. */
export class RedisLine {
  readonly life: string;
  readonly board: string;
  /** Aborts when the line is lost, or let go. */
  readonly over: AbortSignal;
  readonly #asking: RedisClient;
  readonly #end: (reason: unknown) => void;
  readonly #listeners: Map<string, (words: readonly string[]) => void>;

  private constructor(life: string, board: string, asking: RedisClient, over: AbortController, listeners: Map<string, (words: readonly string[]) => void>) {
    this.life = life;
    this.board = board;
    this.over = over.signal;
    this.#asking = asking;
    this.#end = (reason) => over.abort(reason);
    this.#listeners = listeners;
  }

  /** Connects, once. @throws What the client says. */
  static async open(makeClient: () => RedisClient, board: string): Promise<RedisLine> {
    const over = new AbortController();
    const listeners = new Map<string, (words: readonly string[]) => void>();
    const clients = [makeClient(), makeClient()] as const;
    const lost = () => over.abort(away('is lost'));
    over.signal.addEventListener('abort', () => clients.forEach((client) => client.isOpen && client.destroy()), { once: true });
    for (const client of clients) for (const event of ['error', 'end'] as const) client.on(event, lost);
    const [asking, hearing] = clients;
    try {
      await Promise.all(clients.map((client) => client.connect()));
      // Heard before anything is asked: what happens between the two is heard rather than missed.
      await hearing.subscribe(channelOf(board), (message) => {
        const [question = '', ...words] = message.split(' ');
        listeners.get(question)?.(words);
      });
      const chance = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
      const life = String(await asking.eval(ENTER, { keys: [board], arguments: [chance] }));
      over.signal.throwIfAborted();
      return new RedisLine(life, board, asking, over, listeners);
    } catch (error) {
      lost();
      throw error;
    }
  }

  /** Runs a script on the keys of a question. @throws AdapterError `unavailable` as soon as the line is lost, which a board of another life makes it. */
  async run(script: string, question: string, words: readonly (string | number)[] = []): Promise<unknown> {
    this.over.throwIfAborted();
    const under = (what: string) => `${this.board}:${this.life}:${what}:${question}`;
    const keys = [this.board, under('lead'), under('log'), under('whole')];
    const silent = setTimeout(() => this.end('does not answer'), SILENCE_MS);
    try {
      // A client that is destroyed rejects what it has not answered.
      const reply = await this.#asking.eval(script, { keys, arguments: [this.life, ...words.map(String)] });
      if (reply === 'life') this.end('has begun anew');
      this.over.throwIfAborted();
      return reply;
    } catch (error) {
      this.end(`fails: ${errorText(error)}`);
      throw this.over.reason;
    } finally {
      clearTimeout(silent);
    }
  }

  /** Hears what is called out about a question, until the signal aborts. */
  listen(question: string, heard: (words: readonly string[]) => void, signal: AbortSignal): void {
    this.#listeners.set(question, heard);
    signal.addEventListener('abort', () => {
      if (this.#listeners.get(question) === heard) this.#listeners.delete(question);
    }, { once: true });
  }

  get channel(): string {
    return channelOf(this.board);
  }

  /** @param what - Of the shared log, for whoever waits for it. */
  end(what: string): void {
    this.#end(away(what));
  }
}

function away(what: string): AdapterError {
  return new AdapterError('unavailable', `the shared log ${what}`, SECOND_MS);
}

function channelOf(board: string): string {
  return `${board}:news`;
}
