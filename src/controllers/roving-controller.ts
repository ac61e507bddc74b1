import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * One stop of the Tab key for a row of controls, with arrows, Home and End inside it.
 *
 * The host gives each control `tabindex=${roving.tabIndexOf(index)}` and passes key presses on.
 */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #selector: string;
  #focusNext: (() => HTMLElement | null) | undefined;

  /** Index of the control that Tab stops at. */
  active = 0;

  /** @param selector - Finds the controls in the host's own root, in order. */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  tabIndexOf(index: number): 0 | -1 {
    return index === this.active ? 0 : -1;
  }

  /** The control at `index` goes: after the update, focus the one that takes its place, or `otherwise` where none is left. */
  keep(index: number, otherwise: () => HTMLElement | null): void {
    this.active = index;
    this.#focusNext = otherwise;
    this.#host.requestUpdate();
  }

  /** Moves by arrow keys, in the direction of writing. @returns Whether the key was one of them. */
  onKeydown({ key, target }: KeyboardEvent): boolean {
    const controls = this.#controls;
    const at = controls.findIndex((control) => control === target);
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: controls.length - 1 }[key];
    if (to === undefined || at < 0) return false;
    this.active = Math.max(0, Math.min(controls.length - 1, to));
    controls[this.active]?.focus();
    this.#host.requestUpdate();
    return true;
  }

  hostUpdated(): void {
    const controls = this.#controls;
    const last = Math.max(0, controls.length - 1);
    if (this.active > last) {
      this.active = last;
      this.#host.requestUpdate();
    }
    const otherwise = this.#focusNext;
    if (!otherwise) return;
    this.#focusNext = undefined;
    // The board answers within this turn; what it leaves of the row is known after its update.
    void this.#host.updateComplete.then(() => (this.#controls[this.active] ?? otherwise())?.focus());
  }

  get #controls(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }
}
