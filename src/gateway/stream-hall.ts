import { AdapterError, type RequestContext } from '../domain/adapter.js';
import { SECOND_MS } from '../domain/time.js';
import { decode } from '../protocol/decode.js';
import type { Exchange } from './exchange.js';
import { unfairness } from './fair-order.js';
import type { Gauges } from './gauges.js';
import type { GatewaySettings } from './gateway-options.js';
import { LiveDesk } from './live-desk.js';
import { LiveViewer } from './live-viewer.js';
import type { Journal } from './log-line.js';
import type { SourceDesk } from './source-desk.js';
import type { View } from './view.js';

/** The longest time that a timer holds. */
const LONGEST_MS = 2 ** 31 - 1;

/** The live streams that are open. */
export class StreamHall {
  readonly #settings: GatewaySettings;
  readonly #source: SourceDesk;
  readonly #gauges: Gauges;
  readonly #desk: LiveDesk;
  readonly #viewers = new Set<LiveViewer>();
  readonly #beating: ReturnType<typeof setInterval>;

  constructor(settings: GatewaySettings, source: SourceDesk, gauges: Gauges, journal: Journal) {
    this.#settings = settings;
    this.#source = source;
    this.#gauges = gauges;
    this.#desk = new LiveDesk(settings, gauges, journal);
    this.#beating = setInterval(() => {
      for (const viewer of this.#viewers) viewer.beat();
      // Who was told something a moment before this is told nothing now, and the next time at the latest.
    }, settings.heartbeatMs / 2);
    this.#beating.unref();
    settings.liveLog?.whenLost(() => this.#sendAway('the shared log is lost', SECOND_MS));
  }

  /** Opens a stream, which ends when its client goes away or its token expires. @throws AdapterError. */
  async open(exchange: Exchange, view: View, expiresInMs: number | undefined): Promise<void> {
    const { response, signal, locale } = exchange;
    const { bodyBytes, mostStreams, heartbeatMs, stallMs } = this.#settings;
    const { watches } = decode('LiveRequest', await exchange.body(bodyBytes));
    if (this.#viewers.size >= mostStreams) throw new AdapterError('rate-limited', `more than ${mostStreams} streams at once`, 5 * SECOND_MS);
    const source = await this.#source.describe(locale);
    const { cadenceMs } = source;
    if (cadenceMs === undefined) throw new AdapterError('unsupported', 'this source is not live');
    signal.throwIfAborted();
    const { life } = this.#desk;

    // No proxy may gather what is said, and none may turn it into something else.
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
    const viewer = new LiveViewer(response, life, this.#gauges, stallMs);
    const context: RequestContext = { signal: this.#admit(viewer, exchange, expiresInMs), ...(locale !== undefined && { locale }) };
    viewer.greet(heartbeatMs);
    const latest = exchange.header('last-event-id');
    for (const { id, query, after } of watches) {
      const refusal = unfairness(query, source);
      if (refusal) viewer.fail(id, refusal);
      else this.#desk.watch(query, after ?? latest, cadenceMs, { tell: (told) => viewer.tell(id, told), fail: (error) => viewer.fail(id, error) }, context, view);
    }
  }

  /** Asks everybody to come again, to whichever gateway is there then. */
  close(): void {
    clearInterval(this.#beating);
    this.#sendAway('stopping', 0);
  }

  #sendAway(detail: string, retryAfterMs: number): void {
    for (const viewer of this.#viewers) viewer.fail(undefined, new AdapterError('unavailable', detail, retryAfterMs));
    this.#desk.close();
  }

  /** @returns A signal that aborts when the stream is over, whoever ended it. */
  #admit(viewer: LiveViewer, { response }: Exchange, expiresInMs: number | undefined): AbortSignal {
    const over = new AbortController();
    this.#viewers.add(viewer);
    this.#gauges.add('streams');
    const expired = () => viewer.fail(undefined, new AdapterError('unauthorised', 'the token has expired'));
    const expiry = expiresInMs === undefined ? undefined : setTimeout(expired, Math.min(Math.max(0, expiresInMs), LONGEST_MS));
    response.on('close', () => {
      clearTimeout(expiry);
      over.abort();
      this.#viewers.delete(viewer);
      this.#gauges.add('streams', -1);
    });
    return over.signal;
  }
}
