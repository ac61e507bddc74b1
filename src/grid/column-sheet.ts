import type { ColumnLayout } from '../table/column-layout.js';

/**
 * Places the columns by one style sheet of the element's own: a resize rewrites a dozen rules instead of a style on
 * every cell, and a page whose policy forbids inline styles has none.
 */
export class ColumnSheet {
  readonly #sheet = new CSSStyleSheet();
  #written = '';

  adopt(root: ShadowRoot): void {
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** @param scrollbarPx - CSS px at the end that a scrollbar takes. */
  write({ starts, widths, width }: ColumnLayout, scrollbarPx: number): void {
    const columns = widths.map((column, at) => `.c${at}{inset-inline-start:${at === 0 ? 0 : (starts[at] ?? 0)}px;inline-size:${column}px}`);
    const text = [`.line,.sheet{inline-size:${width}px}`, `.scroller{scroll-padding-inline-start:${widths[0] ?? 0}px}`, `.more::after{inset-inline-end:${scrollbarPx}px}`, ...columns].join('');
    if (text === this.#written) return;
    this.#written = text;
    this.#sheet.replaceSync(text);
  }
}
