import { cursorAt, moved, placeNear, placeOf, type Cursor, type Move, type Place } from './cursor.js';
import type { TrendPicture } from './trend-picture.js';

const MOVES: Readonly<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** What the reader needs of its element. */
interface Host {
  /** What is drawn now; undefined while nothing is. */
  readonly picture: () => TrendPicture | undefined;
  /** The point being read, or its words, changed. */
  readonly changed: () => void;
  /** The words for a point, spoken when it was reached by keyboard. */
  readonly textOf: (place: Place) => string;
  /** The user asks what lies behind a point. */
  readonly drill: (place: Place) => void;
}

/** Reads points of a plot by pointer, touch and keyboard: owns which point is being read, and nothing else. */
export class PointReader {
  readonly #host: Host;
  #cursor: Cursor | undefined;
  /** Whether a touch found its slot already being read: the first tap reads, the second drills. */
  #isSecondTap = true;

  /** What a live region says. */
  spoken = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The point being read, in the picture of now. */
  get place(): Place | undefined {
    const picture = this.#host.picture();
    return picture && placeOf(picture.layout, this.#cursor);
  }

  /** Forgets the point. */
  close(): void {
    if (!this.#cursor) return;
    this.#cursor = undefined;
    this.spoken = '';
    this.#host.changed();
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const picture = this.#host.picture();
    const move = MOVES[event.key];
    const here = this.place;
    if (picture && move) {
      const front = picture.styles.findIndex(({ ink }) => ink !== 'muted');
      const place = moved(picture.layout, here, move, Math.max(0, front));
      if (!place) return;
      this.spoken = this.#host.textOf(place);
      this.#read(place);
    } else if (here && event.key === 'Escape') this.close();
    else if (here && (event.key === 'Enter' || event.key === ' ')) this.#host.drill(here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onPoint = (event: PointerEvent): void => {
    const picture = this.#host.picture();
    if (!picture || !(event.currentTarget instanceof Element)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = picture.origin;
    const place = placeNear(picture.layout, event.clientX - left - x, event.clientY - top - y);
    if (event.type === 'pointerdown') this.#isSecondTap = event.pointerType !== 'touch' || (place !== undefined && this.place?.slot === place.slot);
    this.#read(place);
  };

  readonly onLeave = (event: Event): void => {
    // A finger that was lifted has left as well, but what it asked for is still to be read.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    this.close();
  };

  readonly onClick = (): void => {
    const { place } = this;
    if (place && this.#isSecondTap) this.#host.drill(place);
  };

  #read(place: Place | undefined): void {
    const picture = this.#host.picture();
    const cursor = picture && place && cursorAt(picture.layout, place);
    if (cursor?.start === this.#cursor?.start && cursor?.series === this.#cursor?.series) return;
    this.#cursor = cursor;
    this.#host.changed();
  }
}
