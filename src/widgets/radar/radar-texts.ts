import { pseudonymOf } from '../../domain/pseudonym.js';
import type { SkillProfile } from '../../domain/skill-profile.js';
import type { Unit } from '../../domain/metric.js';
import { formatText } from '../../locale/format.js';
import { tenthsText, wholeText } from '../../locale/number.js';
import type { AxisReading, RadarReading } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';

const UNITS: readonly string[] = ['ratio', 'seconds', 'score'] satisfies readonly Unit[];

/** A value in its own unit; a unit that nobody here knows follows its number as the source wrote it. */
export function valueText(value: number | undefined, unit: string, language: string): string {
  if (value === undefined || UNITS.includes(unit)) return formatText(value, UNITS.includes(unit) ? (unit as Unit) : 'score', language);
  return `${tenthsText(value, language)} ${unit}`;
}

/** Whole points with their sign: `+4`, `-23`. */
export function gapText(gap: number, language: string): string {
  const whole = Math.round(gap);
  // A gap that is there is never rounded to none.
  const shown = whole === 0 && gap < 0 ? -1 : whole;
  return `${shown > 0 ? '+' : shown < 0 ? '-' : ''}${wholeText(Math.abs(shown), language)}`;
}

export function pointsText(points: number, language: string): string {
  return tenthsText(points, language);
}

/** The person's name, and the period where one person is shown twice. */
export function profileName({ name, agent, period }: SkillProfile, isMasked: boolean, others: readonly SkillProfile[], { people }: Messages): string {
  const who = (isMasked ? undefined : name) ?? people.masked(pseudonymOf(agent));
  return others.some((other) => other.agent === agent && other.period !== period) ? `${who} ${period}` : who;
}

/** "差距最大: 情绪安抚 -23" with the weighted shortfall, instead of an area. */
export function gapSentence({ axes, shortfalls }: RadarReading, profile: number, { radar }: Messages, language: string): string {
  const { gaps, worstIndex, weightedShortfall } = shortfalls[profile] ?? { gaps: [], worstIndex: undefined, weightedShortfall: undefined };
  const worst = worstIndex === undefined ? undefined : axes[worstIndex];
  const gap = worstIndex === undefined ? undefined : gaps[worstIndex];
  if (!worst || gap === undefined) return radar.missing;
  const first = gap < 0 ? radar.worst(worst.axis.name, gapText(gap, language)) : radar.noGap;
  return weightedShortfall === undefined || weightedShortfall === 0 ? first : `${first} · ${radar.shortfall(pointsText(weightedShortfall, language))}`;
}

/** What stands under an axis' name: the value, or why there is none. */
export function axisNote({ axis, problem, scores, thin }: AxisReading, { radar }: Messages, language: string): string {
  if (problem) return '!';
  const first = scores[0];
  if (!first && thin !== undefined) return `n = ${thin}`;
  return first ? `${valueText(first.measured.value, axis.unit, language)}${first.isBeyond ? '*' : ''}` : radar.missing;
}
