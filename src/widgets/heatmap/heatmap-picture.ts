import type { Heatmap } from '../../domain/heatmap.js';
import { heatCodes, heatScale, type HeatScale } from '../../geometry/heat-scale.js';
import { textWidth } from '../../geometry/text-width.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';

/** A heat map as it is drawn: with its scale, and the step of every cell. */
export interface HeatPicture {
  /** With the goal of the page's author where there is one. */
  readonly map: Heatmap;
  readonly scale: HeatScale;
  readonly codes: Uint8Array;
  /** Of the longest name, px of 12 px text. */
  readonly longestName: number;
}

/** Keeps the picture of a map until the map or its goal changes: reading a cell and scrolling change nothing. */
export class HeatPictureMemory {
  #value: Heatmap | undefined;
  #target: string | number | undefined;
  #picture: HeatPicture | undefined;

  /** @returns undefined while there is nothing to draw. */
  of(value: Heatmap | undefined, target: string | number | undefined): HeatPicture | undefined {
    if (value === this.#value && target === this.#target) return this.#picture;
    this.#value = value;
    this.#target = target;
    this.#picture = value && pictureOf(value, target);
    return this.#picture;
  }
}

function pictureOf(value: Heatmap, target: string | number | undefined): HeatPicture | undefined {
  const { unit, direction } = METRICS[value.metric];
  const goal = targetOf(target, unit);
  const map = goal === undefined || Number.isNaN(goal) ? value : { ...value, target: goal };
  const scale = heatScale(map, direction);
  return scale && { map, scale, codes: heatCodes(map, scale), longestName: map.rows.reduce((most, { label }) => Math.max(most, textWidth(label, 12)), 0) };
}

/** Of the column of names, px: as wide as the longest, but at most a third of the element. */
export function namesWidth(picture: HeatPicture | undefined, width: number): number {
  return Math.round(Math.min((picture?.longestName ?? 0) + 12, Math.max(64, Math.min(168, width * 0.3))));
}
