import type { AlertRule } from '../domain/alert-rule.js';
import { durationMs } from '../domain/duration.js';
import { breachText, conditionsText, ruleConditions } from './alert-text.js';
import { formatAge } from './duration.js';
import type { Texts } from './texts.js';

/** What a rule is called: by its own name, else by what it judges, `接通率 低于 80 % 持续 30 分钟`. */
export function ruleName(rule: AlertRule, messages: Texts<'metrics' | 'alerts'>, language: string): string {
  if (rule.name !== undefined) return rule.name;
  const [only, second] = ruleConditions(rule);
  const conditions = only && !second ? `${messages.metrics[only.metric].name} ${breachText(only, messages, language)}` : conditionsText(rule, messages, language);
  return messages.alerts.ruleName(conditions, rule.for === 'PT0S' ? '' : formatAge(durationMs(rule.for), language));
}
