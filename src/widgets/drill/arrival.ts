import { isWished } from '../../controllers/view-controller.js';
import { placeOf, type DrillPath } from '../../domain/drill.js';

/** The level that was gone to last, until its rows are here and seen; and where each level was left. */
export class Arrival {
  readonly #tops = new Map<string, number>();
  #path: DrillPath | undefined;
  #isUnderWay = false;
  #isPartial = false;

  get path(): DrillPath | undefined {
    return this.#path;
  }

  /** Whether the rows of the path are still to come. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Whether the user asked for it, so that the focus goes along. */
  get isFollowed(): boolean {
    return this.#path !== undefined && isWished(this.#path);
  }

  /** Whether only what can be seen is drawn, the rest once that is on screen: not of a level that is come back to further down. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** How far its level was scrolled when it was left: CSS px of a list, rows of contacts. */
  get top(): number | undefined {
    return this.#path && this.#tops.get(placeOf(this.#path));
  }

  /** @param top - How far the level that is left is scrolled. */
  begin(path: DrillPath | undefined, top: number): void {
    if (this.#path) this.#tops.set(placeOf(this.#path), top);
    this.#path = path;
    this.#isUnderWay = path !== undefined;
    this.#isPartial = path !== undefined && !this.top && (path.level === 'slots' ? path.slot : path.group) === undefined;
  }

  /** The rows are here. */
  end(): void {
    this.#isUnderWay = false;
  }

  /** Somebody saw what was drawn of `path`. @returns Whether there is more to draw now. */
  see(path: DrillPath): boolean {
    if (path !== this.#path || !this.#isPartial) return false;
    this.#isPartial = false;
    return true;
  }
}
