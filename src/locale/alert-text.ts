import type { Alert } from '../domain/alert-book.js';
import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { METRICS } from '../metrics/index.js';
import { formatClock, formatDate } from './clock.js';
import { formatAge } from './duration.js';
import { formatText, type Limit } from './format.js';
import { hasSeveralDays } from './span.js';
import { targetText } from './target-text.js';
import type { Texts } from './texts.js';

/** A rule's conditions, however they are joined. */
export function ruleConditions({ when }: AlertRule): readonly AlertCondition[] {
  return 'all' in when ? when.all : when.any;
}

/**
 * The condition that an alert's values are of.
 *
 * @throws RangeError `invalid rule: …` for one without conditions, which no reader lets through.
 */
export function toldCondition({ rule, evidence }: Pick<Alert, 'rule' | 'evidence'>): AlertCondition {
  const condition = evidence.condition ?? ruleConditions(rule)[0];
  if (!condition) throw new RangeError(`invalid rule: ${rule.id} has no condition`);
  return condition;
}

/** What an alert is about: its metric, or, where it has several conditions, the rule's name, else its metrics. */
export function alertSubject({ rule }: Pick<Alert, 'rule'>, messages: Texts<'metrics' | 'alerts'>): string {
  const [condition, second] = ruleConditions(rule);
  if (condition && !second) return messages.metrics[condition.metric].name;
  return rule.name ?? messages.alerts.joined(ruleConditions(rule).map(({ metric }) => messages.metrics[metric].name), 'all' in rule.when ? 'all' : 'any');
}

/** Subject and scope in one line: `接通率 · 信用卡`. */
export function alertName(alert: Pick<Alert, 'rule' | 'member'>, messages: Texts<'metrics' | 'alerts'>): string {
  return alert.member ? `${alertSubject(alert, messages)} · ${alert.member.label}` : alertSubject(alert, messages);
}

/** `低于 80 %`. */
export function breachText({ metric, is, threshold }: AlertCondition, messages: Texts<'alerts'>, language: string): string {
  return messages.alerts[is](targetText(threshold, METRICS[metric].unit, language));
}

/** What is wrong, with every condition: `低于 80 %`, or `接通率低于 80 %，且平均应答速度高于 60 秒`. */
export function conditionsText(rule: AlertRule, messages: Texts<'metrics' | 'alerts'>, language: string): string {
  const conditions = ruleConditions(rule);
  const [only, second] = conditions;
  if (only && !second) return breachText(only, messages, language);
  const texts = conditions.map((condition) => `${messages.metrics[condition.metric].name} ${breachText(condition, messages, language)}`);
  return messages.alerts.joined(texts, 'all' in rule.when ? 'all' : 'any');
}

/** For how long it has been wrong, `低于 80 % 已 34 分钟`; what would be wrong, for an alert that is not. */
export function lastingText(alert: Alert, asOf: EpochMs, messages: Texts<'metrics' | 'alerts'>, language: string): string {
  const breach = conditionsText(alert.rule, messages, language);
  if (alert.since === undefined) return breach;
  return messages.alerts.lasting(breach, formatAge(asOf - alert.since, language), alert.sinceAtLeast);
}

/** Since when, `自 10:17` or `至少自 10:17`; undefined for an alert that is ok. */
export function sinceText({ since, sinceAtLeast, evidence }: Alert, asOf: EpochMs, messages: Texts<'alerts'>, language: string): string | undefined {
  return since === undefined ? undefined : messages.alerts.since(clockNear(since, asOf, evidence.zone, language), sinceAtLeast);
}

/** What comes next if it goes on; undefined where nothing is under way. */
export function outlookText({ evidence: { firesAt, resolvesAt, zone } }: Alert, asOf: EpochMs, messages: Texts<'alerts'>, language: string): string | undefined {
  if (firesAt !== undefined) return messages.alerts.willFire(clockNear(firesAt, asOf, zone, language));
  if (resolvesAt !== undefined) return messages.alerts.willResolve(clockNear(resolvesAt, asOf, zone, language));
  return undefined;
}

/** A value of an alert's condition, never rounded so that it seems to keep the limit. */
export function alertValue(value: number | undefined, condition: AlertCondition, language: string): string {
  return formatText(value, METRICS[condition.metric].unit, language, valueLimit(condition));
}

export function valueLimit({ is, threshold }: AlertCondition): Limit {
  return { value: threshold, breachedWhen: is };
}

/** Clock time, with its date where it is another day than `asOf`. */
export function clockNear(at: EpochMs, asOf: EpochMs, zone: Zone, language: string): string {
  const clock = formatClock(at, zone, language);
  const [start, end] = at < asOf ? [at, asOf + 1] : [asOf, at + 1];
  return hasSeveralDays({ start, end }, zone) ? `${formatDate(at, zone, language)} ${clock}` : clock;
}
