import type { ReactiveElement } from 'lit';
import { DelayController } from '../../controllers/delay-controller.js';

/** The pause in typing after which a search begins. */
const TYPING_MS = 200;

/** The search of its host: it waits for a pause in typing, and Escape or a button clears it. */
export class SearchBox {
  readonly #host: ReactiveElement & { search: string };
  readonly #typing: DelayController;

  constructor(host: ReactiveElement & { search: string }) {
    this.#host = host;
    this.#typing = new DelayController(host, TYPING_MS);
  }

  readonly onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.#typing.later(() => (this.#host.search = value));
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#host.search === '') return;
    event.preventDefault();
    this.onClear();
  };

  readonly onClear = (): void => {
    this.#typing.cancel();
    this.#host.search = '';
    this.#host.renderRoot.querySelector('input')?.focus();
  };
}
