import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/** Where a card goes beside its anchor: a pure layout, handed in. */
type Place = (anchor: DOMRectReadOnly, card: DOMRectReadOnly, viewport: { readonly width: number; readonly height: number }) => { readonly left: number; readonly top: number };

/**
 * Opens its host's details card: a `popover` that a button opens by `popovertarget`, so that Escape closes it,
 * focus returns, and it works in any depth of shadow roots, closed ones too.
 *
 * Owns whether the card is open and where it stands; it follows its button while the page scrolls. The host renders
 * the content only while `isOpen`, and calls `toggle` on the card's `beforetoggle`.
 */
export class CardController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #place: Place;
  readonly #anchor: string;
  readonly #card: string;
  #following: AbortController | undefined;

  /** @param selectors - Of the button and of the card, inside the host's render root. */
  constructor(host: ReactiveElement, selectors: { readonly anchor: string; readonly card: string }, place: Place) {
    this.#host = host;
    this.#place = place;
    this.#anchor = selectors.anchor;
    this.#card = selectors.card;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#following !== undefined;
  }

  readonly toggle = ({ newState, target }: ToggleEvent): void => {
    // The card takes the focus as it opens; an attribute in the markup would ask for it whenever the host comes onto a page.
    if (target instanceof HTMLElement) target.autofocus = newState === 'open';
    this.#stop();
    if (newState === 'open') this.#follow();
    else this.#returnFocus();
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    this.#stop();
  }

  #follow(): void {
    this.#following = new AbortController();
    const { signal } = this.#following;
    // Before the next paint, after the content was rendered: the card is never seen in the wrong place.
    const place = () => frames.request(this, () => this.#move());
    window.addEventListener('scroll', place, { capture: true, passive: true, signal });
    window.addEventListener('resize', place, { passive: true, signal });
    place();
  }

  /** The browser remembers the outermost host as what had the focus before, and would drop it on the page. */
  #returnFocus(): void {
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && root.activeElement?.closest(this.#card)) root.querySelector<HTMLElement>(this.#anchor)?.focus({ preventScroll: true });
  }

  #move(): void {
    const anchor = this.#host.renderRoot.querySelector(this.#anchor);
    const card = this.#host.renderRoot.querySelector<HTMLElement>(this.#card);
    if (!anchor || !card) return;
    const { clientWidth: width } = document.documentElement;
    const { left, top } = this.#place(anchor.getBoundingClientRect(), card.getBoundingClientRect(), { width, height: window.innerHeight });
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }

  #stop(): void {
    this.#following?.abort();
    this.#following = undefined;
    frames.cancel(this);
  }
}
