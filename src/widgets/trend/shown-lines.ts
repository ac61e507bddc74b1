import type { Selection } from '../../domain/selection.js';

/** Which lines stand out, and which are not drawn. */
export class ShownLines {
  #selection: Selection | undefined;

  /** Ids that stand out; the board's selection, or outside a board the chart's own. */
  picked: readonly string[] = [];
  hidden: ReadonlySet<string> = new Set();

  /** Takes over what the board has selected, when it changes. */
  follow(selection: Selection, by: string): void {
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.picked = selection.filters[by] ?? [];
  }

  /** Shows a line that was hidden, or hides it; a line that is picked is shown. */
  toggle(id: string): void {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(id)) hidden.add(id);
    this.hidden = hidden;
  }
}
