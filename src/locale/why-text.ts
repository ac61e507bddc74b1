import type { Alert, EvidenceSlot } from '../domain/alert-book.js';
import { RULE_DEFAULTS, type AlertCondition, type AlertRule } from '../domain/alert-rule.js';
import { durationMs } from '../domain/duration.js';
import type { EpochMs, Interval } from '../domain/time.js';
import { FLOATING } from '../domain/zone.js';
import { sampleSize } from '../metrics/delta.js';
import { METRICS } from '../metrics/index.js';
import { formulaOf } from '../metrics/measure.js';
import { alertName, alertValue, breachText, clockNear, lastingText, outlookText, sinceText, toldCondition } from './alert-text.js';
import { formatClock } from './clock.js';
import { formatAge } from './duration.js';
import { formulaText, variantName } from './formula-text.js';
import { ruleName } from './rule-name.js';
import { numberFormat } from './number.js';
import { formatSlotIn, hasSeveralDays } from './span.js';
import { targetText } from './target-text.js';
import type { Texts } from './texts.js';

/** The parts of the texts that it takes to say why. */
type WhyTexts = Texts<'alerts' | 'metrics' | 'counters' | 'variants' | 'tile' | 'state'>;

interface Row {
  readonly term: string;
  readonly text: string;
}

/** Everything that answers "why is this red?", in words; the shape that the card in `marks/` draws. */
export interface WhyText {
  readonly title: string;
  readonly summary: string;
  readonly outlook?: string;
  readonly formula: string;
  readonly columns: { readonly caption: string; readonly slot: string; readonly value: string; readonly sample: string; readonly verdict: string };
  readonly slots: readonly (EvidenceSlot & { readonly slot: string; readonly text: string; readonly sample: string; readonly verdict: string; readonly revised?: string })[];
  readonly limit: { readonly breachedWhen: 'below' | 'above'; readonly threshold: number; readonly resolveAt?: number };
  readonly names: { readonly threshold: string; readonly resolve: string; readonly from: string; readonly to: string };
  readonly rows: readonly Row[];
  readonly empty: string;
}

/**
 * Why an alert stands where it stands.
 *
 * @param asOf - The source's clock: how long it lasts is counted up to here.
 */
export function whyText(alert: Alert, asOf: EpochMs, messages: WhyTexts, language: string): WhyText {
  const { alerts } = messages;
  const { evidence, rule } = alert;
  const condition = toldCondition(alert);
  const { is, threshold, resolveAt = threshold } = condition;
  const { unit } = METRICS[condition.metric];
  const since = sinceText(alert, asOf, messages, language);
  const outlook = outlookText(alert, asOf, messages, language);
  const [first] = evidence.slots;
  const last = evidence.slots.at(-1);
  return {
    title: alertName(alert, messages),
    summary: [lastingText(alert, asOf, messages, language), since].filter(Boolean).join(' · '),
    ...(outlook !== undefined && { outlook }),
    formula: formulaText(condition, messages),
    columns: alerts.why,
    slots: slotTexts(evidence.slots, alert, condition, messages, language),
    limit: { breachedWhen: is, threshold, resolveAt },
    names: {
      threshold: targetText(threshold, unit, language),
      resolve: targetText(resolveAt, unit, language),
      from: first ? formatClock(first.start, evidence.zone, language) : '',
      to: last ? formatClock(last.end, evidence.zone, language) : '',
    },
    rows: [...ruleRows(rule, condition, messages, language), ...evidenceRows(alert, asOf, condition, messages, language)],
    empty: alerts.why.empty,
  };
}

function slotTexts(slots: readonly EvidenceSlot[], { evidence: { zone } }: Alert, condition: AlertCondition, messages: Texts<'alerts'>, language: string): WhyText['slots'] {
  const { why } = messages.alerts;
  const severalDays = hasSeveralDays({ start: slots[0]?.start ?? 0, end: slots.at(-1)?.end ?? 0 }, zone);
  return slots.map((slot) => ({
    ...slot,
    slot: formatSlotIn(slot, zone, language, severalDays),
    text: alertValue(slot.value, condition, language),
    sample: sampleText(condition, slot, language),
    verdict: why.classes[slot.says],
    ...(slot.revision > 0 && { revised: why.revised }),
  }));
}

