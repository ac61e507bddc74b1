import type { Decay, PeriodComparison } from '../domain/decay.js';
import type { Unit } from '../domain/metric.js';
import type { Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { METRICS } from '../metrics/index.js';
import { formatClock } from './clock.js';
import type { DecayFacts } from './decay-messages.js';
import { deltaText } from './delta-text.js';
import { formatText, formatValue } from './format.js';
import { numberFormat } from './number.js';
import { formatSlotIn, formatSpan, hasSeveralDays } from './span.js';
import type { Texts } from './texts.js';

/** What a decay says, in one sentence with its methods named. */
export function decayText(decay: Decay, zone: Zone, messages: Texts<'decay' | 'metrics' | 'tile'>, language: string): string {
  const { verdict, unknown } = decay;
  if (verdict === 'unknown') return messages.decay.unknown[unknown ?? 'few-weeks'];
  const { unit } = METRICS[decay.metric];
  const [first, latest] = [decay.points[0], decay.points.findLast(({ z }) => z !== undefined)];
  const isLong = first !== undefined && latest !== undefined && hasSeveralDays({ start: first.start, end: latest.end }, zone);
  const at = (start: number) => (isLong ? formatSpan({ start, end: start }, zone, language) : formatClock(start, zone, language));
  const facts: DecayFacts = {
    metric: messages.metrics[decay.metric].name,
    verdict,
    isBelow: isBelow(decay, latest?.z),
    weeks: String(decay.settings.weeks),
    ...(decay.since !== undefined && { since: at(decay.since) }),
    ...(decay.signalAt !== undefined && { signalAt: at(decay.signalAt) }),
    ...(decay.drift && {
      drift: {
        perHour: signed(decay.drift.perHour, unit, messages, language, true),
        lower: signed(decay.drift.lower, unit, messages, language, false),
        upper: signed(decay.drift.upper, unit, messages, language, false),
        confidence: `${numberFormat(language, { most: 1 }).format(100 * decay.drift.confidence)} %`,
      },
    }),
    ...(verdict === 'spike' && latest?.z !== undefined && {
      spike: {
        slot: formatSlotIn(latest, zone, language, isLong),
        value: formatText(latest.value, unit, language),
        expected: formatText(latest.expected, unit, language),
        sigmas: numberFormat(language, { least: 1, most: 1 }).format(latest.z).replace('-', '−'),
      },
    }),
  };
  return messages.decay.sentence(facts);
}

/** 同比 or 环比 with what it is compared with. */
export function periodComparisonText(choice: Pick<Decay, 'metric'>, { kind, before, difference, isLike }: PeriodComparison, zone: Zone, messages: Texts<'decay' | 'tile'>, language: string): string {
  const { digits, unit } = deltaText(difference, METRICS[choice.metric].unit, messages, language);
  return messages.decay.comparison({ kind, before: spanText(before, zone, language), difference: unit ? `${digits} ${unit}` : digits, isLike });
}

function spanText(range: Interval, zone: Zone, language: string): string {
  return formatSpan(range, zone, language);
}

/** A change an hour keeps one decimal in percentage points, and its sign where it rounds to nothing. */
function signed(value: number, unit: Unit, messages: Texts<'tile'>, language: string, withUnit: boolean): string {
  const digits = numberFormat(language, { least: 1, most: 1 }).format(Math.abs(unit === 'ratio' ? 100 * value : value));
  const sign = !/[1-9]/.test(digits) ? '' : value < 0 ? '−' : '+';
  const name = unit === 'ratio' ? messages.tile.points : unit === 'seconds' ? formatValue(0, unit, language).unit : '';
  return `${sign}${digits}${withUnit && name ? ` ${name}` : ''}`;
}

function isBelow({ metric, verdict }: Decay, z = 0): boolean {
  const { direction } = METRICS[metric];
  if (verdict === 'worse') return direction === 'up';
  if (verdict === 'better') return direction === 'down';
  return verdict === 'lower' || (verdict !== 'higher' && z < 0);
}
