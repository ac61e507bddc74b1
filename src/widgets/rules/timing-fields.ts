import { html, nothing, type TemplateResult } from 'lit';
import { durationMs } from '../../domain/duration.js';
import { formatAge } from '../../locale/duration.js';
import { choiceField, lengthField, radioField, textField, type Choice, type RuleForm } from './field.js';

/** Steps on offer where no source says which it serves. */
const USUAL_STEPS = ['PT1M', 'PT5M', 'PT10M', 'PT15M', 'PT30M', 'PT1H', 'P1D'] as const;

/** How long, by which slots, and which of the readings of "for 30 minutes". */
export function timingFields(form: RuleForm): TemplateResult {
  const { draft, messages } = form;
  const texts = messages.rules.form;
  const modes = (['every', 'rolling', 'mOfN'] as const).map((value) => ({ value, text: texts.modes[value], hint: texts.modeHints[value] }));
  return html`<fieldset class="group">
    <legend>${texts.timing}</legend>
    <div class="row lengths">
      ${choiceField(form, 'step', { label: texts.step }, stepChoices(form), draft.step, (step) => ({ step }))}
      ${lengthField(form, 'for', { label: texts.for, hint: draft.mode === 'mOfN' ? texts.forUnused : texts.forHint }, draft.for, (length) => ({ for: length }))}
      ${lengthField(form, 'keepFiring', { label: texts.keepFiring, hint: texts.keepFiringHint }, draft.keepFiring, (keepFiring) => ({ keepFiring }))}
    </div>
    ${radioField(form, 'reading.mode', texts.reading, modes, draft.mode, (mode) => ({ mode }))}
    ${draft.mode === 'mOfN'
      ? html`<div class="row">
          ${textField(form, 'reading.m', { label: texts.m, size: 'short' }, draft.m, (m) => ({ m }))}
          ${textField(form, 'reading.n', { label: texts.n, size: 'short' }, draft.n, (n) => ({ n }))}
        </div>`
      : nothing}
  </fieldset>`;
}

function stepChoices({ draft, source, language }: RuleForm): Choice[] {
  const served = source?.steps ?? USUAL_STEPS;
  const text = (step: string) => formatAge(durationMs(step), language);
  const choices: Choice[] = served.map((step) => ({ value: step, text: text(step) }));
  const same = served.find((step) => durationMs(step) === durationMs(draft.step));
  if (same === undefined) return [{ value: draft.step, text: text(draft.step), isMissing: source !== undefined }, ...choices];
  // `PT60M` of a rule is the source's `PT1H`, and stays as it is written.
  return choices.map((choice) => (choice.value === same ? { ...choice, value: draft.step } : choice));
}
