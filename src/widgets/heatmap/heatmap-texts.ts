import type { HeatColumn, Heatmap, HeatRow } from '../../domain/heatmap.js';
import type { Measure } from '../../domain/reading.js';
import type { HeatPlace } from '../../geometry/heat-grid.js';
import type { HeatScale } from '../../geometry/heat-scale.js';
import { formatText, type Limit } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import { formatSlotIn, formatSpan, hasSeveralDays } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import { METRICS } from '../../metrics/index.js';
import { breachSide, isBreached } from '../../metrics/target.js';
import type { Messages } from './messages.js';

/** A slot by its clock time, told apart where the clock shows it twice; a weekday by its name. */
export function columnName(map: Heatmap, index: number, messages: Messages, language: string): string {
  const column = map.columns[index];
  if (!column) return '';
  if (column.weekday !== undefined) return weekdayName(column.weekday, language);
  const name = slotName(map, column, language);
  const before = map.columns.slice(Math.max(0, index - 8), index);
  const isRepeated = before.some((other) => other.weekday === undefined && slotName(map, other, language) === name);
  return isRepeated ? messages.heatmap.repeated(name) : name;
}

function slotName({ range, zone }: Heatmap, { start, end }: Exclude<HeatColumn, { readonly weekday: number }>, language: string): string {
  return formatSlotIn({ start, end }, zone, language, hasSeveralDays(range, zone));
}

/** 1970-01-04 was a Sunday. */
export function weekdayName(weekday: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format((3 + weekday) * 86_400_000);
}

export function cellText(measure: Measure | undefined, map: Heatmap, language: string): string {
  const { unit, direction } = METRICS[map.metric];
  const breachedWhen = breachSide(direction);
  const limit: Limit | undefined = map.target === undefined || !breachedWhen ? undefined : { value: map.target, breachedWhen };
  return formatText(measure?.value, unit, language, limit);
}

/** In a cell there is room for digits alone; the head names the unit. */
export function shortText(measure: Measure | undefined, map: Heatmap, language: string): string {
  return cellText(measure, map, language).replace(/\s?%$/, '');
}

/** What is read of one cell: whose, when, how much, of how many, and whether it misses the target. */
export function placeText(map: Heatmap, { row, column }: HeatPlace, messages: Messages, language: string): string {
  const measure = map.rows[row]?.cells[column];
  const head = map.columns[column];
  const isFuture = head?.start !== undefined && head.start >= map.asOf;
  const isOpen = head?.start !== undefined && head.end > map.asOf && !isFuture;
  const isMissed = measure !== undefined && isBreached(measure, map.target, METRICS[map.metric].direction);
  const sample = measure?.denominator;
  return [
    map.rows[row]?.label ?? '',
    columnName(map, column, messages, language),
    isFuture ? messages.heatmap.notYet : measure?.value === undefined ? messages.heatmap.nothing : cellText(measure, map, language),
    measure?.value !== undefined && sample !== undefined ? `n ${numberFormat(language, { most: 0 }).format(sample)}` : '',
    isMissed && map.target !== undefined ? `${messages.trend.missed} ${targetText(map.target, METRICS[map.metric].unit, language)}` : '',
    isOpen ? messages.trend.open : '',
  ]
    .filter(Boolean)
    .join(messages.trend.comma);
}

/** The generated sentence: what, how many cells, the least and the greatest of those that are over, how many miss the target. */
export function heatmapSummary(map: Heatmap, by: string, messages: Messages, language: string): string {
  const { unit, direction } = METRICS[map.metric];
  let lowest: Found | undefined;
  let highest: Found | undefined;
  let missed = 0;
  map.rows.forEach((row, at) =>
    row.cells.forEach((measure, column) => {
      const { value } = measure;
      if (value === undefined || !Number.isFinite(value) || (map.columns[column]?.end ?? -Infinity) > map.asOf) return;
      if (!lowest || value < lowest.value) lowest = { row: at, column, value };
      if (!highest || value > highest.value) highest = { row: at, column, value };
      if (isBreached(measure, map.target, direction)) missed++;
    }),
  );
  const named = (found: Found | undefined) => found && { name: `${map.rows[found.row]?.label ?? ''} ${columnName(map, found.column, messages, language)}`, value: cellText({ value: found.value }, map, language) };
  const [low, high] = [named(lowest), named(highest)];
  const count = (number: number) => numberFormat(language, { most: 0 }).format(number);
  return messages.heatmap.summary({
    metric: messages.metrics[map.metric].name,
    by,
    range: formatSpan(map.range, map.zone, language),
    rows: count(map.rows.length),
    columns: count(map.columns.length),
    isWeekly: map.columns[0]?.weekday !== undefined,
    ...(low && { lowest: low }),
    ...(high && { highest: high }),
    ...(missed > 0 && map.target !== undefined && { missed: { count: count(missed), target: targetText(map.target, unit, language) } }),
  });
}

interface Found extends HeatPlace {
  readonly value: number;
}

/** What each step of the scale stands for, from the least value to the greatest. */
export function legendTexts({ thresholds }: HeatScale, { metric }: Heatmap, messages: Messages, language: string): readonly string[] {
  const { unit } = METRICS[metric];
  const text = (value: number | undefined) => (value === undefined ? '' : targetText(value, unit, language));
  const { lessThan, atLeast, between } = messages.heatmap;
  if (thresholds.length === 0) return [messages.trend.all];
  return [lessThan(text(thresholds[0])), ...thresholds.slice(1).map((to, index) => between(text(thresholds[index]).replace(/\s?%$/, ''), text(to))), atLeast(text(thresholds.at(-1)))];
}

/** Whether any cell has a value. */
export function hasValues(rows: readonly HeatRow[]): boolean {
  return rows.some(({ cells }) => cells.some(({ value }) => value !== undefined));
}
