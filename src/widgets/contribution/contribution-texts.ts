import type { ContributionAccount, ContributionPart, ContributionScope } from '../../domain/contribution.js';
import type { Unit } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';
import type { ContributionFacts, Contributor } from '../../locale/contribution-messages.js';
import { deltaText } from '../../locale/delta-text.js';
import { formatText, formatValue } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import { formatSlotIn, hasSeveralDays } from '../../locale/span.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';

/** Too little of the change to be named in a sentence. */
const LEAST_SHARE = 0.05;
/** A member of fewer contacts in both stretches together is not named: small samples lie. */
const LEAST_SAMPLE = 30;
/** Members named in a sentence. */
const MOST_NAMED = 2;
/** What rounds to no percent. */
const NOTHING_SHARE = 0.005;
const NO_BREAK = '\u00A0';

export function byName(by: string, messages: Messages): string {
  return by === 'slot' ? messages.contribution.slot : (messages.dimensions[by] ?? by);
}

/** A member's name; a slot by its clock time. */
export function partName({ label, slot }: Pick<ContributionPart, 'label' | 'slot'>, { zone, rangeNow }: ContributionScope, language: string): string {
  return slot ? slotName(slot, zone, rangeNow, language) : label;
}

/** A signed difference with its unit, kept on one line with it. */
function signedText(difference: number, unit: Unit, messages: Messages, language: string): string {
  const { digits, unit: name } = deltaText(difference, unit, messages, language);
  return name ? `${digits}${NO_BREAK}${name}` : digits;
}

/** A contribution in a column whose head names the unit: with one more digit than the whole, since parts are small. */
export function partText(part: number, unit: Unit, language: string): string {
  const digits = unit === 'contacts' || unit === 'agents' ? 0 : unit === 'seconds' ? 1 : 2;
  const text = numberFormat(language, { least: digits, most: digits }).format(Math.abs(unit === 'ratio' ? 100 * part : part));
  if (!/[1-9]/.test(text)) return '0';
  return `${part < 0 ? '−' : '+'}${text}`;
}

/** The unit of contributions, for the head of their column; empty for what is counted. */
export function partUnit(unit: Unit, messages: Messages, language: string): string {
  if (unit === 'ratio') return messages.tile.points;
  return unit === 'seconds' ? formatValue(0, unit, language).unit : '';
}

/** The change in a sentence: what it was, and what contributed to it. */
export function contributionSentence(scope: ContributionScope, account: ContributionAccount, messages: Messages, language: string): string {
  return messages.contribution.sentence(factsOf(scope, account, messages, language));
}

function factsOf(scope: ContributionScope, account: ContributionAccount, messages: Messages, language: string): ContributionFacts {
  const { unit, direction } = METRICS[scope.metric];
  const { before, now, delta, rate, mix, parts, isChance } = account;
  const isLevel = deltaText(delta, unit, messages, language).digits === messages.tile.level;
  const hasMix = parts.some(({ shareNow }) => shareNow !== undefined);
  const sameWay = (hasMix ? [rate, mix] : parts.map(({ total }) => total)).every((part) => part / delta >= -NOTHING_SHARE);
  const isShares = !isLevel && sameWay;
  const amount = (part: number) => (isShares ? percentText(part / delta, language) : signedText(part, unit, messages, language));
  const isTold = (part: number) => (isShares ? part / delta >= NOTHING_SHARE : deltaText(part, unit, messages, language).digits !== messages.tile.level);
  const named = (effect: (part: ContributionPart) => number, whole: number): Contributor[] =>
    [...parts]
      .filter((part) => effect(part) * whole > 0 && Math.abs(effect(part)) >= LEAST_SHARE * Math.abs(isLevel ? whole : delta) && sampleOf(part) >= LEAST_SAMPLE)
      .sort((a, b) => Math.abs(effect(b)) - Math.abs(effect(a)))
      .slice(0, MOST_NAMED)
      .map((part) => ({ name: partName(part, scope, language), amount: amount(effect(part)) }));
  const towards = gainer(parts);
  const verdict = direction === 'target' ? 'neutral' : rate > 0 === (direction === 'up') ? 'better' : 'worse';
  return {
    metric: messages.metrics[scope.metric].name,
    by: byName(scope.by, messages),
    change: isLevel ? 'level' : delta > 0 ? 'rise' : 'fall',
    size: signedText(Math.abs(delta), unit, messages, language).replace(/^\+/, ''),
    before: formatText(before.value, unit, language).replace(' ', NO_BREAK),
    now: formatText(now.value, unit, language).replace(' ', NO_BREAK),
    isShares,
    ...(hasMix && isTold(rate) && { rate: { verdict, amount: amount(rate), leaders: parts.length > 1 ? named((part) => part.rate, rate) : [] } }),
    ...(hasMix && parts.length > 1 && isTold(mix) && { mix: { amount: amount(mix), ...(towards && { towards: partName(towards, scope, language) }) } }),
    ...(!hasMix && { leaders: named((part) => part.total, delta) }),
    isChance: isChance === true && !isLevel,
  };
}

/** The member whose share of the traffic grew most. */
function gainer(parts: readonly ContributionPart[]): ContributionPart | undefined {
  const gain = ({ shareNow = 0, shareBefore = 0 }: ContributionPart) => shareNow - shareBefore;
  const [first] = [...parts].sort((a, b) => gain(b) - gain(a));
  return first && gain(first) > 0 ? first : undefined;
}

function sampleOf({ before, now }: ContributionPart): number {
  return now.denominator === undefined && before.denominator === undefined ? Infinity : (now.denominator ?? 0) + (before.denominator ?? 0);
}

export function percentText(share: number, language: string): string {
  return `${numberFormat(language, { most: 0 }).format(100 * share)}${NO_BREAK}%`;
}

function slotName(slot: Interval, zone: string, range: Interval, language: string): string {
  return formatSlotIn(slot, zone, language, hasSeveralDays(range, zone));
}
