import { AdapterError } from '../../domain/adapter.js';
import { pauseForPage } from '../page-pause.js';
import type { ReplyTo, SimulationHost, SimulationRequest } from './request.js';
import { Simulation, type SimulationOptions } from './simulation.js';

/** Events between two pauses: 3 to 5 ms of work on a desktop, so that a slow page stays at ease too. */
const SLICE_EVENTS = 1500;

/** Runs the simulation on this thread, in slices with pauses between them. Requests are served one after the other. */
export class LocalHost implements SimulationHost {
  readonly #options: SimulationOptions;
  readonly #closed = new AbortController();
  #simulation: Simulation | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: SimulationOptions) {
    this.#options = options;
  }

  ask<R extends SimulationRequest>(request: R, signal: AbortSignal): Promise<ReplyTo<R>> {
    const either = AbortSignal.any([signal, this.#closed.signal]);
    const reply = this.#queue.then(() => this.#serve(request, either));
    this.#queue = reply.catch(() => undefined);
    return rejectOnAbort(reply, either);
  }

  close(): void {
    this.#closed.abort(new AdapterError('unavailable', 'closed'));
  }

  async #serve<R extends SimulationRequest>(request: R, signal: AbortSignal): Promise<ReplyTo<R>> {
    this.#simulation ??= new Simulation(this.#options);
    await this.#advance(this.#simulation, request.at, signal);
    return replyOf(this.#simulation, request);
  }

  async #advance(simulation: Simulation, at: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    while (!simulation.advance(at, SLICE_EVENTS)) {
      await pauseForPage();
      signal.throwIfAborted();
    }
  }
}

function replyOf<R extends SimulationRequest>(simulation: Simulation, request: R): ReplyTo<R> {
  const reply = () => {
    switch (request.kind) {
      case 'describe':
        return simulation.describe(request.locale);
      case 'answer':
        return simulation.answer(request.query);
      case 'plan':
        return simulation.act(request.command, request.locale);
      case 'surge':
        return simulation.surge(request.surge);
    }
  };
  return reply() as ReplyTo<R>;
}

/** As `promise`, but rejects with the signal's reason as soon as it is aborted. */
export function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
