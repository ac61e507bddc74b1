import type { EpochMs } from '../../domain/time.js';
import type { CentreStory } from './centre-story.js';
import type { ReplyTo, SimulationHost, SimulationRequest } from './request.js';
import type { SimulatedClock } from './simulated-clock.js';

/** A simulation at work: its clock, where it runs, and the story that it was begun with and has gone on with. */
export class SimulationRun {
  readonly clock: SimulatedClock;
  readonly #host: Promise<SimulationHost>;
  readonly #pending = new Set<Promise<unknown>>();
  story: CentreStory;

  constructor(story: CentreStory, clock: SimulatedClock, host: Promise<SimulationHost>) {
    this.story = story;
    this.clock = clock;
    this.#host = host;
  }

  /** @param request - Made of the instant at which it is asked, never before what was done last. */
  async ask<R extends SimulationRequest>(request: (at: EpochMs) => R, signal: AbortSignal): Promise<ReplyTo<R>> {
    const host = await this.#host;
    signal.throwIfAborted();
    const reply = host.ask(request(Math.max(this.clock.time, this.story.deeds.at(-1)?.at ?? -Infinity)), signal);
    this.#pending.add(reply);
    try {
      return await reply;
    } finally {
      this.#pending.delete(reply);
    }
  }

  /** Ends once everybody who waits has been answered. */
  retire(): void {
    void Promise.allSettled(this.#pending).then(() => this.close());
  }

  close(): void {
    void this.#host.then((host) => host.close());
  }
}
