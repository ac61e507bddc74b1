import type { Standings } from '../../domain/standings.js';
import type { Cuts } from '../../people/quadrant.js';
import { quadrantPicture, type QuadrantPicture } from './quadrant-picture.js';

/** The picture of the last standings, cuts and size; made anew only when one of them changed. */
export class PictureMemory {
  #of: readonly unknown[] = [];
  #picture: QuadrantPicture | undefined;

  /** @returns undefined where there is nobody, no room, or no stated source of willingness. */
  of(standings: Standings | undefined, { ability, willingness, hysteresis }: Cuts, least: number, { width, height }: { readonly width: number; readonly height: number }): QuadrantPicture | undefined {
    const of = [standings, ability, willingness, hysteresis, least, width, height];
    if (of.some((part, at) => part !== this.#of[at])) {
      this.#of = of;
      const isDrawn = standings?.willingnessSource && standings.length > 0 && width > 0 && height > 0;
      this.#picture = isDrawn ? quadrantPicture(standings, { ability, willingness, hysteresis }, least, { width, height }, this.#picture) : undefined;
    }
    return this.#picture;
  }
}
