import type { SourceDescription } from '../../domain/adapter.js';
import { RULE_DEFAULTS, type AlertRule } from '../../domain/alert-rule.js';
import { durationMs } from '../../domain/duration.js';

/** A rule to begin with: answer rate below 80 % for 30 minutes, at a step that the source serves; the name is still to be given. */
export function newRule(taken: readonly string[], source: SourceDescription | undefined): AlertRule {
  let number = taken.length + 1;
  while (taken.includes(`rule-${number}`)) number++;
  const { step, hold } = timingFor(source?.steps ?? []);
  return {
    ...RULE_DEFAULTS,
    id: `rule-${number}`,
    name: '',
    when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] },
    step,
    for: hold,
    scope: source?.dimensions.some(({ id }) => id === 'skillGroup') ? { by: 'skillGroup' } : {},
  };
}

/** Five minutes and thirty, or the shortest step that divides the thirty, or else one step. */
function timingFor(steps: readonly string[]): { readonly step: string; readonly hold: string } {
  const { step: usual, for: hold } = RULE_DEFAULTS;
  if (steps.length === 0 || steps.includes(usual)) return { step: usual, hold };
  const dividing = steps.filter((step) => durationMs(step) >= durationMs(usual) && durationMs(hold) % durationMs(step) === 0);
  const step = dividing[0] ?? steps[0] ?? usual;
  return { step, hold: dividing.length > 0 ? hold : step };
}
