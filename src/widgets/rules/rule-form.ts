import { html, nothing, type TemplateResult } from 'lit';
import { SEVERITIES } from '../../domain/alert-rule.js';
import { formatCount } from '../../locale/format.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { conditionFields } from './condition-fields.js';
import { derivedName } from './draft-name.js';
import { evidenceFields } from './evidence-fields.js';
import { radioField, textField, type RuleForm } from './field.js';
import { scheduleFields } from './schedule-fields.js';
import { scopeFields } from './scope-fields.js';
import { timingFields } from './timing-fields.js';

/** All fields of a rule, the usual ones first, the rest folded away. */
export function ruleForm(form: RuleForm): TemplateResult {
  const { draft, messages } = form;
  const texts = messages.rules.form;
  const severities = SEVERITIES.map((value) => ({ value, text: messages.rules.severities[value], glyph: stateGlyph(value) }));
  return html`<fieldset class="group">
      <legend>${texts.basics}</legend>
      ${textField(form, 'name', { label: texts.name, hint: texts.nameHint, placeholder: derivedName(draft, messages, form.language), size: 'wide' }, draft.name, (name) => ({ name }))}
      ${radioField(form, 'severity', texts.severity, severities, draft.severity, (severity) => ({ severity }))}
    </fieldset>
    ${conditionFields(form)} ${timingFields(form)} ${scopeFields(form)}
    ${folded(form, texts.evidence, ['guard', 'maxNeutral', 'maxGap', 'anchor'], evidenceFields(form))} ${folded(form, texts.schedule, ['schedule'], scheduleFields(form))}`;
}

/** A part that is opened when wanted; closed, it still says how many of its fields need mending. */
function folded({ problems, messages, language }: RuleForm, title: string, roots: readonly string[], content: TemplateResult): TemplateResult {
  const toMend = [...problems.keys()].filter((path) => roots.includes(path.split('.')[0] ?? '')).length;
  return html`<details class="folded">
    <summary>
      <span>${title}</span>${toMend > 0 ? html`<span class="to-mend">${stateGlyph('warning')}${messages.rules.form.toMend(formatCount(toMend, language).digits)}</span>` : nothing}
    </summary>
    ${content}
  </details>`;
}
