import { RULE_DEFAULTS, type AlertRule } from '../domain/alert-rule.js';

/** Four rules to begin with, called by what they judge in the language of who looks; a page replaces them with its own, a supervisor edits them. */
export const DEFAULT_RULES: readonly AlertRule[] = [
  {
    ...RULE_DEFAULTS,
    id: 'answer-rate-low',
    severity: 'critical',
    when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] },
    scope: { by: 'skillGroup' },
  },
  {
    ...RULE_DEFAULTS,
    id: 'service-level-low',
    severity: 'warning',
    when: { all: [{ metric: 'serviceLevel', is: 'below', threshold: 0.8, resolveAt: 0.85 }] },
  },
  {
    ...RULE_DEFAULTS,
    id: 'abandon-rate-high',
    severity: 'warning',
    when: { all: [{ metric: 'abandonRate', is: 'above', threshold: 0.1, resolveAt: 0.08 }] },
    for: 'PT15M',
  },
  {
    ...RULE_DEFAULTS,
    id: 'speed-of-answer-slow',
    severity: 'warning',
    when: { all: [{ metric: 'averageSpeedOfAnswer', is: 'above', threshold: 60, resolveAt: 45 }] },
    for: 'PT15M',
  },
];
