import type { LineStyle } from './line-style.js';
import { say, svgElement } from './reading-elements.js';

/** How the lines of the reading card are drawn, one below the other: one picture, since each of its own is laid out and painted by itself. */
export class ReadingSwatches {
  readonly element: SVGElement;
  readonly #strokes: SVGElement[] = [];

  constructor(document: Document) {
    this.element = svgElement(document, 'svg', { class: 'swatches' });
  }

  /** @param styles - Of each row, from the top. */
  show(styles: readonly (LineStyle | undefined)[]): void {
    // A row is 20 px high where the scale is 1.
    say(this.element, 'viewBox', `0 0 20 ${20 * styles.length}`);
    styles.forEach((style, row) => {
      const y = String(20 * row + 10);
      const stroke = (this.#strokes[row] ??= this.element.appendChild(svgElement(this.element.ownerDocument, 'line', { x1: '0', x2: '20', y1: y, y2: y })));
      say(stroke, 'class', style?.ink ?? '');
      say(stroke, 'stroke-width', String(style?.weight ?? 1));
      say(stroke, 'stroke-dasharray', style && style.dash.length > 0 ? style.dash.join(' ') : 'none');
    });
    for (const stroke of this.#strokes.splice(styles.length)) stroke.remove();
  }
}
