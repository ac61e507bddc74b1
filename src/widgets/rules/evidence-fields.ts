import { html, nothing, type TemplateResult } from 'lit';
import { lengthField, radioField, textField, type RuleForm } from './field.js';

/** How much a slot must hold to be judged, and how much silence a pending alert survives. */
export function evidenceFields(form: RuleForm): TemplateResult {
  const { draft, messages } = form;
  const texts = messages.rules.form;
  const guards = (['minVolume', 'wilson'] as const).map((value) => ({ value, text: texts.guards[value], hint: texts.guardHints[value] }));
  const anchors = (['intervalStart', 'evaluation'] as const).map((value) => ({ value, text: texts.anchors[value] }));
  return html`<fieldset class="group">
    <legend>${texts.evidence}</legend>
    ${radioField(form, 'guard.kind', texts.guard, guards, draft.guard, (guard) => ({ guard }))}
    <div class="row">
      ${textField(form, 'guard.minVolume', { label: texts.minVolume, unit: texts.units.contacts, size: 'short' }, draft.minVolume, (minVolume) => ({ minVolume }))}
      ${draft.guard === 'wilson' ? textField(form, 'guard.z', { label: texts.z, hint: texts.zHint, size: 'short' }, draft.z, (z) => ({ z })) : nothing}
    </div>
    <div class="row lengths">
      ${lengthField(form, 'maxNeutral', { label: texts.maxNeutral, hint: texts.maxNeutralHint }, draft.maxNeutral, (maxNeutral) => ({ maxNeutral }))}
      ${lengthField(form, 'maxGap', { label: texts.maxGap, hint: texts.maxGapHint }, draft.maxGap, (maxGap) => ({ maxGap }))}
    </div>
    ${radioField(form, 'anchor', texts.anchor, anchors, draft.anchor, (anchor) => ({ anchor }))}
  </fieldset>`;
}
