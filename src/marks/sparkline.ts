import { SPARKLINE_BOX, type SparklineShape, type Spot } from '../geometry/sparkline.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Paints a sparkline into one element that no template touches.
 *
 * It owns six nodes and only writes their attributes. SVG rather than a canvas: a stretched viewBox with strokes
 * that do not scale needs no measuring, stays crisp at every pixel ratio, and takes its colours from CSS, so that
 * dark mode, forced colours and print repaint it without a script; and a canvas a tile would be a layer a tile. Marks at
 * points are strokes without a length, which stay round, and the target is a background of the element itself: what is
 * stretched is one surface, and every further one would be sorted in every frame.
 */
export class Sparkline {
  readonly #line: Drawn;
  readonly #open: Drawn;
  readonly #lone: Drawn;
  readonly #last: Drawn;
  readonly #hole: Drawn;
  #target: number | undefined;
  #shown: SparklineShape | undefined;

  /** @param element - An empty element with a size of its own; the painter fills it. */
  constructor(readonly element: HTMLElement) {
    const svg = element.ownerDocument.createElementNS(SVG, 'svg');
    const attributes = { class: 'sparkline', viewBox: `0 0 ${SPARKLINE_BOX.width} ${SPARKLINE_BOX.height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' };
    for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
    const drawn = (name: string) => new Drawn(svg, name);
    [this.#line, this.#open, this.#lone, this.#last, this.#hole] = [drawn('line'), drawn('open'), drawn('lone'), drawn('last'), drawn('hole')];
    element.replaceChildren(svg);
  }

  /** Shows a shape; an equal one costs nothing. Without a shape the element stays empty. */
  draw(shape: SparklineShape | undefined): void {
    if (shape === this.#shown) return;
    this.#shown = shape;
    this.#line.write(shape?.line ?? '');
    this.#open.write(shape?.open ?? '');
    this.#lone.write(shape?.lone ?? '');
    const last = shape?.last ? dot(shape.last) : '';
    this.#last.write(last);
    this.#hole.write(shape?.last?.isOpen ? last : '');
    this.#aim(shape?.target);
  }

  /** @param target - Share of the height from the top. */
  #aim(target: number | undefined): void {
    if (target === this.#target) return;
    this.#target = target;
    this.element.classList.toggle('aimed', target !== undefined);
    if (target !== undefined) this.element.style.backgroundPositionY = `${(target * 100).toFixed(1)}%`;
  }
}

/**
 * What stands for one path: a polyline a run of it. A path's `d` is a property of its style, which would be found anew for
 * every reading; a polyline's points are not.
 */
class Drawn {
  readonly #parent: Element;
  readonly #name: string;
  readonly #runs: SVGPolylineElement[] = [];
  #path = '';

  constructor(parent: Element, name: string) {
    this.#parent = parent;
    this.#name = name;
    this.#add();
  }

  write(path: string): void {
    if (path === this.#path) return;
    this.#path = path;
    const runs = path === '' ? [] : path.slice(1).split('M');
    for (let at = 0; at < Math.max(runs.length, this.#runs.length); at++) {
      const points = (runs[at] ?? '').replaceAll('L', ' ');
      // A closed run is a single point, which is seen by its round caps.
      (this.#runs[at] ?? this.#add()).setAttribute('points', points.endsWith('Z') ? `${points.slice(0, -1)} ${points.slice(0, -1)}` : points);
    }
  }

  #add(): SVGPolylineElement {
    const run = this.#parent.ownerDocument.createElementNS(SVG, 'polyline');
    run.setAttribute('class', this.#name);
    const last = this.#runs.at(-1);
    if (last) last.after(run);
    else this.#parent.append(run);
    this.#runs.push(run);
    return run;
  }
}

function dot({ x, y }: Spot): string {
  return `M${Math.round(x * SPARKLINE_BOX.width)},${Math.round(y * SPARKLINE_BOX.height * 10) / 10}Z`;
}
