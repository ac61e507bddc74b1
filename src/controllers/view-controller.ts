import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { DEFAULT_VIEW, type View } from '../domain/view.js';
import { viewContext } from './contexts.js';

/** Keeps `view` equal to that of the nearest board and updates the host when it changes. */
export class ViewController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #view: ContextConsumer<typeof viewContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#view = new ContextConsumer(host, { context: viewContext, subscribe: true });
    host.addController(this);
  }

  /** The board's view; the default one outside a board. */
  get view(): View {
    return this.#view.value ?? DEFAULT_VIEW;
  }

  hostDisconnected(): void {
    // The consumer would keep the view of a board that the host has left.
    delete this.#view.value;
    this.#host.requestUpdate();
  }
}
