import type { ColumnHeading } from '../table/column-headings.js';
import type { ColumnLayout } from '../table/column-layout.js';
import { FIRST_PINNED, heldPx, type ColumnPins } from '../table/column-pins.js';

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

  /**
   * @param scrollbarPx - CSS px at the end that a scrollbar takes.
   * @param pins - Columns that stay while the rest scrolls.
   * @param headings - What stands over the columns.
   * @param room - CSS px in view.
   */
  write(layout: ColumnLayout, scrollbarPx: number, pins: ColumnPins = FIRST_PINNED, headings: readonly ColumnHeading[] = [], room = 0): void {
    const { starts, widths, width } = layout;
    const held = heldPx(layout, pins);
    const places = (name: string, first: number, last: number) => {
      const start = first === 0 ? 0 : (starts[first] ?? 0);
      const size = widths.slice(first, last).reduce((sum, px) => sum + px, 0);
      return [`.${name}{inset-inline-start:${start}px;inline-size:${size}px}`, this.#pin(name, start, width - start - size, first < pins.start, first >= widths.length - pins.end)];
    };
    const text = [
      `.line,.sheet{inline-size:${width}px}`,
      room > 0 ? `.detail-in{inline-size:${room}px}` : '',
      `.scroller{scroll-padding-inline:${held.start}px ${held.end}px}`,
      `.more::after{inset-inline-end:${scrollbarPx + held.end}px}`,
      pins.start + pins.end > 1 ? `.wide :is(.row,.line){display:flex}.wide.shifted .c0::after{content:none}` : '',
      pins.start > 1 ? shade(pins.start - 1) : '',
      // The first that is pinned at the end is pushed there; what lies between is out of the flow.
      pins.end > 0 ? `.wide :is(.c${widths.length - pins.end},.h${headings.findIndex(({ first }) => first === widths.length - pins.end)}){margin-inline-start:auto}` : '',
      ...widths.flatMap((_, at) => places(`c${at}`, at, at + 1)),
      ...headings.flatMap(({ first, last }, at) => places(`h${at}`, first, last)),
    ].join('');
    if (text === this.#written) return;
    this.#written = text;
    this.#sheet.replaceSync(text);
  }

  #pin(name: string, start: number, end: number, isStart: boolean, isEnd: boolean): string {
    if (!isStart && !isEnd) return '';
    const side = isStart ? `inset-inline:${start}px auto` : `inset-inline:auto ${end}px`;
    return `.wide .${name}{position:sticky;${side};flex:none;z-index:1;block-size:var(--_cell,100%);background:inherit}`;
  }
}

/** What shows that columns went behind the last that is pinned. */
function shade(column: number): string {
  return `.wide.shifted .c${column}::after{content:'';position:absolute;inset-block:0;inset-inline-end:0;inline-size:8px;background:linear-gradient(to var(--_start,left),color-mix(in srgb,var(--_ink) 12%,transparent),transparent)}`;
}
