/**
 * Everything that is drawn of a trend, as numbers and texts: computed once for each trend, size and language,
 * and never on hover.
 */
import type { MetricDefinition } from '../../domain/metric.js';
import { DAY_MS, type Interval } from '../../domain/time.js';
import type { Trend, TrendMarker } from '../../domain/trend.js';
import type { SlotTable } from '../../geometry/slot-table.js';
import { fitMiddle, textWidth } from '../../geometry/text-width.js';
import { trendLayout, type TrendLayout } from '../../geometry/trend-layout.js';
import { formatTick } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import type { Stretch, TargetName, TimeMark, ValueMark } from '../../marks/axis.js';
import type { TrendKind } from '../../marks/trend-canvas.js';
import { companionsOf } from './companions.js';
import { endLabels, type EndLabel } from './end-labels.js';
import { lineStyles, MOST_COLOURS, type LineStyle } from './line-style.js';
import type { Messages } from './messages.js';
import { nameOf } from './trend-texts.js';

export interface TrendPicture {
  readonly trend: Trend;
  readonly table: SlotTable;
  readonly kind: TrendKind;
  readonly layout: TrendLayout;
  /** In the order of the layout's lines. */
  readonly styles: readonly LineStyle[];
  /** Ids of the lines that stand out. */
  readonly emphasised: readonly string[];
  readonly labels: readonly EndLabel[];
  /** Of the whole drawing, CSS px, and device pixels a CSS px. */
  readonly size: readonly [width: number, height: number];
  readonly ratio: number;
  /** Where the plot begins in the drawing, px. */
  readonly origin: readonly [x: number, y: number];
  readonly timeMarks: readonly TimeMark[];
  readonly valueMarks: readonly ValueMark[];
  readonly target?: TargetName & { readonly y: number };
  readonly band?: Stretch;
  readonly breaches: readonly Stretch[];
  readonly markers: readonly (TrendMarker & { readonly x: number })[];
  /** Whether a line leaves its season, in words, where that is asked for. */
  readonly drift?: string;
}

export interface PictureFrame {
  /** Of the whole drawing, axes and labels among it, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly kind: TrendKind;
  readonly window: Interval | undefined;
  readonly hidden: ReadonlySet<string>;
  /** Values that the axis must reach. */
  readonly reach: readonly number[];
  /** Px of the small text. */
  readonly textSize: number;
  readonly language: string;
  readonly messages: Messages;
}

/** A shorter range has no tick of months: ticks of days have room there. */
const MONTHS_FROM = 10 * DAY_MS;

/** Below this width names at the lines' ends would take the plot's room; the legend names them. */
const LABELS_FROM = 520;

export function trendPicture(trend: Trend, table: SlotTable, { unit }: Pick<MetricDefinition, 'unit'>, emphasised: readonly string[], frame: PictureFrame): TrendPicture {
  const { width, height, ratio, kind, window, hidden, reach, textSize, language, messages } = frame;
  const widthOf = (text: string) => textWidth(text, textSize);
  const shown = trend.series.filter(({ id }) => !hidden.has(id));
  const isCrowded = trend.series.length > MOST_COLOURS;
  const names = shown.map((series) => {
    // The foot of a bar is no end of a line.
    const isNamed = kind !== 'bar' && trend.series.length > 1 && (emphasised.length === 0 ? !isCrowded : emphasised.includes(series.id));
    return isNamed ? nameOf(series, messages) : undefined;
  });
  const room = width < LABELS_FROM ? 0 : Math.min(Math.max(0, ...names.map((name) => widthOf(name ?? ''))), 140, width * 0.2);
  const top = Math.round(textSize * 0.75);
  let left = 0;
  // Making a date format costs more than drawing, so a range that will show no months is not asked for one.
  const dates = trend.range.end - trend.range.start > MONTHS_FROM ? (['date', 'month'] as const) : (['date'] as const);
  const dateWidth = 1.1 * Math.max(...dates.map((label) => widthOf(formatTick(trend.range.start, label, trend.zone, language))));
  const layout = trendLayout(trend, table, {
    unit,
    height: Math.max(1, height - top - Math.round(textSize * 2.2)),
    roomFor: ({ ticks }) => {
      left = Math.ceil(Math.max(...ticks.map((tick) => widthOf(targetText(tick, unit, language))))) + 12;
      const right = room > 0 ? room + 22 : 14;
      return { width: Math.max(1, width - left - right), clockLabel: widthOf('00:00'), dateLabel: dateWidth, bleed: [left, right] };
    },
    ratio,
    hidden,
    reach,
    fromZero: kind === 'bar' || kind === 'area',
    ...(window && { window }),
    companionsOf: kind === 'bar' ? () => [] : companionsOf(trend, table, unit, emphasised),
  });
  const { target, band } = trend;
  const targetName = target === undefined ? '' : messages.trend.target(targetText(target, unit, language));
  return {
    trend,
    table,
    kind,
    layout,
    styles: lineStyles(trend.series, emphasised, layout.slotWidth, textSize / 12).filter((_, index) => !hidden.has(trend.series[index]?.id ?? '')),
    emphasised,
    labels: room > 0 ? endLabels(layout, names.map((name) => name && fitMiddle(name, room, textSize)), textSize * 1.35) : [],
    size: [width, height],
    ratio,
    origin: [left, top],
    timeMarks: layout.ticks.map(({ at, kind: says, x, labelX }) => ({ x, labelX, text: formatTick(at, says, trend.zone, language), isMajor: says !== 'clock' })),
    valueMarks: layout.values.ticks.map((tick) => ({ y: layout.yOf(tick), text: targetText(tick, unit, language) })),
    ...(target !== undefined && { target: { y: layout.yOf(target), text: targetName, width: widthOf(targetName), size: textSize } }),
    ...(band && { band: { from: layout.yOf(band[1]), to: layout.yOf(band[0]) } }),
    breaches: (trend.breaches ?? []).flatMap((breach) => stretchOf(breach, layout)),
    markers: (trend.markers ?? []).filter(({ at }) => at >= layout.span.start && at <= layout.span.end).map((marker) => ({ ...marker, x: layout.xAt(marker.at) })),
  };
}

/** A stretch of time as far as it can be seen. */
function stretchOf({ start, end }: Interval, { xAt, span, width }: TrendLayout): Stretch[] {
  if (end <= span.start || start >= span.end) return [];
  return [{ from: Math.max(0, xAt(start)), to: Math.min(width, xAt(end)) }];
}

/** Whether there is any value to draw. */
export function isMeasured({ slots, columns }: SlotTable, asOf: number): boolean {
  const begun = slots.firstFrom(asOf);
  return columns.some(({ value }) => {
    for (let slot = 0; slot < begun; slot++) if (!Number.isNaN(value[slot] ?? NaN)) return true;
    return false;
  });
}
