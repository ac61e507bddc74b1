import { html, nothing, type TemplateResult } from 'lit';
import { LENGTH_UNITS, type LengthText, type LengthUnit } from '../../alerts/length-text.js';
import type { RuleDraft } from '../../alerts/rule-draft.js';
import type { SourceDescription } from '../../domain/adapter.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';

/** What changes in a draft; of a list, as a function of the draft at that moment, so that two changes of one moment both count. */
export type Patch = Partial<RuleDraft> | ((draft: RuleDraft) => Partial<RuleDraft>);

/** What every field of the rule form needs. */
export interface RuleForm {
  readonly draft: RuleDraft;
  /** What is wrong, in words, by path of the field. */
  readonly problems: ReadonlyMap<string, string>;
  readonly messages: Messages;
  readonly language: string;
  readonly source: SourceDescription | undefined;
  /** Takes in what the user typed into the field at `path`. */
  readonly change: (patch: Patch, path: string) => void;
}

/** How one field is called and explained. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
  /** After the control: `%`, `秒`. */
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  /** `short` for numbers, `wide` for names. */
  readonly size?: 'short' | 'wide';
}

/** The id of a field's control, by its path. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** A line of text, typed as people write it. */
export function textField(form: RuleForm, path: string, words: FieldWords, value: string, take: (text: string) => Patch): TemplateResult {
  const id = fieldId(path);
  const isNumber = words.size === 'short';
  return html`<div class="field ${words.size ?? ''}">
    <label for=${id}>${words.label}</label>
    <span class="control">
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        inputmode=${isNumber ? 'decimal' : 'text'}
        placeholder=${words.placeholder ?? ''}
        aria-invalid=${form.problems.has(path) ? 'true' : 'false'}
        aria-describedby=${describedBy(form, path, words)}
        .value=${value}
        @input=${(event: Event) => form.change(take((event.target as HTMLInputElement).value), path)}
      />${words.unit ? html`<span class="unit" id="${id}-unit">${words.unit}</span>` : nothing}
    </span>
    ${remarks(form, path, words.hint)}
  </div>`;
}

/** A length of time: a number and its unit. */
export function lengthField(form: RuleForm, path: string, words: FieldWords, { amount, unit }: LengthText, take: (length: LengthText) => Patch): TemplateResult {
  const id = fieldId(path);
  const { lengthUnit, lengthUnits } = form.messages.rules.form;
  return html`<div class="field short">
    <label for=${id}>${words.label}</label>
    <span class="control">
      <input
        id=${id}
        type="text"
        autocomplete="off"
        inputmode="decimal"
        aria-invalid=${form.problems.has(path) ? 'true' : 'false'}
        aria-describedby=${describedBy(form, path, words)}
        .value=${amount}
        @input=${(event: Event) => form.change(take({ amount: (event.target as HTMLInputElement).value, unit }), path)}
      />
      <select aria-label=${lengthUnit(words.label)} @change=${(event: Event) => form.change(take({ amount, unit: (event.target as HTMLSelectElement).value as LengthUnit }), path)}>
        ${LENGTH_UNITS.map((name) => html`<option value=${name} .selected=${name === unit}>${lengthUnits[name]}</option>`)}
      </select>
    </span>
    ${remarks(form, path, words.hint)}
  </div>`;
}

/** One of several, each a value and its words; `isMissing` marks what the source does not serve. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isMissing?: boolean;
}

/** A list to choose from. What the source does not serve stays in the list while it is chosen, and cannot be chosen anew. */
export function choiceField(form: RuleForm, path: string, words: FieldWords, choices: readonly Choice[], value: string, take: (value: string) => Patch): TemplateResult {
  const id = fieldId(path);
  const { notServed } = form.messages.rules.form;
  return html`<div class="field ${words.size ?? ''}">
    <label for=${id}>${words.label}</label>
    <span class="control">
      <select id=${id} aria-invalid=${form.problems.has(path) ? 'true' : 'false'} aria-describedby=${describedBy(form, path, words)} @change=${(event: Event) => form.change(take((event.target as HTMLSelectElement).value), path)}>
        ${choices.map(
          (choice) => html`<option value=${choice.value} ?disabled=${choice.isMissing && choice.value !== value} .selected=${choice.value === value}>${choice.isMissing ? `${choice.text} · ${notServed}` : choice.text}</option>`,
        )}
      </select>
    </span>
    ${remarks(form, path, words.hint)}
  </div>`;
}

/** One of a few that are worth seeing side by side, each with a line of explanation. */
export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly hint?: string;
  readonly glyph?: TemplateResult;
}

export function radioField<T extends string>(form: RuleForm, path: string, legend: string, options: readonly Option<T>[], value: T, take: (value: T) => Patch): TemplateResult {
  const id = fieldId(path);
  return html`<fieldset class="radios" role="radiogroup" id=${id} tabindex="-1" aria-describedby=${form.problems.has(path) ? `${id}-problem` : nothing}>
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        (option) => html`<div class="option">
          <input id="${id}-${option.value}" type="radio" name=${id} .checked=${option.value === value} aria-describedby=${option.hint ? `${id}-${option.value}-hint` : nothing} @change=${() => form.change(take(option.value), path)} />
          <label for="${id}-${option.value}">${option.glyph ?? nothing}${option.text}</label>
          ${option.hint ? html`<p class="hint" id="${id}-${option.value}-hint">${option.hint}</p>` : nothing}
        </div>`,
      )}
    </div>
    ${remarks(form, path, undefined)}
  </fieldset>`;
}

/** What is said below a field: how to use it, and what is wrong with it. */
export function remarks(form: RuleForm, path: string, hint: string | undefined): TemplateResult {
  const id = fieldId(path);
  const problem = form.problems.get(path);
  return html`${problem === undefined ? nothing : html`<p class="problem" id="${id}-problem">${stateGlyph('warning')}<span>${problem}</span></p>`}
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}`;
}

function describedBy(form: RuleForm, path: string, { unit, hint }: FieldWords): string | typeof nothing {
  const id = fieldId(path);
  const parts = [unit && `${id}-unit`, form.problems.has(path) && `${id}-problem`, hint && `${id}-hint`].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : nothing;
}
