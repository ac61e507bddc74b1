import type { TrendMarker } from '../../domain/trend.js';
import { columnsOn } from '../../geometry/slot-table.js';
import { formatClock } from '../../locale/clock.js';
import { METRICS } from '../../metrics/index.js';
import type { Place } from './cursor.js';
import type { Messages } from './messages.js';
import type { TrendPicture } from './trend-picture.js';
import { valueText } from './trend-texts.js';

/** What the line being read is compared with in its slot: `上一周期 82.1 %`. */
export function ghostTexts({ layout, trend }: TrendPicture, { slot, line }: Place, messages: Messages, language: string): string[] {
  const { id } = layout.lines[line] ?? {};
  const at = layout.slots.startOf(slot);
  return (trend.ghosts ?? []).flatMap(({ series, kind, points }) => {
    if (series !== id) return [];
    const value = columnsOn(layout.slots, points).value[slot] ?? NaN;
    return Number.isNaN(value) || Number.isNaN(at) ? [] : [`${messages.trend.ghosts[kind]} ${valueText(value, METRICS[trend.metric], language)}`];
  });
}

/** What happened within a slot: `11:05 告警：接通率过低`. */
export function markersIn({ layout, trend }: TrendPicture, slot: number, messages: Messages, language: string): { readonly kind: TrendMarker['kind']; readonly text: string }[] {
  const within = layout.slots.at(slot);
  return (trend.markers ?? [])
    .filter(({ at }) => within && at >= within.start && at < within.end)
    .map(({ at, kind, label }) => ({ kind, text: messages.trend.marker(formatClock(at, trend.zone, language), messages.trend.markers[kind], label) }));
}
