import type { Trend } from '../../domain/trend.js';
import { messagesFor } from '../../locale/index.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';
import { emphasisOf } from './emphasis.js';
import { isMeasured, trendPicture, type TrendPicture } from './trend-picture.js';

/** What a picture depends on beside the trend itself. */
export interface Sight {
  /** CSS px; 0 while the browser has not told it. */
  readonly width: number;
  readonly height: number;
  /** Goal as the page's author wrote it; the trend's own where that is none. */
  readonly target: string | number | undefined;
  readonly picked: readonly string[];
  readonly language: string;
  /** 1, or more on a wall. */
  readonly scale: () => number;
}

/** Keeps the picture of a trend until something that is drawn of it changes: reading a point does not. */
export class PictureMemory {
  #key: readonly unknown[] = [];
  #picture: TrendPicture | undefined;

  /** `undefined` while there is nothing to draw, or no room. */
  of(value: Trend | undefined, sight: Sight): TrendPicture | undefined {
    const { width, height, target, picked, language } = sight;
    const key = [value, width, height, target, picked, language];
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return this.#picture;
    this.#key = key;
    this.#picture = value && width > 0 && isMeasured(value) ? pictureOf(value, sight) : undefined;
    return this.#picture;
  }
}

function pictureOf(value: Trend, { width, height, target, picked, language, scale }: Sight): TrendPicture {
  const judged = METRICS[value.metric];
  const goal = targetOf(target, judged.unit);
  const shown: Trend = goal === undefined || Number.isNaN(goal) ? value : { ...value, target: goal };
  return trendPicture(shown, judged, emphasisOf(shown, picked, judged.direction), { width, height, textSize: 12 * scale(), language, messages: messagesFor(language) });
}
