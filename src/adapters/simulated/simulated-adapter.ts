import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription, type WatchContext } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { Query } from '../../domain/query.js';
import { DAY_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { fromWall, toWall, type Zone } from '../../domain/zone.js';
import { isSameNews } from '../replay/same-news.js';
import { readStory, type CentreStory, type Deed, type StoryStore } from './centre-story.js';
import { CADENCE_MS } from './description.js';
import { LocalHost, rejectOnAbort } from './local-host.js';
import type { ReplyTo, SimulationHost, SimulationRequest } from './request.js';
import { SimulatedClock } from './simulated-clock.js';
import { SimulationRun } from './simulation-run.js';
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
  /** Keeps what was done, so that the same centre goes on after a reload and in other pages; without one it ends with the page. */
  readonly store?: StoryStore;
}

/**
 * A contact centre that does not exist, as a live source that says so. It is simulated in a worker or, where none
 * starts, on this thread in short slices; nothing happens before the first question.
 */
export class SimulatedAdapter implements DataAdapter {
  readonly #options: SimulatedOptions;
  #speed: number;
  /** The options that decide what happens, as one text. */
  readonly #centre: string;
  #running: SimulationRun | undefined;
  /** The story as it was last read or written. */
  #text: string | null = null;
  #isClosed = false;

  /** @throws RangeError `invalid speed: …`, `invalid history days: …`, `invalid agents: …` or as `checkSurge`. */
  constructor(options: SimulatedOptions) {
    const { speed = 1, historyDays = 8, agents = 140, surges = [] } = options;
    if (!(Number.isInteger(historyDays) && historyDays >= 0)) throw new RangeError(`invalid history days: ${historyDays}`);
    if (!(Number.isInteger(agents) && agents >= 40)) throw new RangeError(`invalid agents: ${agents}`);
    surges.forEach(checkSurge);
    this.#options = { ...options, historyDays, agents };
    this.#centre = JSON.stringify([options.seed, options.zone, agents, historyDays, surges]);
    this.#speed = readStory(options.store?.read() ?? null, this.#centre)?.clock.speed ?? new SimulatedClock(() => 0, speed).speed;
  }

  /** Seconds that pass in the simulation for each of ours, 1 to 600; may be changed at any time. */
  get speed(): number {
    return this.#speed;
  }

  /** @throws RangeError `invalid speed: …`. */
  set speed(speed: number) {
    this.#speed = new SimulatedClock(() => 0, speed).speed;
    if (!this.#running) return;
    const run = this.#current();
    run.clock.speed = speed;
    this.#keep({ ...run.story, clock: run.clock.anchor });
  }

  /** What the simulation's clock reads. */
  get time(): EpochMs {
    return this.#current().clock.time;
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
    const request = (at: EpochMs) => ({ kind: 'plan', at, command, ...(locale !== undefined && { locale }) }) as const;
    const reply = command.command === 'book' || command.command === 'preview' ? this.#ask(request, signal) : this.#do(request, signal);
    return reply as Promise<PlanReply<C>>;
  }

  /**
   * Sends a rush of customers to one skill group, from the simulation's present on.
   *
   * @returns When it lasts, by the simulation's clock.
   * @throws RangeError as `checkSurge`.
   */
  surge(surge: Surge): Promise<Interval> {
    checkSurge(surge);
    return this.#do((at) => ({ kind: 'surge', at, surge }), new AbortController().signal);
  }

  /** Ends the simulation and its worker; whoever still waits is refused. */
  close(): void {
    this.#isClosed = true;
    this.#running?.close();
  }

  async #ask<R extends SimulationRequest>(request: (at: EpochMs) => R, signal: AbortSignal): Promise<ReplyTo<R>> {
    signal.throwIfAborted();
    if (this.#isClosed) throw new AdapterError('unavailable', 'closed');
    return this.#current().ask(request, signal);
  }

  /** Asks for what changes the centre, and keeps that it was done: once it is begun, nobody's impatience may leave it untold. */
  #do<R extends Deed>(request: (at: EpochMs) => R, signal: AbortSignal): Promise<ReplyTo<R>> {
    const { store } = this.#options;
    if (!store) return this.#ask(request, signal);
    const done = store.alone(async () => {
      signal.throwIfAborted();
      let asked: Deed | undefined;
      const reply = await this.#ask((at) => (asked = request(at)), new AbortController().signal);
      const run = this.#current();
      if (asked) this.#keep({ ...run.story, deeds: [...run.story.deeds, asked] });
      return reply;
    });
    return rejectOnAbort(done, signal);
  }

  /** The run that goes by what is kept: begun anew where another page has done something since. */
  #current(): SimulationRun {
    const text = this.#options.store?.read() ?? null;
    const run = this.#running;
    if (run && text === this.#text) return run;
    this.#text = text;
    const kept = readStory(text, this.#centre);
    if (!run) return (this.#running = this.#begin(kept));
    if (!kept) return run;
    if (kept.start === run.story.start && JSON.stringify(kept.deeds) === JSON.stringify(run.story.deeds)) {
      this.#speed = kept.clock.speed;
      run.clock.anchor = kept.clock;
      run.story = kept;
      return run;
    }
    run.retire();
    return (this.#running = this.#begin(kept));
  }

  #keep(story: CentreStory): void {
    if (this.#running) this.#running.story = story;
    this.#text = JSON.stringify(story);
    this.#options.store?.write(this.#text);
  }

  #begin(kept: CentreStory | undefined): SimulationRun {
    const { seed, zone = 'Asia/Shanghai', agents = 140, historyDays = 8, surges = [], now } = this.#options;
    this.#speed = kept?.clock.speed ?? this.#speed;
    const clock = new SimulatedClock(now, this.#speed, kept?.clock.time ?? this.#options.start, kept?.clock.wall);
    const story: CentreStory = kept ?? { centre: this.#centre, start: clock.time, clock: clock.anchor, deeds: [] };
    const { start, deeds } = story;
    const midnight = Math.floor(toWall(zone, start) / DAY_MS) * DAY_MS;
    const origin = fromWall(zone, midnight - historyDays * DAY_MS);
    const host = this.#host({ seed, zone, agents, historyDays, surges, start, origin, deeds, hasOwnClock: this.#options.start !== undefined });
    if (!kept) this.#keep(story);
    return new SimulationRun(story, clock, host);
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
