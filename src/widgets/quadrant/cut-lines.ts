import { pointAtPlace, type QuadrantSize } from '../../geometry/quadrant-layout.js';
import { SteadyDrag } from './steady-drag.js';

export type CutAxis = 'ability' | 'willingness';

/** What the lines need of their element. */
interface Host {
  readonly size: () => QuadrantSize | undefined;
  readonly cut: (axis: CutAxis) => number;
  /** Asks for a line to stand at a whole score 0..100. */
  readonly move: (axis: CutAxis, to: number) => void;
}

/** Moves the two cut lines by pointer and keyboard. */
export class CutLines {
  readonly #host: Host;
  readonly #drag = new SteadyDrag();

  constructor(host: Host) {
    this.#host = host;
  }

  end(): void {
    this.#drag.end();
  }

  readonly onDown = (event: PointerEvent): void => {
    const axis = axisOf(event);
    const size = this.#host.size();
    if (axis && size) this.#drag.begin(event, '.area', (place) => this.#move(axis, pointAtPlace(place, size)[axis]));
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const axis = axisOf(event);
    if (!axis) return;
    const now = this.#host.cut(axis);
    const to = { ArrowUp: now + 1, ArrowRight: now + 1, ArrowDown: now - 1, ArrowLeft: now - 1, PageUp: now + 10, PageDown: now - 10, Home: 0, End: 100 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(axis, to);
  };

  #move(axis: CutAxis, to: number): void {
    const whole = Math.round(Math.min(100, Math.max(0, to)));
    if (whole !== this.#host.cut(axis)) this.#host.move(axis, whole);
  }
}

function axisOf({ currentTarget }: Event): CutAxis | undefined {
  const axis = currentTarget instanceof Element ? currentTarget.getAttribute('data-axis') : null;
  return axis === 'ability' || axis === 'willingness' ? axis : undefined;
}
