import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription, type WatchContext } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { Query } from '../../domain/query.js';
import { decode, decodeReply, knownCounters } from '../../protocol/decode.js';
import { encode } from '../../protocol/encode.js';
import { PATHS, type DescribeReply } from '../../protocol/messages.js';
import { Door } from './door.js';
import { checkedOptions, type HttpOptions, type HttpSettings } from './http-options.js';
import { LiveStream } from './live-stream.js';
import { pause } from './pause.js';
import { QueryBatch } from './query-batch.js';
import { wholeText } from './response-text.js';

const JSON_TYPE = 'application/json';

/**
 * A source behind the wire protocol: a gateway, or an endpoint of your own (stories/protocol.mdx).
 *
 * Questions of one tick are one request; what failed in a way that may pass is tried again; all live questions share one
 * stream, which goes on after a break from where it was.
 */
export class HttpAdapter implements DataAdapter {
  readonly #settings: HttpSettings;
  readonly #door: Door;
  readonly #batch: QueryBatch;
  /** By language. */
  readonly #streams = new Map<string | undefined, LiveStream>();
  #described: DescribeReply | undefined;
  /** There, as `note` is, once the source has said that it keeps notes: until then, and where it does not, the page keeps them. */
  notes?: NonNullable<DataAdapter['notes']>;
  note?: NonNullable<DataAdapter['note']>;

  /** @throws RangeError as `checkedOptions`. */
  constructor(options: HttpOptions) {
    this.#settings = checkedOptions(options);
    this.#door = new Door(this.#settings);
    this.#batch = new QueryBatch(this.#door);
  }

  async describe(context: RequestContext): Promise<SourceDescription> {
    const reply = await this.#describe(context);
    return knownCounters(reply.source);
  }

  read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.#batch.read(query, context);
  }

  /** Over the live stream where there is one; else by asking again at the source's cadence, or once where nothing newer will come. */
  async *watch<Q extends Query>(query: Q, context: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    const { can, source } = this.#described ?? (await this.#describe(context));
    if (can.live) return yield* this.#stream(context.locale).watch(query, context);
    for (;;) {
      yield { kind: 'reset', answer: await this.read(query, context) };
      if (source.cadenceMs === undefined) return;
      await pause(source.cadenceMs, context.signal);
    }
  }

  /** A command that carries a key is tried again when no answer came, since the same key twice is one deed. */
  async act<C extends PlanCommand>(command: C, context: RequestContext): Promise<PlanReply<C>> {
    const body = encode({ command });
    const request = { path: PATHS.act, accept: JSON_TYPE, body: () => body, ...('key' in command && { headers: { 'idempotency-key': safeHeader(command.key) } }) };
    return this.#door.send(request, context, async (response) => decodeReply(command, await wholeText(response, this.#settings.answerLength)));
  }

  async #describe(context: RequestContext): Promise<DescribeReply> {
    const reply = await this.#door.send({ path: PATHS.describe, accept: JSON_TYPE }, context, async (response) => decode('DescribeReply', await wholeText(response, this.#settings.answerLength)));
    if (reply.source.live !== (reply.source.cadenceMs !== undefined)) throw new AdapterError('invalid', 'a live source has a cadence, another has none');
    if (reply.can.notes) this.#keepNotes();
    return (this.#described = reply);
  }

  /** The same note twice is one, so that it may be sent again. */
  #keepNotes(): void {
    const take = async (response: Response) => decode('NotesReply', await wholeText(response, this.#settings.answerLength)).notes;
    this.notes = (context) => this.#door.send({ path: PATHS.notes, accept: JSON_TYPE }, context, take);
    this.note = (deed, context) => this.#door.send({ path: PATHS.note, accept: JSON_TYPE, body: () => encode({ deed }) }, context, take);
  }

  #stream(locale: string | undefined): LiveStream {
    let stream = this.#streams.get(locale);
    if (!stream) this.#streams.set(locale, (stream = new LiveStream(this.#door, this.#settings.patienceMs)));
    return stream;
  }
}

/** As the class's constructor. */
export function httpAdapter(options: HttpOptions): HttpAdapter {
  return new HttpAdapter(options);
}

/** A header holds no other letters. */
function safeHeader(text: string): string {
  return encodeURIComponent(text).slice(0, 256);
}
