import { formatCount, formatText } from '../../locale/format.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';
import { numberFormat } from '../../locale/number.js';
import { METRICS } from '../../metrics/index.js';
import type { JourneyCell } from './journey-picture.js';

export function countText(count: number, language: string): string {
  const { digits, unit } = formatCount(count, language);
  return digits + unit;
}

/** A mood with its sign, `+0.35`. */
export function moodNumber(mood: number, language: string): string {
  const text = numberFormat(language, { least: 2, most: 2 }).format(Math.abs(mood));
  return mood < -0.005 ? `−${text}` : mood > 0.005 ? `+${text}` : text;
}

/** The mood of a touchpoint, with how many readings it is the mean of; said when it was only drawn. */
export function moodText({ mood, facts }: JourneyCell, messages: JourneyMessages, language: string): string {
  if (mood === undefined) return messages.noMood;
  const value = moodNumber(mood, language);
  return facts?.mood === undefined ? messages.drawnMood(value) : messages.moodOf(value, countText(facts.moods, language));
}

/** The bound metric's value, a dash while nothing was measured. */
export function metricText({ touchpoint: { metric }, measure }: JourneyCell, language: string): string {
  return metric ? formatText(measure?.value, METRICS[metric.metric].unit, language) : '';
}

export function waitText({ facts }: JourneyCell, language: string): string {
  return facts?.wait === undefined ? '' : formatText(facts.wait / 1000, 'seconds', language);
}
