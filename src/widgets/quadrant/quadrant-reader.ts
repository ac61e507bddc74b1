import { insideBox, insideLasso, towards, type Point } from '../../geometry/enclosed.js';
import type { QuadrantPicture } from './quadrant-picture.js';

export type Tool = 'box' | 'lasso';

/** What the reader needs of its element. */
interface Host {
  /** What is drawn now; undefined while nobody may be looked at. */
  readonly picture: () => QuadrantPicture | undefined;
  readonly tool: () => Tool;
  /** What is read, or drawn around points, changed. */
  readonly changed: () => void;
  readonly textOf: (at: number) => string;
  /** Picks one person: alone, or with those picked before. */
  readonly pick: (at: number, isAdded: boolean) => void;
  /** Picks those marked. */
  readonly pickAll: (inside: Uint8Array, isAdded: boolean) => void;
}

const STEPS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** A finger or a hand that trembles draws nothing. */
const LEAST_DRAG_PX = 6;

/** Reads points by pointer and keyboard and draws around them: owns which point is read and what is being drawn, nothing else. */
export class QuadrantReader {
  readonly #host: Host;
  #agent: string | undefined;
  #at: number | undefined;
  #drawing: { readonly pointer: number; readonly points: Point[] } | undefined;

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
    const points = this.#drawing?.points;
    const [first, last] = [points?.[0], points?.at(-1)];
    if (!points || !first || !last || points.length < 2) return undefined;
    return this.#host.tool() === 'lasso' ? points : [first, [last[0], first[1]], last, [first[0], last[1]]];
  }

  close(): void {
    this.#drawing = undefined;
    if (this.#agent === undefined) return;
    this.#read(undefined);
    this.spoken = '';
  }

  readonly onBlur = (): void => this.close();

  readonly onKey = (event: KeyboardEvent): void => {
    const picture = this.#host.picture();
    if (!picture || event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    const { at } = this;
    if (step) {
      const { x, y, width, height } = picture.layout;
      const next = at === undefined ? picture.finder.find(width / 2, height / 2) : towards(x, y, [x[at] ?? 0, y[at] ?? 0], step);
      if (next !== undefined) {
        this.spoken = this.#host.textOf(next);
        this.#read(next);
      }
    } else if (event.key === 'Escape' && at !== undefined) this.close();
    else if ((event.key === 'Enter' || event.key === ' ') && at !== undefined) this.#host.pick(at, event.key === ' ');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onDown = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    if (!place || event.button !== 0) return;
    // A finger scrolls the page; it reads and picks by tapping.
    if (event.pointerType !== 'touch' && event.currentTarget instanceof Element) {
      this.#drawing = { pointer: event.pointerId, points: [place] };
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#readNear(place);
  };

  readonly onMove = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    if (!place) return;
    const drawing = this.#drawing;
    if (drawing?.pointer !== event.pointerId) return this.#readNear(place);
    const [first] = drawing.points;
    if (drawing.points.length === 1 && first && Math.hypot(place[0] - first[0], place[1] - first[1]) < LEAST_DRAG_PX) return;
    drawing.points.push(place);
    this.#host.changed();
  };

  readonly onUp = (event: PointerEvent): void => {
    const drawing = this.#drawing;
    const picture = this.#host.picture();
    this.#drawing = undefined;
    const isAdded = event.shiftKey || event.ctrlKey || event.metaKey;
    if (drawing && drawing.points.length > 1 && picture) {
      const { x, y } = picture.layout;
      const [first, last] = [drawing.points[0], drawing.points.at(-1)];
      if (first && last) this.#host.pickAll(this.#host.tool() === 'lasso' ? insideLasso(x, y, drawing.points) : insideBox(x, y, first, last), isAdded);
    } else if (event.button === 0 && this.at !== undefined) this.#host.pick(this.at, isAdded);
  };

  readonly onLeave = (event: PointerEvent): void => {
    if (!this.#drawing && event.pointerType !== 'touch') this.close();
  };

  readonly onCancel = (): void => {
    this.#drawing = undefined;
    this.#host.changed();
  };

  #placeOf({ currentTarget, clientX, clientY }: PointerEvent): Point | undefined {
    const area = currentTarget instanceof Element ? currentTarget.querySelector('.area') : null;
    if (!area || !this.#host.picture()) return undefined;
    const { left, top } = area.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #readNear([x, y]: Point): void {
    this.#read(this.#host.picture()?.finder.find(x, y));
  }

  #read(at: number | undefined): void {
    const agent = at === undefined ? undefined : this.#host.picture()?.standings.agents[at];
    if (agent === this.#agent && at === this.#at) return;
    this.#at = at;
    this.#agent = agent;
    this.#host.changed();
  }
}
