/** Who in a board shows the way down from a number. Where nobody does, a step down is no place to come back from. */
export class WayDown {
  readonly #panels = new Set<object>();

  get isShown(): boolean {
    return this.#panels.size > 0;
  }

  join(panel: object): void {
    this.#panels.add(panel);
  }

  leave(panel: object): void {
    this.#panels.delete(panel);
  }
}