/** What the rule asks: how it reads, where it breaches, where it resolves, how much evidence it needs. */
function ruleRows(rule: AlertRule, condition: AlertCondition, messages: WhyTexts, language: string): Row[] {
  const { why, severities } = messages.alerts;
  const { metric, is, threshold, resolveAt = threshold } = condition;
  const hasVariants = Object.keys(METRICS[metric].variants).length > 1;
  const keep = rule.keepFiring === 'PT0S' ? '' : formatAge(durationMs(rule.keepFiring), language);
  return [
    { term: why.rule, text: ruleName(rule, messages, language) },
    { term: why.severity, text: severities[rule.severity] },
    ...(hasVariants ? [{ term: why.variant, text: variantName(condition, messages) ?? messages.tile.standardVariant }] : []),
    { term: why.reading, text: readingText(rule, messages, language) },
    { term: why.threshold, text: why.thresholdNote(breachText(condition, messages, language)) },
    { term: why.resolve, text: why.resolveNote(targetText(resolveAt, METRICS[metric].unit, language), keep, is) },
    { term: why.guard, text: guardText(rule, condition, messages, language) },
  ];
}

/** What the values were, and where they come from. */
function evidenceRows({ since, sinceAtLeast, evidence }: Alert, asOf: EpochMs, condition: AlertCondition, messages: WhyTexts, language: string): Row[] {
  const { alerts, tile, state } = messages;
  const { why } = alerts;
  const { window, zone, completeness, revision, nextEvaluation } = evidence;
  const clock = (at: EpochMs) => clockNear(at, asOf, zone, language);
  return [
    { term: why.window, text: why.windowText(alertValue(window.value, condition, language), sampleText(condition, window, language), slotText(window, evidence.zone, language)) },
    ...(since === undefined ? [] : [{ term: why.since, text: alerts.since(clock(since), sinceAtLeast) }]),
    { term: why.next, text: clock(nextEvaluation) },
    { term: why.zone, text: zone === FLOATING ? state.sourceClock : zone },
    { term: why.revision, text: numberFormat(language, { most: 0 }).format(revision) },
    { term: why.completeness, text: completeness === 'full' ? tile.full : state[completeness] },
  ];
}

function slotText(slot: Interval, zone: string, language: string): string {
  return formatSlotIn(slot, zone, language, hasSeveralDays(slot, zone));
}

function readingText({ reading, step, for: hold }: AlertRule, { alerts: { why } }: Texts<'alerts'>, language: string): string {
  const length = formatAge(durationMs(step), language);
  const lasts = hold === 'PT0S' ? length : formatAge(durationMs(hold), language);
  if (reading.mode === 'mOfN') return why.mOfN(String(reading.m), String(reading.n), length);
  return reading.mode === 'rolling' ? why.rolling(lasts) : why.every(length, lasts);
}

/** A metric that is no share has no volume to guard. */
function guardText({ guard = RULE_DEFAULTS.guard }: AlertRule, condition: AlertCondition, { alerts: { why } }: Texts<'alerts'>, language: string): string {
  if (!formulaOf(condition).denominator) return why.noGuard;
  const { minVolume = 0 } = guard;
  const texts = [
    ...(guard.kind === 'wilson' ? [why.wilson(numberFormat(language, { most: 3 }).format(guard.z))] : []),
    ...(minVolume > 0 ? [why.minVolume(numberFormat(language, { most: 0 }).format(minVolume))] : []),
  ];
  return texts.length > 0 ? texts.join(' · ') : why.noGuard;
}

function sampleText(condition: AlertCondition, measure: Parameters<typeof sampleSize>[1], language: string): string {
  const n = sampleSize(condition, measure);
  return n === undefined ? '' : numberFormat(language, { most: 0 }).format(n);
}
