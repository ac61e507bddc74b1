import type { ReactiveElement } from 'lit';
import type { Wall, WallPlace } from '../../controllers/wall.js';
import type { Drawing } from '../../controllers/wall-sheet.js';
import type { Reading } from '../../domain/reading.js';
import { sparklineTrace } from '../../geometry/sparkline-trace.js';
import type { FigureTexts } from '../../marks/figures.js';
import { drawSmallTile, SMALL_TILE } from '../../marks/small-tile.js';
import { METRICS } from '../../metrics/index.js';

/** Of the tile's border, both sides. */
const BORDERS = 2;

/**
 * A tile of a wall that is hardly larger than its number: its figures are pixels of the wall. Their elements stay, and are
 * written, for who reads by ear; but they have no boxes, so that a thousand that change cost no layout and no paint.
 */
export class TileStamp {
  readonly #host: ReactiveElement;
  readonly #moved: () => void;
  #wall: Wall | undefined;
  #place: WallPlace | undefined;
  #shown: { readonly figures: FigureTexts; readonly reading: Reading; readonly target: number | undefined } | undefined;

  /** @param moved - Called when its size is known, and whenever it is another. */
  constructor(host: ReactiveElement, moved: () => void) {
    this.#host = host;
    this.#moved = moved;
  }

  /** How large the tile is; `unknown` until that has been measured, `large` where there is no wall. */
  get size(): 'unknown' | 'small' | 'large' {
    if (!this.#place) return 'large';
    const { area } = this.#place;
    if (!area) return 'unknown';
    return area.width - BORDERS < SMALL_TILE.width || area.height - BORDERS < SMALL_TILE.height ? 'small' : 'large';
  }

  /** Stands on a wall, or on none. */
  join(wall: Wall | undefined): void {
    if (wall !== this.#wall) this.leave();
    this.#wall = wall;
    if (this.#place) this.#place.look();
    // Not watched one by one: the wall looks at all when its size, or anything of its children, changes.
    else this.#place = wall?.join(this.#host, this.#moved, false);
  }

  show(figures: FigureTexts, reading: Reading, target: number | undefined): void {
    if (!this.#shown) this.#turn(true);
    this.#shown = { figures, reading, target };
    this.#place?.show(this.#drawing);
  }

  /** Its elements have boxes again. */
  clear(): void {
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#turn(false);
    this.#place?.show(undefined);
  }

  leave(): void {
    this.clear();
    this.#place?.leave();
    this.#place = undefined;
    this.#wall = undefined;
  }

  /** What has no boxes is not said either, unless the button is named by it. */
  #turn(isStamped: boolean): void {
    this.#host.toggleAttribute('data-stamped', isStamped);
    const face = this.#host.renderRoot.querySelector('.face');
    if (isStamped) face?.setAttribute('aria-labelledby', 'caption figures');
    else face?.removeAttribute('aria-labelledby');
  }

  readonly #drawing: Drawing = (pen, box, ratio) => {
    if (!this.#shown || !this.#wall) return;
    const { figures, reading: { series, metric, asOf }, target } = this.#shown;
    drawSmallTile(pen, box, ratio, figures, (frame) => sparklineTrace(series, METRICS[metric].unit, asOf, Number.isNaN(target) ? undefined : target, frame), this.#wall.ink.now);
  };
}
