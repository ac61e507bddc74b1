import type { Trend } from '../../domain/trend.js';
import { formatDateTime } from '../../locale/clock.js';
import { formatText } from '../../locale/format.js';
import { targetText } from '../../locale/target-text.js';
import { formulaText, usesThreshold, variantName } from '../../locale/formula-text.js';
import { formatSpan } from '../../locale/span.js';
import type { CardRow, FormulaCard } from '../../marks/formula-card.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';
import { zoneText } from './trend-texts.js';

/** What lies behind the lines: the formula of every point, and where the counters come from. */
export function cardOf(title: string, trend: Trend, messages: Messages, language: string): FormulaCard {
  const { tile, state } = messages;
  const { metric, range, zone, asOf, source, target, completeness, serviceThresholdSeconds } = trend;
  const rows: readonly (readonly [term: string, text: string | false | undefined])[] = [
    [tile.variant, Object.keys(METRICS[metric].variants).length > 1 && (variantName(trend, messages) ?? tile.standardVariant)],
    [tile.threshold, serviceThresholdSeconds !== undefined && usesThreshold(trend) && formatText(serviceThresholdSeconds, 'seconds', language)],
    [tile.target, target !== undefined && targetText(target, METRICS[metric].unit, language)],
    [tile.range, formatSpan(range, zone, language)],
    [tile.zone, zoneText(zone, messages)],
    [tile.source, source],
    [tile.asOf, formatDateTime(asOf, zone, language)],
    [tile.completeness, completeness === 'full' ? tile.full : state[completeness]],
  ];
  return { title, formula: formulaText(trend, messages), rows: rows.flatMap(([term, text]): CardRow[] => (text ? [{ term, text }] : [])) };
}
