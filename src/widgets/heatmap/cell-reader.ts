import { heatGrid, movedPlace, placeAt, type HeatMove, type HeatPlace } from '../../geometry/heat-grid.js';
import type { HeatPicture } from './heatmap-picture.js';

const MOVES: Readonly<Record<string, HeatMove>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last', PageUp: 'page-up', PageDown: 'page-down' };

/** What the reader needs of its element. */
interface Host {
  readonly picture: () => HeatPicture | undefined;
  readonly rowHeight: () => number;
  readonly changed: () => void;
  readonly pick: (place: HeatPlace) => void;
  readonly drill: (place: HeatPlace) => void;
}

/** Reads cells by pointer and keyboard: owns which cell is being read, and nothing else. */
export class CellReader {
  readonly #host: Host;
  /** Kept by row id and column, so that it stays where it is while rows come and go. */
  #at: { readonly id: string; readonly column: number } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The cell being read, in the map of now. */
  get place(): HeatPlace | undefined {
    const map = this.#host.picture()?.map;
    const row = map && this.#at ? map.rows.findIndex(({ id }) => id === this.#at?.id) : -1;
    return row >= 0 && this.#at && this.#at.column < (map?.columns.length ?? 0) ? { row, column: this.#at.column } : undefined;
  }

  close(): void {
    if (!this.#at) return;
    this.#at = undefined;
    this.#host.changed();
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const map = this.#host.picture()?.map;
    if (!map || event.altKey || event.metaKey || !(event.currentTarget instanceof HTMLElement)) return;
    const corner = event.ctrlKey ? { Home: 'top' as const, End: 'bottom' as const }[event.key] : undefined;
    const move = event.ctrlKey ? corner : MOVES[event.key];
    const here = this.place;
    if (move) {
      const scroller = event.currentTarget;
      const page = Math.max(1, Math.floor(scroller.clientHeight / this.#host.rowHeight()) - 1);
      const place = movedPlace({ rows: map.rows.length, columns: map.columns.length }, here, move, page);
      this.#read(place);
      if (place) this.#show(scroller, place.row);
    } else if (here && event.key === 'Escape') this.close();
    else if (here && event.key === 'Enter' && event.shiftKey) this.#host.drill(here);
    else if (here && (event.key === 'Enter' || event.key === ' ')) this.#host.pick(here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onPoint = (event: PointerEvent): void => this.#read(this.#placeOf(event));

  readonly onLeave = (event: PointerEvent): void => {
    // A finger that was lifted has left as well, but what it asked for is still to be read.
    if (event.pointerType !== 'touch') this.close();
  };

  readonly onClick = (event: MouseEvent): void => {
    const place = this.#placeOf(event);
    if (!place) return;
    this.#read(place);
    this.#host.pick(place);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const place = this.#placeOf(event);
    if (place) this.#host.drill(place);
  };

  #placeOf(event: MouseEvent): HeatPlace | undefined {
    const map = this.#host.picture()?.map;
    const canvas = event.currentTarget;
    if (!map || !(canvas instanceof HTMLCanvasElement)) return undefined;
    const { left, top } = canvas.getBoundingClientRect();
    const scrolled = canvas.closest('.scroller')?.scrollTop ?? 0;
    return placeAt(heatGrid(map, canvas.clientWidth, this.#host.rowHeight()), event.clientX - left, event.clientY - top + scrolled);
  }

  #read(place: HeatPlace | undefined): void {
    const id = place && this.#host.picture()?.map.rows[place.row]?.id;
    if (id === this.#at?.id && place?.column === this.#at?.column) return;
    this.#at = place && id !== undefined ? { id, column: place.column } : undefined;
    this.#host.changed();
  }

  #show(scroller: HTMLElement, row: number): void {
    const height = this.#host.rowHeight();
    const [top, bottom] = [row * height, (row + 1) * height];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
