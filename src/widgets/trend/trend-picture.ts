/**
 * Everything that is drawn of a trend, as numbers and texts: computed once for each trend, size and language,
 * and never on hover.
 */
import type { MetricDefinition } from '../../domain/metric.js';
import type { Trend } from '../../domain/trend.js';
import { stackLabels } from '../../geometry/stack-labels.js';
import { fitMiddle, textWidth } from '../../geometry/text-width.js';
import { trendLayout, type TrendLayout } from '../../geometry/trend-layout.js';
import { formatTick } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import type { TargetName, TimeMark, ValueMark } from '../../marks/axis.js';
import { lineStyles, MOST_COLOURS, type LineStyle } from './line-style.js';
import { nameOf } from './trend-texts.js';
import type { Messages } from '../../locale/messages.js';

/** A line's name at its end. */
export interface EndLabel {
  readonly line: number;
  readonly text: string;
  /** Centre of the text, and the line's last point it belongs to; px in the plot. */
  readonly y: number;
  readonly lineY: number;
}

export interface TrendPicture {
  readonly trend: Trend;
  readonly layout: TrendLayout;
  /** In the order of the layout's lines. */
  readonly styles: readonly LineStyle[];
  readonly labels: readonly EndLabel[];
  /** Where the plot begins in the element's box, px. */
  readonly origin: readonly [x: number, y: number];
  readonly timeMarks: readonly TimeMark[];
  readonly valueMarks: readonly ValueMark[];
  readonly target?: TargetName & { readonly y: number };
}

export interface PictureFrame {
  /** Of the whole drawing, axes and labels among it, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Px of the small text. */
  readonly textSize: number;
  readonly language: string;
  readonly messages: Messages;
}

/** Below this width names at the lines' ends would take the plot's room; the legend names them. */
const LABELS_FROM = 520;

export function trendPicture(trend: Trend, { unit }: Pick<MetricDefinition, 'unit'>, emphasised: readonly string[], frame: PictureFrame): TrendPicture {
  const { width, height, textSize, language, messages } = frame;
  const widthOf = (text: string) => textWidth(text, textSize);
  const isCrowded = trend.series.length > MOST_COLOURS;
  const names = trend.series.map((series) => {
    const isNamed = trend.series.length > 1 && (emphasised.length === 0 ? !isCrowded : emphasised.includes(series.id));
    return isNamed ? nameOf(series, messages) : undefined;
  });
  const room = width < LABELS_FROM ? 0 : Math.min(Math.max(0, ...names.map((name) => widthOf(name ?? ''))), 140, width * 0.2);
  const top = Math.round(textSize * 0.75);
  let left = 0;
  const layout = trendLayout(trend, unit, Math.max(1, height - top - Math.round(textSize * 2.2)), ({ ticks }) => {
    left = Math.ceil(Math.max(...ticks.map((tick) => widthOf(targetText(tick, unit, language))))) + 12;
    const dates = (['date', 'month'] as const).map((kind) => widthOf(formatTick(trend.range.start, kind, trend.zone, language)));
    return {
      width: Math.max(1, width - left - (room > 0 ? room + 22 : 14)),
      clockLabel: widthOf('00:00'),
      dateLabel: Math.max(...dates) * 1.1,
      bleed: [left, room > 0 ? room + 22 : 14],
    };
  });
  const styles = lineStyles(layout.lines, emphasised, layout.width / Math.max(1, layout.slots.length), textSize / 12);
  const { target } = trend;
  const targetName = target === undefined ? '' : messages.trend.target(targetText(target, unit, language));
  return {
    trend,
    layout,
    styles,
    labels: room > 0 ? endLabels(layout, names.map((name) => name && fitMiddle(name, room, textSize)), textSize * 1.35) : [],
    origin: [left, top],
    timeMarks: layout.ticks.map(({ at, kind, x, labelX }) => ({ x, labelX, text: formatTick(at, kind, trend.zone, language), isMajor: kind !== 'clock' })),
    valueMarks: layout.values.ticks.map((tick) => ({ y: layout.yOf(tick), text: targetText(tick, unit, language) })),
    ...(target !== undefined && { target: { y: layout.yOf(target), text: targetName, width: widthOf(targetName), size: textSize } }),
  };
}

function endLabels(layout: TrendLayout, texts: readonly (string | undefined)[], lineHeight: number): EndLabel[] {
  const ends = layout.lines.flatMap((line, index) => {
    const text = texts[index];
    const last = line.runs.at(-1);
    return text === undefined || !last ? [] : [{ line: index, text, lineY: line.y[last.to - 1] ?? 0 }];
  });
  const centres = stackLabels(ends.map(({ lineY }) => lineY), lineHeight, [-lineHeight / 2, layout.height + lineHeight / 2]);
  return ends.map((end, index) => ({ ...end, y: centres[index] ?? end.lineY }));
}

/** Whether there is any value to draw. */
export function isMeasured({ series, asOf }: Trend): boolean {
  return series.some(({ points }) => points.some(({ start, value }) => value !== undefined && start < asOf));
}
