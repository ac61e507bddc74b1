import type { ServerResponse } from 'node:http';
import { AdapterError, type RequestContext } from '../domain/adapter.js';
import { decode } from '../protocol/decode.js';
import { encode } from '../protocol/encode.js';
import { failureOf } from '../protocol/failure.js';
import { PATHS, PROTOCOL, type AskedQuery, type DescribeReply } from '../protocol/messages.js';
import type { Exchange } from './exchange.js';
import { isFair, unfairness } from './fair-order.js';
import type { Gauges } from './gauges.js';
import type { GatewaySettings } from './gateway-options.js';
import { QueryDesk } from './query-desk.js';
import type { SourceDesk } from './source-desk.js';
import type { View } from './view.js';

const URGENCY = ['visible', 'soon', 'idle'];

/** Where requests are answered that have an end: descriptions, questions, deeds. */
export class Counter {
  readonly #settings: GatewaySettings;
  readonly #source: SourceDesk;
  readonly #desk: QueryDesk;

  constructor(settings: GatewaySettings, source: SourceDesk, gauges: Gauges) {
    this.#settings = settings;
    this.#source = source;
    this.#desk = new QueryDesk(settings, gauges);
  }

  /** @throws AdapterError, or what the adapter failed with. */
  async serve(exchange: Exchange, view: View): Promise<void> {
    const { path, signal, locale } = exchange;
    const context: RequestContext = { signal, ...(locale !== undefined && { locale }) };
    if (path === PATHS.describe) return this.#describe(exchange, view);
    if (path === PATHS.notes) return this.#notes(exchange, view, context);
    const body = await exchange.body(this.#settings.bodyBytes);
    if (path === PATHS.query) return this.#query(exchange, decode('QueryRequest', body).queries, context, view);
    const { adapter } = view;
    if (path === PATHS.note) {
      const { deed } = decode('NoteRequest', body);
      if (!adapter.note) throw new AdapterError('unsupported', 'this source keeps no notes');
      return exchange.reply({ notes: await adapter.note(deed, context) });
    }
    const { command } = decode('ActRequest', body);
    if (!adapter.act) throw new AdapterError('unsupported', 'this source runs no plans');
    exchange.reply({ reply: await adapter.act(command, context) });
  }

  async #describe(exchange: Exchange, { adapter, described }: View): Promise<void> {
    const source = described(await this.#source.describe(exchange.locale));
    const reply: DescribeReply = { protocol: PROTOCOL, source, can: { live: source.live, act: adapter.act !== undefined, notes: adapter.notes !== undefined && adapter.note !== undefined } };
    exchange.reply(reply);
  }

  async #notes(exchange: Exchange, { adapter }: View, context: RequestContext): Promise<void> {
    if (!adapter.notes) throw new AdapterError('unsupported', 'this source keeps no notes');
    exchange.reply({ notes: await adapter.notes(context) });
  }

  /** Each answer is a line of its own as soon as it is there: a slow one keeps no other waiting. */
  async #query(exchange: Exchange, queries: readonly AskedQuery[], context: RequestContext, view: View): Promise<void> {
    const { response, signal } = exchange;
    response.setTimeout(this.#settings.stallMs + this.#settings.questionMs, () => response.destroy());
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const urgent = [...queries].sort((a, b) => URGENCY.indexOf(a.priority ?? 'visible') - URGENCY.indexOf(b.priority ?? 'visible'));
    let written: Promise<unknown> = Promise.resolve();
    await Promise.all(urgent.map(async (asked) => {
      const line = await this.#line(asked, context, view);
      if (signal.aborted) return;
      // One after the other: an answer is written when the client has taken what was before it.
      written = written.then(() => taken(response, line));
      await written;
    }));
    if (!signal.aborted) response.end();
  }

  async #line({ id, query, priority }: AskedQuery, context: RequestContext, view: View): Promise<string> {
    try {
      const refusal = isFair(query) ? unfairness(query, await this.#source.describe(context.locale)) : undefined;
      if (refusal) throw refusal;
      const answer = await this.#desk.answer(query, { ...context, ...(priority && { priority }) }, view);
      return `{"id":${JSON.stringify(id)},"answer":${answer}}\n`;
    } catch (error) {
      return `${encode({ id, error: failureOf(error) })}\n`;
    }
  }
}

/** Resolves when the client has room for more, or has gone away. */
async function taken(response: ServerResponse, line: string): Promise<void> {
  if (response.destroyed || response.write(line)) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      response.off('drain', end).off('close', end);
      resolve();
    };
    response.on('drain', end).on('close', end);
  });
}
