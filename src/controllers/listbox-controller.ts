import type { ReactiveController, ReactiveElement } from 'lit';

/** One thing to choose. */
export interface ListboxOption {
  readonly id: string;
  readonly label: string;
}

/** What a listbox offers, read whenever it is needed. */
export interface ListboxOffer {
  readonly options: readonly ListboxOption[];
  readonly selected: readonly string[];
  /** Several can be chosen, and the list stays open after each. */
  readonly isMultiple: boolean;
  /** The user chose this one, or chose it again. */
  readonly choose: (id: string) => void;
}

/** More are not listed: nobody reads them, and a search finds them. */
const LISTED = 200;
const PAGE = 10;

/**
 * A button that opens a listbox, with the keyboard of the ARIA Authoring Practices: arrows, Home, End, Page Up and
 * Down, first letters, Enter and Space choose, Escape closes and returns to the button, Tab moves on and closes.
 *
 * The host renders, with ids made of `id`: the button `…-button`, what is typed into, if any, `…-search`, the list
 * `…-list` and its options `…-0`, `…-1`, and so on. Focus stays on the search or the list; `active` is the option in hand.
 */
export class ListboxController implements ReactiveController {
  readonly id: string;
  readonly #host: ReactiveElement;
  readonly #offer: () => ListboxOffer;
  #shouldFocus = false;

  isOpen = false;
  search = '';
  /** Index into `listed` of the option in hand; -1 in an empty list. */
  active = -1;

  constructor(host: ReactiveElement, id: string, offer: () => ListboxOffer) {
    this.#host = host;
    this.id = id;
    this.#offer = offer;
    host.addController(this);
  }

  get offer(): ListboxOffer {
    return this.#offer();
  }

  /** Options that contain what was typed. */
  get found(): readonly ListboxOption[] {
    const wanted = this.search.trim().toLowerCase();
    const { options } = this.#offer();
    return wanted ? options.filter(({ id, label }) => label.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted)) : options;
  }

  /** Those of them that are shown. */
  get listed(): readonly ListboxOption[] {
    return this.found.slice(0, LISTED);
  }

  hostUpdated(): void {
    if (!this.isOpen) return;
    this.#element(String(this.active))?.scrollIntoView({ block: 'nearest' });
    if (!this.#shouldFocus) return;
    this.#shouldFocus = false;
    (this.#element('search') ?? this.#element('list'))?.focus();
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  readonly toggle = (): void => (this.isOpen ? this.close() : this.open());

  open(): void {
    this.isOpen = true;
    this.search = '';
    this.#shouldFocus = true;
    const { selected } = this.#offer();
    this.active = Math.max(0, this.listed.findIndex(({ id }) => selected.includes(id)));
    if (this.listed.length === 0) this.active = -1;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  readonly choose = (id: string): void => {
    const { choose, isMultiple } = this.#offer();
    this.active = this.listed.findIndex((option) => option.id === id);
    choose(id);
    if (!isMultiple) this.#return();
    this.#host.requestUpdate();
  };

  readonly onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.active = this.listed.length > 0 ? 0 : -1;
    this.#host.requestUpdate();
  };

  /** On whatever holds button and list together. */
  readonly onFocusOut = (event: FocusEvent): void => {
    const around = event.currentTarget as Element;
    if (!(event.relatedTarget instanceof Node && around.contains(event.relatedTarget))) this.close();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.isOpen ? this.#onListKey(event) : this.#onButtonKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #onButtonKey({ key }: KeyboardEvent): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    this.open();
    return true;
  }

  #onListKey({ key, target }: KeyboardEvent): boolean {
    const isTyping = target instanceof HTMLInputElement;
    const last = this.listed.length - 1;
    const chosen = this.listed[this.active];
    switch (key) {
      case 'Escape':
        this.#return();
        return true;
      case 'ArrowDown':
        return this.#move(Math.min(last, this.active + 1));
      case 'ArrowUp':
        return this.#move(Math.max(0, this.active - 1));
      case 'PageDown':
        return this.#move(Math.min(last, this.active + PAGE));
      case 'PageUp':
        return this.#move(Math.max(0, this.active - PAGE));
      case 'Home':
        return !isTyping && this.#move(0);
      case 'End':
        return !isTyping && this.#move(last);
      case ' ':
      case 'Enter':
        if ((key === ' ' && isTyping) || this.#isButton(target)) return false;
        if (chosen) this.choose(chosen.id);
        return true;
      default:
        return !isTyping && key.length === 1 && this.#jump(key);
    }
  }

  #move(to: number): boolean {
    this.active = Math.min(to, this.listed.length - 1);
    this.#host.requestUpdate();
    return true;
  }

  /** To the next option that begins with the letter. */
  #jump(letter: string): boolean {
    const { listed } = this;
    const from = this.active + 1;
    const turned = [...listed.slice(from), ...listed.slice(0, from)];
    const next = turned.find(({ label }) => label.toLowerCase().startsWith(letter.toLowerCase()));
    return next !== undefined && this.#move(listed.indexOf(next));
  }

  #return(): void {
    this.close();
    this.#element('button')?.focus();
  }

  #isButton(target: EventTarget | null): boolean {
    return target === this.#element('button');
  }

  #element(name: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`${this.id}-${name}`)}`);
  }
}
