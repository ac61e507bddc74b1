import type { MetricChoice, MetricDefinition } from '../../domain/metric.js';
import type { Measure } from '../../domain/reading.js';
import type { Interval } from '../../domain/time.js';
import type { Trend, TrendSeries } from '../../domain/trend.js';
import type { SlotTable } from '../../geometry/slot-table.js';
import { FLOATING, type Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatText, type Limit } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import type { TrendFacts } from '../../locale/trend-messages.js';
import { breachSide, isBreached } from '../../metrics/target.js';
import { targetText } from '../../locale/target-text.js';
import { formatSlotIn, formatSpan, formatTick, hasSeveralDays } from '../../locale/span.js';
import type { Messages } from './messages.js';

/** What the chart is called: its metric's name, nothing while none is known. */
export function titleText(choice: Pick<MetricChoice, 'metric'> | undefined, { metrics }: Messages): string {
  return choice ? metrics[choice.metric].name : '';
}

type Judged = Pick<MetricDefinition, 'unit' | 'direction'>;

/** A value that misses its target is never rounded to look as if it met it. */
export function valueText(value: number | undefined, { unit, direction }: Judged, language: string, target?: number): string {
  return formatText(value, unit, language, limitOf(direction, target));
}

export function nameOf({ id, label }: Pick<TrendSeries, 'id' | 'label'>, messages: Messages): string {
  return id === 'all' && label === 'all' ? messages.trend.all : label;
}

/** How many things a ratio was measured on; nothing for what is no ratio. */
export function sampleText({ denominator }: Measure, language: string): string {
  return denominator === undefined ? '' : `n ${numberFormat(language, { most: 0 }).format(denominator)}`;
}

/** A slot of the trend, with its date where the trend has several days. */
export function slotText(slot: Interval, { range, zone }: Trend, language: string): string {
  return formatSlotIn(slot, zone, language, hasSeveralDays(range, zone));
}

/** Where a slot begins, with its date where the trend has several days. */
export function slotStartText({ start }: Interval, { range, zone }: Trend, language: string): string {
  const clock = formatClock(start, zone, language);
  return hasSeveralDays(range, zone) ? `${formatTick(start, 'date', zone, language)} ${clock}` : clock;
}

/** What was zoomed to, by the clock. */
export function windowText({ start, end }: Interval, trend: Trend, language: string): string {
  return `${slotStartText({ start, end: start }, trend, language)}–${slotStartText({ start: end, end }, trend, language)}`;
}

export function zoneText(zone: Zone, messages: Messages): string {
  return zone === FLOATING ? messages.state.sourceClock : zone;
}

/** The generated sentence: what, when, how the line that matters went, how many lines, and where they stand in the latest slot that is over. */
export function summaryText(trend: Trend, table: SlotTable, judged: Judged, story: TrendFacts['story'], dimension: string | undefined, messages: Messages, language: string): string {
  const { metric, series, target, range, zone } = trend;
  const latest = latestSlot(trend, table);
  const text = ({ label, id, value }: Standing) => ({ label: nameOf({ id, label }, messages), value: valueText(value, judged, language, target) });
  const [lowest] = latest?.standings ?? [];
  const highest = latest && latest.standings.length > 1 ? latest.standings.at(-1) : undefined;
  const missed = target === undefined ? 0 : (latest?.standings.filter((measure) => isBreached(measure, target, judged.direction)).length ?? 0);
  const facts: TrendFacts = {
    metric: messages.metrics[metric].name,
    range: formatSpan(range, zone, language),
    ...(story && { story }),
    ...(dimension !== undefined && series.length > 0 && { series: { count: String(series.length), dimension } }),
    ...(latest && lowest && { latest: { slot: slotText(latest.slot, trend, language), lowest: text(lowest), ...(highest && { highest: text(highest) }) } }),
    ...(missed > 0 && target !== undefined && { missed: { count: String(missed), target: targetText(target, judged.unit, language) } }),
  };
  return messages.trend.summary(facts);
}

interface Standing {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

/** The latest slot that is over and has a value, with every line's value there, lowest first. */
function latestSlot({ series, asOf }: Trend, { slots, columns }: SlotTable): { readonly slot: Interval; readonly standings: readonly Standing[] } | undefined {
  for (let at = slots.firstEndingAfter(asOf) - 1; at >= 0; at--) {
    const standings = series.flatMap(({ id, label }, index) => {
      const value = columns[index]?.value[at] ?? NaN;
      return Number.isNaN(value) ? [] : [{ id, label, value }];
    });
    const slot = slots.at(at);
    if (slot && standings.length > 0) return { slot, standings: standings.sort((a, b) => a.value - b.value) };
  }
  return undefined;
}

function limitOf(direction: Judged['direction'], target: number | undefined): Limit | undefined {
  const breachedWhen = breachSide(direction);
  return target === undefined || !breachedWhen ? undefined : { value: target, breachedWhen };
}

/** What is said when a point is reached by keyboard. */
export function pointText(series: Pick<TrendSeries, 'id' | 'label'>, slot: Interval, measure: Measure | undefined, trend: Trend, judged: Judged, messages: Messages, language: string): string {
  const { state, trend: texts } = messages;
  const isOpen = slot.end > trend.asOf;
  return [
    nameOf(series, messages),
    slotText(slot, trend, language),
    measure?.value === undefined ? state.noData : valueText(measure.value, judged, language, trend.target),
    measure?.value !== undefined && isBreached(measure, trend.target, judged.direction) ? texts.missed : '',
    measure?.value === undefined ? '' : sampleText(measure, language),
    isOpen ? texts.open : '',
  ]
    .filter(Boolean)
    .join(texts.comma);
}
