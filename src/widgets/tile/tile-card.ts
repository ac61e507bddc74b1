import type { Reading } from '../../domain/reading.js';
import { DAY_MS, type Interval } from '../../domain/time.js';
import { FLOATING, type Zone } from '../../domain/zone.js';
import { formatClock, formatDate, formatDateTime } from '../../locale/clock.js';
import { comparisonText } from '../../locale/delta-text.js';
import { formatText } from '../../locale/format.js';
import { formulaText, totalText, usesThreshold, variantName } from '../../locale/formula-text.js';
import { targetText } from '../../locale/target-text.js';
import type { CardRow, FormulaCard } from '../../marks/formula-card.js';
import { sampleSize } from '../../metrics/delta.js';
import { METRICS } from '../../metrics/index.js';
import { formulaOf } from '../../metrics/measure.js';
import type { Messages } from './messages.js';

/**
 * What lies behind a reading: its formula with the counters that went into it, and where they come from.
 *
 * @param target - In the metric's unit; left out unless it is a number.
 * @param window - Values at the bottom and the top of the sparkline.
 * @param outlook - When it will pass its limit, in words.
 */
export function cardOf(title: string, reading: Reading, target: number | undefined, window: readonly [number, number], messages: Messages, language: string, outlook?: string): FormulaCard {
  const { unit } = METRICS[reading.metric];
  const { tile, state } = messages;
  const { numerator, denominator } = formulaOf(reading);
  const n = sampleSize(reading, reading);
  const text = (value: number | undefined) => formatText(value, unit, language);
  const rows: (CardRow | undefined)[] = [
    row(tile.numerator, reading.numerator !== undefined && totalText(numerator, reading.numerator, messages, language)),
    row(tile.denominator, denominator && reading.denominator !== undefined && totalText(denominator, reading.denominator, messages, language)),
    row(tile.variant, Object.keys(METRICS[reading.metric].variants).length > 1 && (variantName(reading, messages) ?? tile.standardVariant)),
    row(tile.threshold, reading.serviceThresholdSeconds !== undefined && usesThreshold(reading) && formatText(reading.serviceThresholdSeconds, 'seconds', language)),
    row(tile.sample, n !== undefined && n.toLocaleString(language)),
    row(tile.target, target !== undefined && Number.isFinite(target) && targetText(target, unit, language)),
    row(tile.outlook, outlook),
    row(tile.previous, reading.previous && `${comparisonText(reading.range, reading.previous.range, messages, language)} ${text(reading.previous.value)}`),
    row(tile.range, stretch(reading.range, reading.zone, language)),
    row(tile.zone, reading.zone === FLOATING ? state.sourceClock : reading.zone),
    row(tile.source, reading.source),
    row(tile.asOf, formatDateTime(reading.asOf, reading.zone, language)),
    row(tile.completeness, reading.completeness === 'full' ? tile.full : state[reading.completeness]),
    row(tile.window, reading.series.length > 0 && `${text(window[0])} – ${text(window[1])}`),
  ];
  return { title: `${title} ${text(reading.value)}`, formula: formulaText(reading, messages), rows: rows.filter((line) => line !== undefined) };
}

/** Date and clock at both ends; the date once where both are of one day. */
function stretch({ start, end }: Interval, zone: Zone, language: string): string {
  const isOneDay = formatDate(start, zone, language) === formatDate(end - 1, zone, language) && end - start <= DAY_MS;
  const last = isOneDay ? formatClock(end, zone, language) : formatDateTime(end, zone, language);
  return `${formatDateTime(start, zone, language)} – ${last}`;
}

function row(term: string, text: string | false | undefined): CardRow | undefined {
  return text === false || text === undefined ? undefined : { term, text };
}
