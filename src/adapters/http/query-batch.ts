import { AdapterError, type AnyAnswer, type Priority, type RequestContext } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { Query } from '../../domain/query.js';
import { decode, isAnswerTo } from '../../protocol/decode.js';
import { encode } from '../../protocol/encode.js';
import { errorOf } from '../../protocol/failure.js';
import { LineReader } from '../../protocol/line-reader.js';
import { MOST_QUERIES, PATHS, type QueryLine } from '../../protocol/messages.js';
import type { Door } from './door.js';
import { textOf } from './response-text.js';

const URGENCY: readonly Priority[] = ['visible', 'soon', 'idle'];

interface Waiting {
  readonly query: Query;
  readonly context: RequestContext;
  readonly resolve: (answer: AnyAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Stops listening to its signal, which may outlive many questions. */
  readonly forget: () => void;
  isSettled: boolean;
}

/** Gathers what is asked in one tick into one request, and hands each answer over as soon as its line is there. */
export class QueryBatch {
  readonly #door: Door;
  /** By language, which is one per request. */
  #waiting = new Map<string | undefined, Waiting[]>();

  constructor(door: Door) {
    this.#door = door;
  }

  read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    const { signal, locale } = context;
    return new Promise<AnyAnswer>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      if (this.#waiting.size === 0) setTimeout(() => this.#sendAll());
      const leave = () => settle(one, () => reject(signal.reason as Error));
      const one: Waiting = { query, context, resolve, reject, forget: () => signal.removeEventListener('abort', leave), isSettled: false };
      const list = this.#waiting.get(locale);
      if (list) list.push(one);
      else this.#waiting.set(locale, [one]);
      signal.addEventListener('abort', leave, { once: true });
    }) as Promise<Answer<Q>>;
  }

  #sendAll(): void {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    for (const list of waiting.values()) {
      const asked = list.filter(({ isSettled }) => !isSettled).sort((a, b) => urgency(a) - urgency(b));
      for (let from = 0; from < asked.length; from += MOST_QUERIES) void this.#send(asked.slice(from, from + MOST_QUERIES));
    }
  }

  /** Sends some until each is settled; a second attempt asks only for what the first did not answer. */
  async #send(all: readonly Waiting[]): Promise<void> {
    const [first] = all;
    if (!first) return;
    const nobody = new AbortController();
    const leave = () => {
      if (all.every(({ isSettled }) => isSettled)) nobody.abort();
    };
    for (const { context } of all) context.signal.addEventListener('abort', leave, { once: true });
    const names = new Map(all.map((one, index) => [String(index), one]));
    try {
      const left = () => [...names].filter(([, { isSettled }]) => !isSettled);
      const request = {
        path: PATHS.query,
        accept: 'application/x-ndjson',
        body: () => encode({ queries: left().map(([id, { query, context }]) => ({ id, query, priority: context.priority })) }),
      };
      await this.#door.send(request, { ...first.context, signal: nobody.signal }, async (response) => {
        await takeLines(response, names, this.#door.answerLength);
        if (left().length > 0) throw new AdapterError('disconnected', 'the answer broke off', 0);
      });
    } catch (error) {
      for (const one of all) settle(one, () => one.reject(error));
    } finally {
      for (const { context } of all) context.signal.removeEventListener('abort', leave);
    }
  }
}

async function takeLines(response: Response, names: ReadonlyMap<string, Waiting>, most: number): Promise<void> {
  const lines = new LineReader(most);
  const take = (line: string) => {
    if (line.trim() === '') return;
    const told: QueryLine = decodeAgain(line);
    const one = names.get(told.id);
    if (!one) return;
    if ('error' in told) return settle(one, () => one.reject(errorOf(told.error)));
    if (!isAnswerTo(one.query, told.answer)) throw new AdapterError('invalid', `the answer to ${one.query.kind} is one of ${told.answer.kind}`);
    settle(one, () => one.resolve(told.answer));
  };
  for await (const piece of textOf(response)) for (const line of lines.push(piece)) take(line);
  try {
    take(lines.rest);
  } catch {
    throw new AdapterError('disconnected', 'the answer broke off', 0); // Half a line is what a cut leaves.
  }
}

/** A line that is damaged may come whole the next time. */
function decodeAgain(line: string): QueryLine {
  try {
    return decode('QueryLine', line);
  } catch (error) {
    throw error instanceof AdapterError ? new AdapterError(error.code, error.detail, 0) : error;
  }
}

function settle(one: Waiting, say: () => void): void {
  if (one.isSettled) return;
  one.isSettled = true;
  one.forget();
  say();
}

function urgency({ context }: Waiting): number {
  return URGENCY.indexOf(context.priority ?? 'visible');
}
