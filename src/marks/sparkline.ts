import { SPARKLINE_BOX, type SparklineFrame, type SparklineShape } from '../geometry/sparkline.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A part of a larger surface that a sparkline may draw on. */
export interface SparklinePlace {
  readonly group: SVGElement;
  /** Undefined while it is not known: nothing is drawn then. */
  readonly box: SparklineFrame | undefined;
  look(): void;
  leave(): void;
}

/**
 * Paints a sparkline into one element that no template touches.
 *
 * It owns a few nodes and only writes their attributes. SVG rather than a canvas: a stretched viewBox with strokes
 * that do not scale needs no measuring, stays crisp at every pixel ratio, and takes its colours from CSS, so that
 * dark mode, forced colours and print repaint it without a script; and a canvas a tile would be a layer a tile. Marks at
 * points are strokes without a length, which stay round, and the target is a background of the element itself: what is
 * stretched is one surface, and every further one would be sorted in every frame. On a wall of hundreds all draw on one.
 */
export class Sparkline {
  readonly #place: SparklinePlace | undefined;
  readonly #line: Drawn;
  readonly #open: Drawn;
  readonly #lone: Drawn;
  readonly #last: Drawn;
  readonly #hole: Drawn;
  #tone = 'calm';
  #target: number | undefined;
  #shown: SparklineShape | undefined;

  /**
   * @param element - An empty element with a size of its own; the painter fills it.
   * @param join - Finds a place on a larger surface for the room inside of it; without one the line is drawn there.
   */
  constructor(readonly element: HTMLElement, join?: (room: Element) => SparklinePlace) {
    this.#place = join?.(roomIn(element));
    const surface = this.#place?.group ?? surfaceIn(element);
    surface.classList.add('sparkline');
    const drawn = (name: string, place: 'above' | 'below') => new Drawn(surface, name, place);
    [this.#line, this.#open, this.#lone] = [drawn('line', 'below'), drawn('open', 'below'), drawn('lone', 'below')];
    [this.#last, this.#hole] = [drawn('last', 'above'), drawn('hole', 'above')];
  }

  /** In which frame the next shape has to lie; undefined where it has none of its own. */
  get frame(): SparklineFrame | undefined {
    return this.#place?.box;
  }

  /** Looks again where it lies. */
  look(): void {
    this.#place?.look();
  }

  /** Takes it off a larger surface. */
  leave(): void {
    this.#place?.leave();
  }

  /** @param tone - How strongly it is drawn on a larger surface, where the element's own style does not reach. */
  tone(tone: 'calm' | 'strong' | 'faint'): void {
    if (!this.#place || tone === this.#tone) return;
    this.#tone = tone;
    this.#place.group.setAttribute('class', `sparkline ${tone}`);
  }

  /** Shows a shape; an equal one costs nothing. Without a shape the element stays empty. */
  draw(given: SparklineShape | undefined): void {
    const shape = this.#place && !this.#place.box ? undefined : given;
    if (shape === this.#shown) return;
    this.#shown = shape;
    this.#line.write(shape?.line ?? '');
    this.#open.write(shape?.open ?? '');
    this.#lone.write(shape?.lone ?? '');
    const last = shape?.last ? dot(shape.last, this.frame) : '';
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
  readonly #place: 'above' | 'below';
  readonly #runs: SVGPolylineElement[] = [];
  #path = '';

  /** @param place - Where its runs go, which are made when they are first needed: above or below what is drawn already. */
  constructor(parent: Element, name: string, place: 'above' | 'below') {
    this.#parent = parent;
    this.#name = name;
    this.#place = place;
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
    else if (this.#place === 'above') this.#parent.append(run);
    else this.#parent.prepend(run);
    this.#runs.push(run);
    return run;
  }
}

/** What is measured in place of a line that is drawn elsewhere. */
function roomIn(element: HTMLElement): Element {
  const room = element.ownerDocument.createElement('span');
  room.className = 'room';
  element.replaceChildren(room);
  return room;
}

function surfaceIn(element: HTMLElement): Element {
  const svg = element.ownerDocument.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${SPARKLINE_BOX.width} ${SPARKLINE_BOX.height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  element.replaceChildren(svg);
  return svg;
}

function dot({ x, y }: { readonly x: number; readonly y: number }, frame: SparklineFrame | undefined): string {
  if (frame) return `M${Math.round(frame.left + x * frame.width)},${Math.round(frame.top + y * frame.height)}Z`;
  return `M${Math.round(x * SPARKLINE_BOX.width)},${Math.round(y * SPARKLINE_BOX.height * 10) / 10}Z`;
}
