import { decayOf } from '../../analysis/decay.js';
import type { Decay } from '../../domain/decay.js';
import type { SlotMeasure } from '../../domain/reading.js';
import { measureAt, type SlotSeries } from '../../domain/slot-columns.js';
import type { Trend, TrendMarker } from '../../domain/trend.js';
import { slotTable } from '../../geometry/slot-table.js';
import { decayText } from '../../locale/decay-text.js';
import type { Messages } from './messages.js';
import { choiceIn } from './trend-answer.js';
import { nameOf } from './trend-texts.js';

/** Two weeks of half hours: a slope is a matter of pairs, and what began earlier is no news. */
const MOST_SLOTS = 672;

/** What is told of a drift: a sentence, and a mark where it began. */
export interface DriftTelling {
  readonly text: string;
  readonly markers: readonly TrendMarker[];
}

/**
 * Whether the line that stands out, or the only one, leaves its season, and since when; why that cannot be judged where
 * it cannot. Nothing while the weeks before are not here.
 */
export function driftTelling(trend: Trend, emphasised: readonly string[], messages: Messages, language: string): DriftTelling | undefined {
  const { series, zone } = trend;
  const line = emphasised.length > 0 ? series.find(({ id }) => id === emphasised[0]) : series.length === 1 ? series[0] : undefined;
  if (!trend.history || series.length === 0) return undefined;
  if (!line) return { text: messages.decay.choose, markers: [] };
  const decay = decayIn(trend, line.id);
  const name = series.length > 1 ? nameOf(line, messages) : undefined;
  const of = (text: string) => (name === undefined ? text : `${name} · ${text}`);
  return { text: of(decayText(decay, zone, messages, language)), markers: markOf(decay, messages).map((mark) => ({ ...mark, label: of(mark.label) })) };
}

function markOf({ verdict, since }: Decay, messages: Messages): TrendMarker[] {
  const isLasting = verdict === 'worse' || verdict === 'better' || verdict === 'higher' || verdict === 'lower';
  return isLasting && since !== undefined ? [{ at: since, kind: 'drift', label: messages.decay.began(verdict) }] : [];
}

/** Verdicts of a trend, found once: a chart is drawn more often than its numbers change. */
const known = new WeakMap<Trend, Map<string, Decay>>();

function decayIn(trend: Trend, id: string): Decay {
  const { series, history = [], zone, asOf } = trend;
  let verdicts = known.get(trend);
  if (!verdicts) known.set(trend, (verdicts = new Map<string, Decay>()));
  let decay = verdicts.get(id);
  if (!decay) {
    const slots = series.flatMap((line) => (line.id === id ? slotsIn(line.points) : [])).filter(({ end }) => end <= asOf);
    const before = history.flatMap((line) => (line.id === id ? slotsIn(line.points) : []));
    verdicts.set(id, (decay = decayOf(choiceIn(trend), slots.slice(-MOST_SLOTS), before, zone, asOf)));
  }
  return decay;
}

function slotsIn(points: SlotSeries): SlotMeasure[] {
  const { slots, columns } = slotTable([points]);
  const [column] = columns;
  return Array.from({ length: column ? slots.length : 0 }, (_, index) => ({ start: slots.startOf(index), end: slots.endOf(index), ...(column ? measureAt(column, index) : { value: undefined }) }));
}
