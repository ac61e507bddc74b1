import { AdapterError, type DataAdapter, type RequestContext } from '../domain/adapter.js';
import { queryKey, type Query } from '../domain/query.js';
import { SECOND_MS } from '../domain/time.js';
import { isAnswerTo } from '../protocol/decode.js';
import type { Gauges } from './gauges.js';
import type { GatewaySettings } from './gateway-options.js';
import { toldText } from './told-text.js';
import type { View } from './view.js';

interface Asked {
  readonly text: Promise<string>;
  readonly stop: AbortController;
  askers: number;
}

/** Puts questions to the source: one at a time of each, however many ask; called off when the last of them has gone. */
export class QueryDesk {
  readonly #settings: GatewaySettings;
  readonly #gauges: Gauges;
  readonly #asked = new Map<string, Asked>();

  constructor(settings: GatewaySettings, gauges: Gauges) {
    this.#settings = settings;
    this.#gauges = gauges;
  }

  /**
   * The answer as JSON text, made once for all who ask meanwhile.
   *
   * @throws AdapterError, or the signal's reason.
   */
  async answer(query: Query, { signal, locale, priority }: RequestContext, { key: view, adapter }: View): Promise<string> {
    signal.throwIfAborted();
    this.#gauges.add('questions_total');
    const key = `${view}\n${locale ?? ''}\n${queryKey(query)}`;
    const asked = this.#asked.get(key) ?? this.#ask(key, adapter, query, { ...(locale !== undefined && { locale }), ...(priority && { priority }) });
    asked.askers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        if (--asked.askers > 0) return;
        if (this.#asked.get(key) === asked) this.#asked.delete(key);
        asked.stop.abort(new DOMException('nobody waits any more', 'AbortError'));
      };
      const gone = () => {
        leave();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', gone, { once: true });
      asked.text.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone));
    });
  }

  #ask(key: string, adapter: DataAdapter, query: Query, context: Omit<RequestContext, 'signal'>): Asked {
    const { mostQuestions, questionMs } = this.#settings;
    if (this.#asked.size >= mostQuestions) throw new AdapterError('rate-limited', `more than ${mostQuestions} questions at once`, SECOND_MS);
    this.#gauges.add('upstream_questions_total');
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(new AdapterError('timeout', `no answer within ${questionMs} ms`, SECOND_MS)), questionMs);
    const text = this.#read(adapter, query, { ...context, signal: stop.signal }).finally(() => {
      clearTimeout(late);
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    const asked: Asked = { text, stop, askers: 0 };
    this.#asked.set(key, asked);
    return asked;
  }

  async #read(adapter: DataAdapter, query: Query, context: RequestContext): Promise<string> {
    const { signal } = context;
    // An adapter that does not heed its signal is left behind.
    const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
    const answer = await Promise.race([adapter.read(query, context), stopped]);
    if (!isAnswerTo(query, answer)) throw new AdapterError('internal', 'the source answered another question');
    return toldText(answer, this.#settings.answerLength);
  }
}
