import { towards, type Point } from '../../geometry/enclosed.js';
import { OutlinePen, type Tool } from './outline-pen.js';
import { MARGIN } from './quadrant-margin.js';
import type { QuadrantPicture } from './quadrant-picture.js';

/** What the reader needs of its element. */
interface Host {
  /** What is drawn now; undefined while nobody may be looked at. */
  readonly picture: () => QuadrantPicture | undefined;
  readonly tool: () => Tool;
  /** What is read, or drawn around points, changed: to be shown at once, without an update. */
  readonly moved: () => void;
  /** What a live region says changed. */
  readonly said: () => void;
  readonly textOf: (at: number) => string;
  /** How many are inside of what is drawn, in words. */
  readonly insideText: (count: number) => string;
  /** Picks one person: alone, or with those picked before. */
  readonly pick: (at: number, isAdded: boolean) => void;
  /** Picks those marked. */
  readonly pickAll: (inside: Uint8Array, isAdded: boolean) => void;
}

const STEPS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Reads points and draws around them by pointer and keyboard: owns which point is read, nothing else. */
export class QuadrantReader {
  readonly #host: Host;
  readonly #pen = new OutlinePen();
  #agent: string | undefined;
  #at: number | undefined;

  /** What a live region says. */
  spoken = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** Index of the point being read, in the picture of now. */
  get at(): number | undefined {
    const { agents = [] } = this.#host.picture()?.standings ?? {};
    if (this.#at !== undefined && agents[this.#at] === this.#agent) return this.#at;
    const found = this.#agent === undefined ? -1 : agents.indexOf(this.#agent);
    return (this.#at = found < 0 ? undefined : found);
  }

  /** What is drawn around points, px in the plot; undefined while nothing is. */
  get outline(): readonly Point[] | undefined {
    return this.#pen.outline(this.#host.tool());
  }

  close(): void {
    this.#pen.drop();
    this.#say('');
    this.#read(undefined);
    this.#host.moved();
  }

  readonly onBlur = (): void => this.close();

  readonly onKey = (event: KeyboardEvent): void => {
    const picture = this.#host.picture();
    if (!picture || event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    const { at } = this;
    const isPicking = event.key === 'Enter' || event.key === ' ';
    if (step && (event.shiftKey || this.#pen.isKeyed)) this.#draw(step, picture);
    else if (step) this.#walk(step, picture);
    else if (this.#pen.isKeyed && event.key === 'Escape') this.#giveUp();
    else if (this.#pen.isKeyed && isPicking) this.#pickInside(picture, event.key === ' ');
    else if (event.key === 'Escape' && at !== undefined) this.close();
    else if (isPicking && at !== undefined) this.#host.pick(at, event.key === ' ');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onDown = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    if (!place || event.button !== 0 || isOnButton(event)) return;
    // A finger scrolls the page; it reads and picks by tapping.
    if (event.pointerType !== 'touch' && event.currentTarget instanceof Element) {
      this.#pen.begin(place, event.pointerId);
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#readNear(place);
  };

  readonly onMove = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    if (!place) return;
    if (!this.#pen.isDrawnBy(event.pointerId)) this.#readNear(place);
    else if (this.#pen.extend(place)) this.#host.moved();
  };

  readonly onUp = (event: PointerEvent): void => {
    const picture = this.#host.picture();
    if (isOnButton(event)) return;
    const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
    if (picture && this.#pen.isDrawn && this.#pen.isDrawnBy(event.pointerId)) return this.#pickInside(picture, isAdded);
    this.#pen.drop();
    if (event.button === 0 && this.at !== undefined) this.#host.pick(this.at, isAdded);
  };

  readonly onLeave = (event: PointerEvent): void => {
    if (!this.#pen.isDrawnBy(event.pointerId) && !this.#pen.isKeyed && event.pointerType !== 'touch') this.close();
  };

  readonly onCancel = (): void => this.#giveUp();

  /** To the next person that way. */
  #walk(step: Point, { finder, layout: { x, y, width, height } }: QuadrantPicture): void {
    const { at } = this;
    const next = at === undefined ? finder.find(width / 2, height / 2) : towards(x, y, [x[at] ?? 0, y[at] ?? 0], step);
    if (next === undefined) return;
    this.#say(this.#host.textOf(next));
    this.#read(next);
  }

  /** A box, or a line, from the person that is read, or from the middle. */
  #draw(step: Point, { layout }: QuadrantPicture): void {
    const { at } = this;
    if (!this.#pen.isKeyed) this.#pen.begin(at === undefined ? [layout.width / 2, layout.height / 2] : [layout.x[at] ?? 0, layout.y[at] ?? 0]);
    this.#pen.step(step, layout);
    this.#host.moved();
    this.#say(this.#host.insideText(this.#pen.inside(this.#host.tool(), layout).reduce((sum, is) => sum + is, 0)));
  }

  #pickInside({ layout }: QuadrantPicture, isAdded: boolean): void {
    const inside = this.#pen.inside(this.#host.tool(), layout);
    this.#giveUp();
    this.#host.pickAll(inside, isAdded);
  }

  #giveUp(): void {
    this.#pen.drop();
    this.#say('');
    this.#host.moved();
  }

  #placeOf({ currentTarget, clientX, clientY }: PointerEvent): Point | undefined {
    if (!(currentTarget instanceof Element) || !this.#host.picture()) return undefined;
    // The plot's own box, not its area's: a box within SVG is measured anew after each stroke of the line.
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left - currentTarget.clientLeft - MARGIN.left, clientY - top - currentTarget.clientTop - MARGIN.top];
  }

  #readNear([x, y]: Point): void {
    this.#read(this.#host.picture()?.finder.find(x, y));
  }

  #read(at: number | undefined): void {
    const agent = at === undefined ? undefined : this.#host.picture()?.standings.agents[at];
    if (agent === this.#agent && at === this.#at) return;
    this.#at = at;
    this.#agent = agent;
    this.#host.moved();
  }

  #say(text: string): void {
    if (text === this.spoken) return;
    this.spoken = text;
    this.#host.said();
  }
}

/** A quadrant's corner picks by itself; a stroke that ends over one is the plot's, which holds the pointer. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
