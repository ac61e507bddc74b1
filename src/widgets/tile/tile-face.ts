import type { AlertCondition } from '../../domain/alert-rule.js';
import type { Reason } from '../../domain/loadable.js';
import type { Reading } from '../../domain/reading.js';
import { formatClock } from '../../locale/clock.js';
import { comparisonText, deltaText } from '../../locale/delta-text.js';
import { formatAge } from '../../locale/duration.js';
import { formatValue, type Limit, type ValueText } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import { targetText } from '../../locale/target-text.js';
import type { GlyphState } from '../../marks/state-glyph.js';
import { deltaOf, sampleSize, type Delta } from '../../metrics/delta.js';
import { METRICS } from '../../metrics/index.js';
import { breachSide, isBreached } from '../../metrics/target.js';
import type { Messages } from './messages.js';

/** What the face of a tile says, in words. */
export interface TileFace {
  readonly value: ValueText;
  /** The one glyph beside the caption; absent while all is well, because fine is quiet. */
  readonly state?: GlyphState;
  readonly delta?: FaceDelta;
  /** Most important first: the foot has room for one or two. */
  readonly notes: readonly FaceNote[];
}

export interface FaceDelta {
  readonly text: ValueText;
  readonly arrow: 'up' | 'down' | 'level';
  readonly verdict: Delta['verdict'];
  /** With what it is compared. */
  readonly against: string;
}

export interface FaceNote {
  readonly text: string;
  readonly tone: 'warning' | 'quiet';
}

/** Below this a share of contacts moves by whole steps of more than three points; its n is shown beside it. */
const SMALL_SAMPLE = 30;

/**
 * @param target - In the metric's unit; NaN for one that could not be read.
 * @param stale - Why the value is no longer fresh; absent while it is.
 * @param rule - What an alert judges the value by, and whether the tile tells of it in a line of its own.
 * @param outlook - When it will pass its limit, in words.
 */
export function faceOf(reading: Reading, target: number | undefined, stale: Reason | undefined, messages: Messages, language: string, rule?: { readonly condition: AlertCondition; readonly isTold: boolean }, outlook?: string): TileFace {
  const { unit, direction } = METRICS[reading.metric];
  const goal = target !== undefined && Number.isFinite(target) ? target : undefined;
  const side = breachSide(direction);
  const limit: Limit | undefined = goal !== undefined && side ? { value: goal, breachedWhen: side } : undefined;
  const breached = isBreached(reading, goal, direction);
  const delta = faceDelta(reading, messages, language);
  return {
    value: formatValue(reading.value, unit, language, nearestBreached(reading.value, [limit, rule && { value: rule.condition.threshold, breachedWhen: rule.condition.is }])),
    ...glyph(reading, stale, breached),
    ...(delta && { delta }),
    notes: [
      ...(breached && limit && !rule?.isTold ? [warning(messages.tile[limit.breachedWhen](targetText(limit.value, unit, language)))] : []),
      ...(Number.isNaN(target) ? [warning(messages.tile.unreadableTarget)] : []),
      ...[...(outlook && !stale ? [outlook] : []), ...quietNotes(reading, stale, messages, language)].map((text): FaceNote => ({ text, tone: 'quiet' })),
    ],
  };
}

/** Of several limits that a value breaches, the one that rounding could hide. */
function nearestBreached(value: number | undefined, limits: readonly (Limit | undefined)[]): Limit | undefined {
  if (value === undefined) return undefined;
  const distance = (limit: Limit) => (limit.breachedWhen === 'below' ? limit.value - value : value - limit.value);
  return limits
    .filter((limit) => limit !== undefined)
    .filter((limit) => distance(limit) > 0)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function glyph({ value, completeness }: Reading, stale: Reason | undefined, breached: boolean): { state?: GlyphState } {
  if (stale) return { state: 'stale' };
  if (value === undefined) return { state: 'no-data' };
  if (breached) return { state: 'warning' };
  return completeness === 'full' ? {} : { state: 'info' };
}

function quietNotes(reading: Reading, stale: Reason | undefined, messages: Messages, language: string): string[] {
  const { state, tile } = messages;
  const n = sampleSize(reading, reading);
  const age = lastDataAge(reading);
  return [
    ...(reading.value === undefined ? [isProvided(reading) ? state.noData : messages.reasons.unsupported] : []),
    ...(stale ? [tile.asOfClock(formatClock(reading.asOf, reading.zone, language)), messages.reasons[stale.code]] : []),
    ...(reading.completeness === 'full' ? [] : [state[reading.completeness]]),
    ...(n !== undefined && n > 0 && n < SMALL_SAMPLE ? [`n = ${numberFormat(language, { most: 0 }).format(n)}`] : []),
    ...(age === undefined ? [] : [tile.lastData(state.age(formatAge(age, language)))]),
  ];
}

/** A maximum of nobody has no numerator either; of other metrics a missing one means that the source does not count it. */
function isProvided({ metric, numerator }: Reading): boolean {
  return numerator !== undefined || METRICS[metric].rollUp === 'max';
}

/** How long before the source's now the last slot with a value ended, ms; undefined within one step, or without any. */
function lastDataAge({ series, asOf }: Reading): number | undefined {
  const last = series.findLast(({ value }) => value !== undefined);
  return last && asOf - last.end > last.end - last.start ? asOf - last.end : undefined;
}

function faceDelta(reading: Reading, messages: Messages, language: string): FaceDelta | undefined {
  const delta = deltaOf(reading);
  if (!delta || !reading.previous) return undefined;
  const text = deltaText(delta.difference, METRICS[reading.metric].unit, messages, language);
  const isLevel = text.digits === messages.tile.level;
  const direction = delta.difference > 0 ? 'up' : 'down';
  return { text, arrow: isLevel ? 'level' : direction, verdict: isLevel ? 'neutral' : delta.verdict, against: comparisonText(reading.range, reading.previous.range, messages, language) };
}

function warning(text: string): FaceNote {
  return { text, tone: 'warning' };
}
