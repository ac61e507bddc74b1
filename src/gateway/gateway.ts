import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AdapterError } from '../domain/adapter.js';
import { SECOND_MS } from '../domain/time.js';
import { PATHS } from '../protocol/messages.js';
import { Counter } from './counter.js';
import { allowOrigin } from './cross-origin.js';
import { Exchange } from './exchange.js';
import { Gauges } from './gauges.js';
import { checkedGateway, type GatewayOptions, type GatewaySettings } from './gateway-options.js';
import { Journal } from './log-line.js';
import { SourceDesk } from './source-desk.js';
import { StreamHall } from './stream-hall.js';
import { Views } from './view.js';

/** How long the source may take to describe itself before the gateway is not ready. */
const PATIENCE_MS = 5 * SECOND_MS;

const METHODS: Readonly<Record<string, 'GET' | 'POST'>> = {
  [PATHS.describe]: 'GET',
  [PATHS.query]: 'POST',
  [PATHS.live]: 'POST',
  [PATHS.act]: 'POST',
  [PATHS.notes]: 'GET',
  [PATHS.note]: 'POST',
  '/healthz': 'GET',
  '/readyz': 'GET',
  '/metrics': 'GET',
};

/** Serves an adapter over the wire protocol: any adapter, to any number of pages, with one question to the source for each distinct one of theirs. */
export class Gateway {
  readonly #settings: GatewaySettings;
  readonly gauges = new Gauges();
  readonly #journal: Journal;
  readonly #source: SourceDesk;
  readonly #counter: Counter;
  readonly #hall: StreamHall;
  readonly #views: Views;
  readonly #server: Server;
  #isStopping = false;

  /** @throws RangeError as `checkedGateway`. */
  constructor(options: GatewayOptions) {
    this.#settings = checkedGateway(options);
    this.#journal = new Journal(this.#settings.log);
    this.#source = new SourceDesk(this.#settings.adapter);
    this.#counter = new Counter(this.#settings, this.#source, this.gauges);
    this.#hall = new StreamHall(this.#settings, this.#source, this.gauges, this.#journal);
    this.#views = new Views(this.#settings);
    this.#server = createServer({ headersTimeout: 10 * SECOND_MS, requestTimeout: 30 * SECOND_MS, keepAliveTimeout: 65 * SECOND_MS }, (request, response) => void this.handle(request, response));
  }

  /** Listens, on this machine only unless told otherwise; port 0 takes any. Resolves to where. */
  async listen(port = 0, host = '127.0.0.1'): Promise<URL> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    const { address, port: taken, family } = this.#server.address() as AddressInfo;
    const url = new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`);
    this.#journal.tell('info', 'listening', { url: url.href });
    return url;
  }

  /** Answers one request; for whoever has a server of his own. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = new Exchange(request, response);
    const began = performance.now();
    const path = Object.hasOwn(METHODS, exchange.path) ? exchange.path : 'other';
    response.on('close', () => this.#note(exchange, path, performance.now() - began));
    allowOrigin({ response, header: exchange.header('origin') }, this.#settings.origins);
    try {
      await this.#route(exchange);
    } catch (error) {
      if (exchange.signal.aborted) return;
      if (!(error instanceof AdapterError)) this.#journal.tell('error', 'fault', { path, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      exchange.refuse(error);
    }
  }

  /** Takes no more, sends live clients elsewhere, lets the rest finish for so long, and ends. */
  async close(graceMs = 5 * SECOND_MS): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#journal.tell('info', 'stopping', { streams: this.gauges.value('streams') });
    this.#hall.close();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    const late = setTimeout(() => this.#server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(late);
    await this.#settings.liveLog?.close();
    this.#journal.tell('info', 'stopped');
  }

  async #route(exchange: Exchange): Promise<void> {
    const { path, request, response } = exchange;
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const method = Object.hasOwn(METHODS, path) ? METHODS[path] : undefined;
    if (!method) throw new AdapterError('not-found', 'no such path');
    if (request.method !== method) {
      response.setHeader('allow', method);
      return exchange.text(405, 'text/plain', `${method} only\n`);
    }
    if (path === '/healthz') return exchange.text(200, 'text/plain', 'ok\n');
    if (path === '/readyz') return this.#ready(exchange);
    if (path === '/metrics') return exchange.text(200, 'text/plain; version=0.0.4', this.gauges.text());
    if (this.#isStopping) throw new AdapterError('unavailable', 'stopping', SECOND_MS);
    const viewer = (await this.#settings.authenticate?.(exchange.token, exchange.signal)) ?? { name: '' };
    const view = this.#views.of(viewer);
    return path === PATHS.live ? this.#hall.open(exchange, view, viewer.expiresInMs) : this.#counter.serve(exchange, view);
  }

  async #ready(exchange: Exchange): Promise<void> {
    try {
      if (this.#isStopping) throw new AdapterError('unavailable', 'stopping');
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new AdapterError('timeout', 'the source does not answer')), PATIENCE_MS).unref());
      await Promise.race([this.#source.describe(undefined), late]);
      exchange.text(200, 'text/plain', 'ready\n');
    } catch (error) {
      exchange.text(503, 'text/plain', `not ready: ${error instanceof AdapterError ? error.message : 'the source does not answer'}\n`);
    }
  }

  #note({ request, response }: Exchange, path: string, ms: number): void {
    const status = response.headersSent ? response.statusCode : 499;
    this.gauges.add('requests_total', 1, { path, status });
    const isStream = path === PATHS.live && status === 200;
    if (!isStream) {
      this.gauges.add('request_seconds_sum', ms / SECOND_MS, { path });
      this.gauges.add('request_seconds_count', 1, { path });
    }
    this.#journal.tell(status >= 500 ? 'warn' : 'info', isStream ? 'stream' : 'request', { method: request.method, path, status, ms: Math.round(ms) });
  }
}
