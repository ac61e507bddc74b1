import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { Messages } from './messages.js';

/** A scope in words: a member's name, or all together. Two versions of a rule may be judged by different dimensions. */
export function scopeName(scope: string, { scope: { by } }: AlertRule, source: SourceDescription | undefined, messages: Messages): string {
  if (scope === '') return messages.rules.allTogether;
  const dimensions = [...(source?.dimensions ?? [])].sort((a, b) => Number(b.id === by) - Number(a.id === by));
  return dimensions.flatMap(({ members }) => members).find(({ id }) => id === scope)?.label ?? scope;
}
