import { html, nothing, type TemplateResult } from 'lit';
import type { StaffingCase, StaffingField, StaffingInputs } from '../../domain/staffing.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { InputProblem } from '../../staffing/check-inputs.js';
import type { Messages } from './messages.js';
import { FIELDS, fieldText } from './staffing-draft.js';

export interface FormView {
  readonly given: StaffingCase | undefined;
  /** The case's own inputs, or those assumed where there is no case. */
  readonly inputs: StaffingInputs;
  readonly typed: ReadonlyMap<StaffingField, string>;
  readonly problems: ReadonlyMap<StaffingField, InputProblem>;
  readonly currency: string;
  readonly onType: (field: StaffingField, text: string) => void;
  readonly onReset: () => void;
}

/** Every input with its unit, where it comes from, and what is wrong with it. */
export function formTemplate(view: FormView, messages: Messages, language: string): TemplateResult {
  const { staffing } = messages;
  return html`<form class="form" aria-label=${staffing.form} @submit=${(event: Event) => event.preventDefault()}>
    ${FIELDS.map((field) => fieldTemplate(field, view, messages, language))}
    <button type="button" class="quiet reset" ?disabled=${view.typed.size === 0} @click=${view.onReset}>${staffing.reset}</button>
  </form>`;
}

function fieldTemplate(field: StaffingField, { given, inputs, typed, problems, currency, onType }: FormView, { staffing }: Messages, language: string): TemplateResult {
  const problem = problems.get(field);
  const isTyped = typed.has(field);
  // What a page hands over without a word on its origin is said once by nothing, not eleven times.
  const origin = isTyped ? 'set' : given ? given.origins?.[field] : 'assumed';
  const from = origin === 'estimated' && field === 'patienceSeconds' ? staffing.estimatedPatience : origin && staffing.origins[origin];
  const remark = field === 'patienceSeconds' && isTyped ? staffing.patienceHint : from;
  return html`<div class="field">
    <label for=${field}>${staffing.fields[field]}</label>
    <span class="control">
      <input
        id=${field}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        placeholder=${field === 'patienceSeconds' ? staffing.forEver : ''}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="${field}-unit ${field}-remark"
        .value=${typed.get(field) ?? fieldText(field, inputs[field], language)}
        @input=${(event: Event) => onType(field, (event.target as HTMLInputElement).value)}
      /><span class="unit" id="${field}-unit">${unitText(field, staffing, currency)}</span>
    </span>
    <p id="${field}-remark" class=${problem ? 'problem' : 'remark'} data-origin=${(problem ? undefined : origin) ?? nothing}>${problem ? html`${stateGlyph('warning')} ${staffing.problems[problem]}` : (remark ?? nothing)}</p>
  </div>`;
}

function unitText(field: StaffingField, { units, currency: own }: Messages['staffing'], currency: string): string {
  switch (field) {
    case 'calls':
      return units.calls;
    case 'periodSeconds':
      return units.minutes;
    case 'handleSeconds':
    case 'patienceSeconds':
    case 'thresholdSeconds':
      return units.seconds;
    case 'target':
    case 'shrinkage':
      return units.percent;
    case 'agents':
      return units.agents;
    default:
      return currency || own;
  }
}
