import { readLength } from '../../alerts/length-text.js';
import { draftOf, type RuleDraft } from '../../alerts/rule-draft.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import { durationMs } from '../../domain/duration.js';
import { isMetricId } from '../../domain/metric.js';
import { formatAge } from '../../locale/duration.js';
import { formatCount } from '../../locale/format.js';
import type { Messages } from './messages.js';
import { limitText } from './problem-text.js';

/** A draft in a sentence, such as `接通率 低于 80 % 持续 30 分钟，按技能组`; what cannot be read yet stands as it was typed. */
export function sentenceOf(draft: RuleDraft, { metrics, variants, dimensions, rules }: Messages, language: string): string {
  const hold = readLength(draft.for);
  const narrowed = Object.values(draft.filters).reduce((sum, ids) => sum + ids.length, 0);
  return rules.sentence({
    conditions: draft.conditions.map(({ metric, variant, is, threshold }) => {
      const name = isMetricId(metric) ? metrics[metric].name : metric;
      const formula = variants[`${metric}.${variant}`];
      return { metric: formula ? `${name}（${formula}）` : name, is, limit: limitText(metric, threshold, language) };
    }),
    together: draft.together,
    mode: draft.mode,
    step: lengthText(draft.step, language),
    m: draft.m.trim() || '…',
    n: draft.n.trim() || '…',
    ...(hold !== 'PT0S' && { hold: lengthText(hold, language) }),
    ...(draft.by !== '' && { by: dimensions[draft.by] ?? draft.by }),
    ...(narrowed > 0 && { narrowed: formatCount(narrowed, language).digits }),
  });
}

/** A saved rule in a sentence. */
export function ruleSentence(rule: AlertRule, messages: Messages, language: string): string {
  return sentenceOf(draftOf(rule), messages, language);
}

/** For how many parts of the centre a rule is judged, in words. */
export function scopeText({ by, filters }: Pick<RuleDraft, 'by' | 'filters'>, source: SourceDescription | undefined, { dimensions, rules }: Messages, language: string): string {
  if (by === '') return rules.allTogether;
  const members = source?.dimensions.find(({ id }) => id === by)?.members;
  const chosen = filters[by];
  const count = chosen?.length ? chosen.length : members?.length;
  const name = dimensions[by] ?? by;
  return count === undefined ? rules.form.byEach(name) : rules.scopes(formatCount(count, language).digits, name);
}

function lengthText(duration: string, language: string): string {
  try {
    return formatAge(durationMs(duration), language);
  } catch {
    return duration.trim() || '…'; // Not a duration yet: it is being typed.
  }
}
