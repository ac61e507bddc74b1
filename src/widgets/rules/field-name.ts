import type { RuleDraft } from '../../alerts/rule-draft.js';
import type { Messages } from './messages.js';

/** What a field is called, with the condition or hours it belongs to where there are several: `条件 2 阈值`. */
export function fieldName(path: string, { conditions }: RuleDraft, { rules: { form }, dimensions }: Messages): string {
  const [root = '', second = '', third = '', fourth = ''] = path.split('.');
  switch (root) {
    case 'when': {
      if (second === '') return form.conditions;
      const name = { metric: form.metric, variant: form.variant, is: form.side, threshold: form.threshold, resolveAt: form.resolveAt }[third] ?? form.conditions;
      return conditions.length > 1 ? `${form.condition(String(Number(second) + 1))} ${name}` : name;
    }
    case 'reading':
      return { m: form.m, n: form.n }[second] ?? form.reading;
    case 'guard':
      return { minVolume: form.minVolume, z: form.z }[second] ?? form.guard;
    case 'scope':
      return second === 'filters' ? form.only(dimensions[third] ?? third) : form.by;
    case 'schedule': {
      if (second === 'zone') return form.zone;
      const kind = second === 'quiet' ? form.quiet : form.active;
      const name = { days: form.days, from: form.from, to: form.to }[fourth] ?? '';
      return [form.hours(kind, String(Number(third) + 1)), name].filter(Boolean).join(' ');
    }
    default:
      return { name: form.name, severity: form.severity, step: form.step, for: form.for, keepFiring: form.keepFiring, maxNeutral: form.maxNeutral, maxGap: form.maxGap, anchor: form.anchor }[root] ?? path;
  }
}
