import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription, type WatchContext } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { Query } from '../../domain/query.js';
import { DAY_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { fromWall, toWall, type Zone } from '../../domain/zone.js';
import { isSameNews } from '../replay/same-news.js';
import { CADENCE_MS } from './description.js';
import { LocalHost } from './local-host.js';
import type { ReplyTo, SimulationHost, SimulationRequest } from './request.js';
import { SimulatedClock } from './simulated-clock.js';
import { checkSurge, type Surge } from './surge.js';
import { startWorkerHost } from './worker-host.js';

export interface SimulatedOptions {
  /** Equal seeds give equal centres. */
  readonly seed: number;
  /** What the simulation's clock reads at the first question; what `now` reads then, when absent. */
  readonly start?: EpochMs;
  /** Days before the first question that are simulated at once, and remembered at least; 8 when absent, so that the week before compares. */
  readonly historyDays?: number;
  /** Seconds that pass in the simulation for each of ours, 1 to 600; 1 when absent. */
  readonly speed?: number;
  /** `Asia/Shanghai` when absent. */
  readonly zone?: Zone;
  /** Agents employed, 40 at least; 140 when absent. */
  readonly agents?: number;
  /** Rushes planned from the start; `startsInMinutes` counts from the first question and may not be negative. */
  readonly surges?: readonly Surge[];
  /** The page's clock. */
  readonly now: () => EpochMs;
  /** Script of the worker; the one shipped beside this module when absent. `null` asks for none. */
  readonly workerUrl?: string | URL | null;
}

/**
 * A contact centre that does not exist, as a live source that says so. It is simulated in a worker or, where none
 * starts, on this thread in short slices; nothing happens before the first question.
 */
export class SimulatedAdapter implements DataAdapter {
  readonly #options: SimulatedOptions;
  #speed: number;
  #running: { readonly clock: SimulatedClock; readonly host: Promise<SimulationHost> } | undefined;
  #isClosed = false;

  /** @throws RangeError `invalid speed: …`, `invalid history days: …`, `invalid agents: …` or as `checkSurge`. */
  constructor(options: SimulatedOptions) {
    const { speed = 1, historyDays = 8, agents = 140, surges = [] } = options;
    if (!(Number.isInteger(historyDays) && historyDays >= 0)) throw new RangeError(`invalid history days: ${historyDays}`);
    if (!(Number.isInteger(agents) && agents >= 40)) throw new RangeError(`invalid agents: ${agents}`);
    surges.forEach(checkSurge);
    this.#options = { ...options, historyDays, agents };
    this.#speed = new SimulatedClock(() => 0, speed).speed;
  }

  /** Seconds that pass in the simulation for each of ours, 1 to 600; may be changed at any time. */
  get speed(): number {
    return this.#speed;
  }

  /** @throws RangeError `invalid speed: …`. */
  set speed(speed: number) {
    this.#speed = new SimulatedClock(() => 0, speed).speed;
    if (this.#running) this.#running.clock.speed = speed;
  }

  /** What the simulation's clock reads. */
  get time(): EpochMs {
    return this.#start().clock.time;
  }

  describe({ signal, locale }: RequestContext): Promise<SourceDescription> {
    return this.#ask((at) => ({ kind: 'describe', at, ...(locale !== undefined && { locale }) }), signal);
  }

  read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    return this.#ask((at) => ({ kind: 'answer', at, query }), signal) as Promise<Answer<Q>>;
  }

  /** The whole answer when a number has changed, a beat otherwise; a second apart at least. Ends when the signal aborts. */
  async *watch<Q extends Query>(query: Q, { signal }: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    for (let said: Answer<Q> | undefined; !signal.aborted; await pause(CADENCE_MS, signal)) {
      const answer = await this.read(query, { signal }).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        throw error;
      });
      if (!answer) return;
      // Every contact that ends counts as a revision, also those that the question does not concern.
      if (said && isSameNews(query, { ...said, revision: 0 }, { ...answer, revision: 0 })) yield { kind: 'beat', asOf: answer.asOf };
      else yield { kind: 'reset', answer: (said = answer) };
    }
  }

  /** Previews, starts, extends and reverts plans in the simulated centre, whose numbers follow. */
  act<C extends PlanCommand>(command: C, { signal, locale }: RequestContext): Promise<PlanReply<C>> {
    return this.#ask((at) => ({ kind: 'plan', at, command, ...(locale !== undefined && { locale }) }), signal) as Promise<PlanReply<C>>;
  }

  /**
   * Sends a rush of customers to one skill group, from the simulation's present on.
   *
   * @returns When it lasts, by the simulation's clock.
   * @throws RangeError as `checkSurge`.
   */
  surge(surge: Surge): Promise<Interval> {
    checkSurge(surge);
    return this.#ask((at) => ({ kind: 'surge', at, surge }), new AbortController().signal);
  }

  /** Ends the simulation and its worker; whoever still waits is refused. */
  close(): void {
    this.#isClosed = true;
    void this.#running?.host.then((host) => host.close());
  }

  async #ask<R extends SimulationRequest>(request: (at: EpochMs) => R, signal: AbortSignal): Promise<ReplyTo<R>> {
    signal.throwIfAborted();
    if (this.#isClosed) throw new AdapterError('unavailable', 'closed');
    const { clock, host } = this.#start();
    const running = await host;
    signal.throwIfAborted();
    return running.ask(request(clock.time), signal);
  }

  #start(): { readonly clock: SimulatedClock; readonly host: Promise<SimulationHost> } {
    if (this.#running) return this.#running;
    const { seed, zone = 'Asia/Shanghai', agents = 140, historyDays = 8, surges = [], now } = this.#options;
    const clock = new SimulatedClock(now, this.#speed, this.#options.start);
    const start = clock.time;
    const midnight = Math.floor(toWall(zone, start) / DAY_MS) * DAY_MS;
    const origin = fromWall(zone, midnight - historyDays * DAY_MS);
    const host = this.#host({ seed, zone, agents, historyDays, surges, start, origin, hasOwnClock: this.#options.start !== undefined });
    return (this.#running = { clock, host });
  }

  async #host(options: ConstructorParameters<typeof LocalHost>[0]): Promise<SimulationHost> {
    const { workerUrl } = this.#options;
    const inWorker = workerUrl === null ? undefined : await startWorkerHost(options, workerUrl);
    return inWorker ?? new LocalHost(options);
  }
}

/** As the class's constructor. */
export function simulatedAdapter(options: SimulatedOptions): SimulatedAdapter {
  return new SimulatedAdapter(options);
}

/** Resolves after `ms`, or as soon as the signal aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
