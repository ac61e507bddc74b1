import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Keyboard for lists whose rows have several buttons: one stop of the Tab key a list, arrows between rows and buttons.
 *
 * A row carries `data-key`, its buttons are found by a selector and carry `data-action`. The host gives each button
 * `tabindex=${roving.tabIndexOf(key, keys of the list)}` and passes key presses on. A row that goes or moves takes
 * the focus along, or leaves it to the row that takes its place.
 */
export class RowRovingController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #control: string;
  readonly #otherwise: string;
  #active: string | undefined;
  #lost: { readonly element: HTMLElement; readonly key: string | undefined; readonly action: string | undefined; readonly index: number } | undefined;

  /**
   * @param control - Finds the buttons of a row.
   * @param otherwise - Finds what takes the focus when the last row is gone.
   */
  constructor(host: ReactiveElement, control: string, otherwise: string) {
    this.#host = host;
    this.#control = control;
    this.#otherwise = otherwise;
    host.addController(this);
  }

  /** @param keys - Of all rows of the list that `key` is in: one of them is the stop. */
  tabIndexOf(key: string, keys: readonly string[]): 0 | -1 {
    const stop = this.#active !== undefined && keys.includes(this.#active) ? this.#active : keys[0];
    return key === stop ? 0 : -1;
  }

  /** Moves between rows by up and down, Home and End, between buttons in the direction of writing. @returns Whether the key was one of them. */
  onKeydown({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement) || !target.matches(this.#control)) return false;
    const row = target.closest<HTMLElement>('[data-key]');
    if (!row) return false;
    const rows = this.#rows;
    const at = rows.indexOf(row);
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const side = key === forward ? 1 : key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0;
    if (side !== 0) {
      const controls = this.#controls(row);
      controls[controls.indexOf(target) + side]?.focus();
      return true;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    if (to === undefined) return false;
    this.#focus(rows[Math.max(0, Math.min(rows.length - 1, to))], target.dataset['action']);
    return true;
  }

  /** Focuses a button of a row, or what takes its place. */
  focus(key: string, action: string): void {
    const row = this.#rows.find((candidate) => candidate.dataset['key'] === key);
    this.#focus(row, action);
  }

  hostUpdate(): void {
    const element = this.#focused;
    const row = element?.closest<HTMLElement>('[data-key]');
    this.#lost = element ? { element, key: row?.dataset['key'], action: element.dataset['action'], index: row ? this.#rows.indexOf(row) : -1 } : undefined;
    if (row?.dataset['key'] !== undefined) this.#active = row.dataset['key'];
  }

  hostUpdated(): void {
    const lost = this.#lost;
    this.#lost = undefined;
    if (!lost || this.#focused) return;
    if (lost.element.isConnected && lost.element.checkVisibility()) {
      lost.element.focus();
      return;
    }
    const rows = this.#rows;
    const same = rows.find((row) => row.dataset['key'] === lost.key);
    const place = rows[Math.max(0, Math.min(rows.length - 1, lost.index))];
    if (same ?? place) this.#focus(same ?? place, lost.action);
    else this.#host.renderRoot.querySelector<HTMLElement>(this.#otherwise)?.focus();
  }

  #focus(row: HTMLElement | undefined, action: string | undefined): void {
    if (!row) return;
    const controls = this.#controls(row);
    const { key } = row.dataset;
    (controls.find((control) => control.dataset['action'] === action) ?? controls[0])?.focus();
    if (key === this.#active) return;
    this.#active = key;
    // Perhaps within an update: the stop of the Tab key moves with the next.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  get #focused(): HTMLElement | undefined {
    const root = this.#host.renderRoot;
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active instanceof HTMLElement ? active : undefined;
  }

  /** Rows that can be seen, in order. */
  get #rows(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')].filter((row) => !row.closest('details:not([open])'));
  }

  #controls(row: HTMLElement): readonly HTMLElement[] {
    return [...row.querySelectorAll<HTMLElement>(this.#control)];
  }
}
