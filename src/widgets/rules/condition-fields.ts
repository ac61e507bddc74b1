import { html, nothing, type TemplateResult } from 'lit';
import { isServed } from '../../alerts/check-draft.js';
import { unitOf, type ConditionDraft } from '../../alerts/rule-draft.js';
import { isMetricId, METRIC_IDS } from '../../domain/metric.js';
import { METRICS } from '../../metrics/index.js';
import { breachSide } from '../../metrics/target.js';
import { choiceField, radioField, remarks, textField, type Patch, type RuleForm } from './field.js';
import { crossGlyph, plusGlyph } from './tool-glyph.js';

/** What must hold: one condition or several. */
export function conditionFields(form: RuleForm): TemplateResult {
  const { draft, messages } = form;
  const texts = messages.rules.form;
  const { conditions } = draft;
  return html`<fieldset class="group" id="field-when" tabindex="-1">
    <legend>${texts.conditions}</legend>
    ${conditions.map((condition, index) => conditionRow(form, condition, index))}
    ${remarks(form, 'when', undefined)}
    ${conditions.length > 1
      ? radioField(form, 'together', texts.togetherLabel, (['all', 'any'] as const).map((value) => ({ value, text: texts.together[value] })), draft.together, (together) => ({ together }))
      : nothing}
    <button type="button" class="quiet add" id="add-conditions" @click=${() => form.change(({ conditions: known }) => ({ conditions: [...known, known.at(-1) ?? FIRST] }), `when.${conditions.length}`)}>${plusGlyph()}${texts.addCondition}</button>
  </fieldset>`;
}

type Set = (patch: Partial<ConditionDraft>) => Patch;

const FIRST: ConditionDraft = { metric: 'answerRate', variant: '', is: 'below', threshold: '80', resolveAt: '85' };

function conditionRow(form: RuleForm, condition: ConditionDraft, index: number): TemplateResult {
  const { draft, messages, source } = form;
  const texts = messages.rules.form;
  const number = String(index + 1);
  const path = `when.${index}`;
  const unit = texts.units[unitOf(condition.metric)];
  const set: Set = (patch) => ({ conditions: list }) => ({ conditions: list.map((known, at) => (at === index ? { ...known, ...patch } : known)) });
  const metrics = METRIC_IDS.map((id) => ({ value: id, text: messages.metrics[id].name, isMissing: source !== undefined && !isServed(id, source) }));
  const isOnly = draft.conditions.length === 1;
  return html`<div class="condition" role="group" aria-label=${texts.condition(number)}>
    ${isOnly
      ? nothing
      : html`<div class="condition-head">
          <span>${texts.condition(number)}</span>
          <button type="button" class="icon" aria-label=${texts.removeCondition(number)} @click=${() => form.change(({ conditions: list }) => ({ conditions: list.filter((_, at) => at !== index) }), 'when')}>${crossGlyph()}</button>
        </div>`}
    <div class="row">
      ${choiceField(form, `${path}.metric`, { label: texts.metric, size: 'wide' }, metrics, condition.metric, (metric) => set({ metric, variant: '', is: sideOf(metric) ?? condition.is }))}
      ${variantField(form, path, condition, set)}
    </div>
    <div class="row limits">
      ${choiceField(form, `${path}.is`, { label: texts.side }, (['below', 'above'] as const).map((value) => ({ value, text: texts.is[value] })), condition.is, (is) => set({ is: is === 'above' ? 'above' : 'below' }))}
      ${textField(form, `${path}.threshold`, { label: texts.threshold, unit, size: 'short' }, condition.threshold, (threshold) => set({ threshold }))}
      ${textField(form, `${path}.resolveAt`, { label: texts.resolveAt, unit, size: 'short', placeholder: condition.threshold }, condition.resolveAt, (resolveAt) => set({ resolveAt }))}
    </div>
    <p class="hint">${texts.resolveHint}</p>
  </div>`;
}

/** Which of a metric's formulas, where it has several. */
function variantField(form: RuleForm, path: string, { metric, variant }: ConditionDraft, set: Set): TemplateResult | typeof nothing {
  const { messages } = form;
  const [first = '', ...others] = isMetricId(metric) ? Object.keys(METRICS[metric].variants) : [];
  if (others.length === 0) return nothing;
  // A rule that names the first formula keeps naming it.
  const standard = { value: variant === first ? first : '', text: messages.rules.form.standardVariant };
  const choices = [standard, ...others.map((value) => ({ value, text: messages.variants[`${metric}.${value}`] ?? value }))];
  return choiceField(form, `${path}.variant`, { label: messages.rules.form.variant, size: 'wide' }, choices, variant, (chosen) => set({ variant: chosen }));
}

function sideOf(metric: string): 'below' | 'above' | undefined {
  return isMetricId(metric) ? breachSide(METRICS[metric].direction) : undefined;
}
