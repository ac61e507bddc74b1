import type { ReactiveElement } from 'lit';
import type { SourceDescription } from '../domain/adapter.js';
import type { RowsAnswer } from '../domain/answer.js';
import type { Loadable } from '../domain/loadable.js';
import { originOf } from '../journeys/event-question.js';
import { flowOfPages } from '../journeys/flow-sums.js';
import type { JourneyFlow } from '../journeys/journey-flow.js';
import { AllRowsController } from './all-rows-controller.js';
import type { PagesQuery } from './pages-controller.js';
import { SlicesController } from './slices-controller.js';

/**
 * Graph, variants and cases of all events of a question. They are counted in slices, so that a hundred thousand events
 * hold up no frame; what was delivered before stands until the new whole is there.
 */
export class FlowController {
  readonly #rows: AllRowsController;
  readonly #slices: SlicesController;
  readonly #deliver: (flow: Loadable<JourneyFlow>, source: SourceDescription | undefined) => void;

  /** @param query - Read at every update of the host; `undefined` asks nothing. */
  constructor(host: ReactiveElement, query: () => PagesQuery | undefined, deliver: (flow: Loadable<JourneyFlow>, source: SourceDescription | undefined) => void) {
    this.#slices = new SlicesController(host);
    this.#deliver = deliver;
    this.#rows = new AllRowsController(host, query, (pages, source) => this.#take(pages, source));
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#rows.retry();
  }

  #take(pages: Loadable<readonly RowsAnswer[]>, source: SourceDescription | undefined): void {
    if (pages.status === 'loading' || pages.status === 'failed') return this.#deliver(pages, source);
    const origin = originOf(pages.value, source);
    if (!origin) return;
    const steps = flowOfPages(pages.value, origin);
    this.#slices.run(() => {
      const step = steps.next();
      if (step.done) this.#deliver({ ...pages, value: step.value }, source);
      return step.done ?? false;
    });
  }
}
