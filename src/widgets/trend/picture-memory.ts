import type { Unit } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';
import type { Trend, TrendMarker } from '../../domain/trend.js';
import { slotTable, type SlotTable } from '../../geometry/slot-table.js';
import { TREND_KINDS } from '../../marks/trend-canvas.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';
import type { AlertMarks } from './alert-marks.js';
import { emphasisOf } from './emphasis.js';
import { driftTelling } from './line-drift.js';
import { messagesFor } from './messages.js';
import { isMeasured, trendPicture, type TrendPicture } from './trend-picture.js';

/** What a picture depends on beside the trend itself. */
export interface Sight {
  /** CSS px; 0 while the browser has not told it. */
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS px. */
  readonly ratio: number;
  /** A `TrendKind`; a line where it is none. */
  readonly kind: string;
  /** The stretch that was zoomed to. */
  readonly window: Interval | undefined;
  readonly added: Added;
  readonly alerts: AlertMarks;
  /** Ids of lines that stand out, and of those that are not drawn. */
  readonly picked: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly language: string;
  /** 1, or more on a wall. */
  readonly scale: () => number;
}

/** What the page says beside the trend; what is absent leaves the trend's own. */
export interface Added {
  readonly target?: string | number;
  readonly band?: string;
  readonly markers: readonly TrendMarker[];
  readonly reach?: readonly number[];
  readonly decay: boolean;
}

/** Keeps the picture of a trend until something that is drawn of it changes: reading a point does not. */
export class PictureMemory {
  #trend: Trend | undefined;
  #table: SlotTable | undefined;
  #key: readonly unknown[] = [];
  #picture: TrendPicture | undefined;

  /** Whether the trend of the last picture has any value. */
  isMeasured = false;

  /** `undefined` while there is nothing to draw, or no room. */
  of(trend: Trend | undefined, sight: Sight): TrendPicture | undefined {
    const { width, height, ratio, kind, window, picked, hidden, language, added, alerts } = sight;
    const key = [trend, width, height, ratio, kind, window, picked, hidden, language, added.target, added.band, added.markers, added.reach?.join(), added.decay, alerts];
    if (key.length === this.#key.length && key.every((part, index) => part === this.#key[index])) return this.#picture;
    this.#key = key;
    if (trend !== this.#trend) {
      this.#trend = trend;
      this.#table = trend && slotTable(trend.series.map(({ points }) => points));
      this.isMeasured = trend !== undefined && this.#table !== undefined && isMeasured(this.#table, trend.asOf);
    }
    this.#picture = trend && this.#table && width > 0 && this.isMeasured ? pictureOf(trend, this.#table, sight) : undefined;
    return this.#picture;
  }
}

function pictureOf(trend: Trend, table: SlotTable, { picked, scale, added, alerts, kind, ...frame }: Sight): TrendPicture {
  const judged = METRICS[trend.metric];
  const messages = messagesFor(frame.language);
  const emphasised = emphasisOf(trend, table, picked, judged.direction);
  const drift = added.decay ? driftTelling(trend, emphasised, messages, frame.language) : undefined;
  const shown = withAdded(trend, added, drift?.markers ?? [], alerts, judged.unit);
  const picture = trendPicture(shown, table, judged, emphasised, { ...frame, reach: added.reach ?? [], kind: TREND_KINDS.find((known) => known === kind) ?? 'line', textSize: 12 * scale(), messages });
  return drift ? { ...picture, drift: drift.text } : picture;
}

function withAdded(trend: Trend, { target, band, markers }: Added, drifts: readonly TrendMarker[], alerts: AlertMarks, unit: Unit): Trend {
  const goal = targetOf(target, unit);
  const edges = band?.trim().split(/\s+/).map((edge) => targetOf(edge, unit) ?? NaN);
  const [low = NaN, high = NaN] = edges ?? [];
  return {
    ...trend,
    ...(goal !== undefined && !Number.isNaN(goal) && { target: goal }),
    ...(low < high && { band: [low, high] }),
    markers: [...(trend.markers ?? []), ...markers, ...drifts, ...alerts.markers],
    breaches: [...(trend.breaches ?? []), ...alerts.breaches],
  };
}
