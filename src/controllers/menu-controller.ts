import type { ReactiveController, ReactiveElement } from 'lit';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Where a menu opens beside its anchor: a pure layout, handed in. */
type Place = (anchor: Box, menu: Size, viewport: Size, isRtl: boolean) => { readonly left: number; readonly top: number };

/** Letters typed after one another within this time look for one entry. */
const TYPING_MS = 500;

/**
 * Opens its host's menu, by the menu pattern of the ARIA authoring practices: arrows, Home, End and letters lead between its
 * entries, Escape and Tab close it, and the focus goes back to where it was.
 *
 * The host renders one `[role=menu]` with `popover="manual"` while `isOpen`: a menu opened while a mouse button is down would be
 * dismissed by the browser as that button comes up.
 */
export class MenuController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #place: Place;
  #anchor: (() => Box) | undefined;
  #back: (() => void) | undefined;
  #open: AbortController | undefined;
  #isFresh = false;
  #typed = '';
  #typedAt = 0;

  constructor(host: ReactiveElement, place: Place) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /**
   * Opens what the host renders next.
   *
   * @param anchor - Where, in the viewport; asked when it is placed.
   * @param back - Gives the focus back.
   */
  open(anchor: () => Box, back: () => void): void {
    this.#stop();
    this.#open = new AbortController();
    [this.#anchor, this.#back, this.#isFresh] = [anchor, back, true];
    const { signal } = this.#open;
    const isOutside = (event: Event) => !event.composedPath().includes(this.#menu as EventTarget);
    document.addEventListener('pointerdown', (event) => isOutside(event) && this.close(false), { capture: true, signal });
    // What it belongs to may be scrolled, by live rows too.
    document.addEventListener('scroll', (event) => isOutside(event) && this.#menu && this.#move(this.#menu), { capture: true, passive: true, signal });
    window.addEventListener('resize', () => this.close(false), { signal });
    this.#host.requestUpdate();
  }

  /** @param isBack - Whether the focus goes back to where it was. */
  close(isBack = true): void {
    if (!this.#open) return;
    const back = this.#back;
    // A focus that stands in what is taken away would be lost on the page.
    const hadFocus = this.#menu?.contains(this.#focused ?? null) ?? false;
    this.#stop();
    if (isBack || hadFocus) back?.();
    this.#host.requestUpdate();
  }

  /** What the menu does with a key; the host listens on it. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    // Nothing typed in a menu is meant for what lies under it.
    event.stopPropagation();
    if (key === 'Escape' || key === 'Tab') {
      event.preventDefault();
      this.close();
      return;
    }
    if (altKey || ctrlKey || metaKey) return;
    const entries = this.#entries;
    const at = entries.findIndex((entry) => entry === this.#focused);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    if (to !== undefined) entries.at(to % Math.max(1, entries.length))?.focus();
    else if (key.length === 1 && key !== ' ') this.#find(key, at);
    else return;
    event.preventDefault();
  };

  hostUpdated(): void {
    const menu = this.#menu;
    if (!this.#open || !menu) return;
    if (!menu.matches(':popover-open')) menu.showPopover();
    this.#move(menu);
    if (this.#isFresh) this.#entries[0]?.focus();
    this.#isFresh = false;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #find(letter: string, from: number): void {
    const now = performance.now();
    this.#typed = (now - this.#typedAt < TYPING_MS ? this.#typed : '') + letter.toLowerCase();
    this.#typedAt = now;
    const entries = this.#entries;
    // One letter again leads to the next entry that begins with it.
    const start = this.#typed.length === 1 ? from + 1 : Math.max(0, from);
    const turned = [...entries.slice(start), ...entries.slice(0, start)];
    turned.find((entry) => entry.textContent.trim().toLowerCase().startsWith(this.#typed))?.focus();
  }

  #move(menu: HTMLElement): void {
    const anchor = this.#anchor?.();
    if (!anchor) return;
    const { clientWidth: width } = document.documentElement;
    const { left, top } = this.#place(anchor, menu.getBoundingClientRect(), { width, height: window.innerHeight }, getComputedStyle(this.#host).direction === 'rtl');
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
  }

  #stop(): void {
    this.#open?.abort();
    this.#open = undefined;
    this.#anchor = undefined;
    this.#back = undefined;
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[role=menu]');
  }

  get #entries(): readonly HTMLElement[] {
    return [...(this.#menu?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])') ?? [])];
  }

  get #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }
}
