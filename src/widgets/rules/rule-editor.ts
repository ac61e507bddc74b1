import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../locale/format.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { draftName } from './draft-name.js';
import type { RuleForm } from './field.js';
import { ruleForm } from './rule-form.js';
import { sentenceOf } from './rule-sentence.js';
import { backGlyph } from './tool-glyph.js';

/** What the pane of one rule needs beside its form. */
export interface EditorContext {
  readonly form: RuleForm;
  /** Names of all fields that keep it from being saved, in order, whether told beside the field or not. */
  readonly missing: readonly string[];
  readonly isUnsaved: boolean;
  readonly isNew: boolean;
  readonly isChangedElsewhere: boolean;
  readonly simulation: TemplateResult;
  /** What the simulation comes to, in a few words; for where it is out of sight. */
  readonly trial: string | undefined;
  readonly exported: TemplateResult;
  readonly save: () => void;
  readonly discard: () => void;
  readonly remove: () => void;
  readonly back: () => void;
}

/** One rule: its sentence, its fields, what it would have done, and what can be done with it. */
export function ruleEditor(context: EditorContext): TemplateResult {
  const { form, simulation, exported, back, isChangedElsewhere } = context;
  const { draft, messages, language } = form;
  const texts = messages.rules;
  return html`<div class="editor" role="group" aria-labelledby="heading">
    <div class="editor-head">
      <button type="button" class="quiet back" @click=${back}>${backGlyph()}${texts.back}</button>
      <h4 id="heading" tabindex="-1">${stateGlyph(draft.severity)}<span>${draftName(draft, messages, language)}</span></h4>
      <p class="sentence">${sentenceOf(draft, messages, language)}</p>
      ${isChangedElsewhere ? html`<p class="remark">${stateGlyph('warning')}<span>${texts.changedElsewhere}</span></p>` : nothing}
    </div>
    <div class="columns">
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          context.save();
        }}
      >
        ${ruleForm(form)} ${exported} ${foot(context)}
      </form>
      ${simulation}
    </div>
  </div>`;
}

/** Saving is never refused without a word: the line beside it says what is missing, and the button leads there. */
function foot({ form, trial, missing, isUnsaved, isNew, discard, remove }: EditorContext): TemplateResult {
  const { rules: texts } = form.messages;
  const isReady = missing.length === 0;
  const status = isReady ? (isUnsaved ? texts.readyToSave : texts.upToDate) : texts.notReady(formatCount(missing.length, form.language).digits, missing);
  return html`<div class="foot">
    <p class="status" id="status">${isReady ? nothing : stateGlyph('warning')}<span>${status}</span></p>
    ${trial === undefined ? nothing : html`<p class="trial hint" aria-hidden="true">${trial}</p>`}
    <div class="actions">
      <button type="submit" class="save" aria-disabled=${isReady && isUnsaved ? 'false' : 'true'} aria-describedby="status">${texts.save}</button>
      ${isUnsaved ? html`<button type="button" class="discard" @click=${discard}>${texts.discard}</button>` : nothing}
      ${isNew ? nothing : html`<button type="button" class="remove" @click=${remove}>${texts.remove}</button>`}
    </div>
  </div>`;
}
