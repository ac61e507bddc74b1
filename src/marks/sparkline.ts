import { SPARKLINE_BOX, type SparklineShape } from '../geometry/sparkline.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Paints a sparkline into one element that no template touches.
 *
 * It owns seven nodes and only writes their attributes. SVG rather than a canvas: a stretched viewBox with strokes
 * that do not scale needs no measuring, stays crisp at every pixel ratio, and takes its colours from CSS, so that
 * dark mode, forced colours and print repaint it without a script. Marks at points lie outside the stretched part,
 * placed by percentages, and stay round.
 */
export class Sparkline {
  readonly #line: SVGElement;
  readonly #open: SVGElement;
  readonly #lone: SVGElement;
  readonly #target: SVGElement;
  readonly #last: SVGElement;
  #shown: SparklineShape | undefined;

  /** @param element - An empty element with a size of its own; the painter fills it. */
  constructor(readonly element: Element) {
    const make = (name: 'svg' | 'path' | 'rect' | 'circle', parent: Element, attributes: Readonly<Record<string, string>>) => {
      const node = element.ownerDocument.createElementNS(SVG, name);
      for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
      parent.append(node);
      return node;
    };
    element.replaceChildren();
    const frame = make('svg', element, { class: 'sparkline', 'aria-hidden': 'true', focusable: 'false' });
    const stretched = make('svg', frame, {
      viewBox: `0 0 ${SPARKLINE_BOX.width} ${SPARKLINE_BOX.height}`,
      preserveAspectRatio: 'none',
      width: '100%',
      height: '100%',
      overflow: 'visible',
    });
    this.#line = make('path', stretched, { class: 'line', 'vector-effect': 'non-scaling-stroke' });
    this.#open = make('path', stretched, { class: 'open', 'vector-effect': 'non-scaling-stroke' });
    this.#lone = make('path', stretched, { class: 'lone', 'vector-effect': 'non-scaling-stroke' });
    this.#target = make('rect', frame, { class: 'target', x: '100%', width: '4', height: '0.01' });
    this.#last = make('circle', frame, { class: 'last', r: '2.5' });
  }

  /** Shows a shape; an equal one costs nothing. Without a shape the element stays empty. */
  draw(shape: SparklineShape | undefined): void {
    if (shape === this.#shown) return;
    this.#shown = shape;
    write(this.#line, 'd', shape?.line ?? '');
    write(this.#open, 'd', shape?.open ?? '');
    write(this.#lone, 'd', shape?.lone ?? '');
    place(this.#target, shape?.target, (node, y) => write(node, 'y', percent(y)));
    place(this.#last, shape?.last, (node, { x, y, isOpen }) => {
      write(node, 'cx', percent(x));
      write(node, 'cy', percent(y));
      write(node, 'class', isOpen ? 'last hollow' : 'last');
    });
  }
}

/** An attribute written with the value it has still costs the browser a style pass. */
function write(node: Element, attribute: string, value: string): void {
  if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
}

function place<T>(node: Element, where: T | undefined, put: (node: Element, where: T) => void): void {
  write(node, 'visibility', where === undefined ? 'hidden' : 'visible');
  if (where !== undefined) put(node, where);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
