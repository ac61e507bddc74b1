import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { wallContext } from './contexts.js';
import { Wall } from './wall.js';

/** From so many children on a board is a wall: fewer draw in their own boxes, which costs little and moves with them. */
const MANY = 64;

/**
 * Lets the many widgets of a large board draw on one surface.
 *
 * Not on paper: there everything is laid out anew, without a word to anybody.
 */
export class WallController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #provider: ContextProvider<typeof wallContext, ReactiveElement>;
  #wall: Wall | undefined;
  #isOnPaper = false;
  #present: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#provider = new ContextProvider<typeof wallContext, ReactiveElement>(host, { context: wallContext, initialValue: undefined });
    host.addController(this);
  }

  /** What the host shows above its children; undefined where they are few. */
  get element(): Element | undefined {
    return this.#provider.value?.element;
  }

  hostConnected(): void {
    const { signal } = (this.#present = new AbortController());
    const changes = new MutationObserver(() => this.#look());
    changes.observe(this.#host, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class', 'span', 'hidden', 'slot'] });
    signal.addEventListener('abort', () => changes.disconnect(), { once: true });
    const turn = (isOnPaper: boolean) => () => {
      this.#isOnPaper = isOnPaper;
      this.#look();
    };
    addEventListener('beforeprint', turn(true), { signal });
    addEventListener('afterprint', turn(false), { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#present?.abort();
    this.#present = undefined;
    this.#wall?.leave();
  }

  #look(): void {
    const isWall = !this.#isOnPaper && this.#host.children.length >= MANY;
    if (isWall === (this.#provider.value !== undefined)) return this.#provider.value?.look();
    if (!isWall) this.#wall?.leave();
    this.#provider.setValue(isWall ? (this.#wall ??= new Wall(this.#host)) : undefined);
    this.#host.requestUpdate();
  }
}
