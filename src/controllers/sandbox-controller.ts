import type { ReactiveController, ReactiveElement } from 'lit';
import type { SandboxResult, SandboxScene, StrategySettings } from '../domain/sandbox.js';
import { sandboxSteps } from '../staffing/sandbox.js';
import { SlicesController } from './slices-controller.js';

/** What a worker says. */
type News = { readonly progress: number } | { readonly result: SandboxResult };

/**
 * Plays a sandbox for its host: in a worker, or in slices of the page's own time where none starts.
 *
 * One play at a time; another one, `cancel`, or the host's leaving ends it, and its late words are not heard. The host is updated
 * at every word.
 */
export class SandboxController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #slices: SlicesController;
  readonly #found: (result: SandboxResult) => void;
  #worker: Worker | undefined;
  #hasNoWorker = false;
  #play: object | undefined;

  /** How much is done, 0..1; undefined where nothing is played. */
  progress: number | undefined;

  constructor(host: ReactiveElement, found: (result: SandboxResult) => void) {
    this.#host = host;
    this.#found = found;
    this.#slices = new SlicesController(host);
    host.addController(this);
  }

  /** @param scene - As `checkScene` passes it. */
  run(scene: SandboxScene, settings: StrategySettings): void {
    this.cancel();
    if (!this.#host.isConnected) return;
    const play = {};
    this.#play = play;
    this.#tell(0);
    const worker = this.#hasNoWorker ? undefined : startWorker();
    if (!worker) return this.#slice(play, scene, settings);
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => this.#hear(play, data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#play !== play) return;
      // No script there, or none allowed: the page does without.
      this.#hasNoWorker = true;
      this.#stopWorker();
      this.#slice(play, scene, settings);
    });
    worker.postMessage({ scene, settings });
  }

  /** Calls after the host's update that is under way, which a play that tells of itself must not begin within. */
  soon(start: () => void): void {
    queueMicrotask(start);
  }

  cancel(): void {
    this.#play = undefined;
    this.#stopWorker();
    if (this.progress === undefined) return;
    this.progress = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.cancel();
  }

  #slice(play: object, scene: SandboxScene, settings: StrategySettings): void {
    const steps = sandboxSteps(scene, settings);
    this.#slices.run(() => {
      if (this.#play !== play) return true;
      const step = steps.next();
      this.#hear(play, step.done ? { result: step.value } : { progress: step.value });
      return step.done === true;
    });
  }

  #hear(play: object, news: News): void {
    if (this.#play !== play) return;
    if ('progress' in news) return this.#tell(news.progress);
    this.cancel();
    this.#found(news.result);
  }

  #tell(progress: number): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }

  #stopWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function startWorker(): Worker | undefined {
  try {
    // The form that bundlers recognise. Within a classic script there is no module to be beside of, and it throws.
    return new Worker(new URL('./sandbox.worker.js', import.meta.url), { type: 'module' });
  } catch {
    return undefined; // A page that forbids workers says so only by throwing.
  }
}
