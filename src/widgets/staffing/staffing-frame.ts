import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import { SERVICE_LEVEL_VARIANTS, STAFFING_MODELS, type ServiceLevelVariant, type StaffingCase, type StaffingInputs, type StaffingModel } from '../../domain/staffing.js';
import { formatClock } from '../../locale/clock.js';
import { formatText } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import { formatSpan } from '../../locale/span.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { CaseSlots } from '../../staffing/measured-case.js';
import type { StaffingBalance } from '../../staffing/staffing-balance.js';
import type { Messages } from './messages.js';
import { CURVES, type CurveId } from './staffing-texts.js';

export interface HeadView {
  readonly title: string;
  readonly given: StaffingCase | undefined;
  readonly inputs: StaffingInputs;
  readonly isLoading: boolean;
  readonly isTable: boolean;
  readonly isForm: boolean;
  readonly onTable: (() => void) | undefined;
  readonly onForm: () => void;
}

export function headTemplate({ title, given, inputs, isLoading, isTable, isForm, onTable, onForm }: HeadView, { staffing }: Messages, language: string): TemplateResult {
  const number = numberFormat(language, { most: 0 });
  const measured = given?.measured;
  const words = [given?.about, measured && formatSpan(measured.range, measured.zone, language), staffing.calls(number.format(inputs.calls || 0), number.format((inputs.periodSeconds || 0) / 60))].filter(Boolean).join(' · ');
  return html`<figcaption class="head">
    <h3 id="title" class="title" title=${title}>${title}</h3>
    <div class="actions">
      <button type="button" class="quiet form-toggle" aria-expanded=${isForm} @click=${onForm}>${staffing.form}</button>
      ${onTable ? html`<button type="button" class="quiet toggle" aria-pressed=${isTable} @click=${onTable}>${isTable ? staffing.showPlot : staffing.showTable}</button>` : nothing}
    </div>
    <p class="range">${isLoading ? html`<span class="bone"></span>` : words}</p>
  </figcaption>`;
}

export interface ChoicesView {
  readonly model: StaffingModel;
  readonly variant: ServiceLevelVariant;
  readonly curve: CurveId;
  /** Undefined where the case does not come from slots. */
  readonly slots: CaseSlots | undefined;
  readonly isTable: boolean;
  readonly onModel: (model: StaffingModel) => void;
  readonly onVariant: (variant: ServiceLevelVariant) => void;
  readonly onCurve: (curve: CurveId) => void;
  readonly onSlots: (slots: CaseSlots) => void;
}

/** Which curve, model, service level and data. */
export function choicesTemplate({ model, variant, curve, slots, isTable, onModel, onVariant, onCurve, onSlots }: ChoicesView, messages: Messages): TemplateResult {
  const { staffing } = messages;
  const choose = <T extends string>(name: string, ids: readonly T[], value: T, textOf: (id: T) => string, take: (id: T) => void) => html`<label class="choice"
    ><span>${name}</span
    ><select @change=${(event: Event) => take((event.target as HTMLSelectElement).value as T)}>
      ${ids.map((id) => option(id, textOf(id), id === value))}
    </select></label
  >`;
  return html`<div class="choices">
    ${isTable
      ? nothing
      : html`<div class="curves" role="group" aria-label=${staffing.curve}>${CURVES.map((id) => html`<button type="button" class="quiet" aria-pressed=${id === curve} @click=${() => onCurve(id)}>${staffing.curves[id]}</button>`)}</div>`}
    ${choose(staffing.model, STAFFING_MODELS, model, (id) => `${staffing.models[id].name} · ${staffing.models[id].hint}`, onModel)}
    ${choose(staffing.variant, SERVICE_LEVEL_VARIANTS, variant, (id) => (id === 'offered' ? staffing.ofOffered : (messages.variants[`serviceLevel.${id}`] ?? id)), onVariant)}
    ${slots === undefined ? nothing : choose(staffing.slots, ['range', 'busiest'] as const, slots, (id) => staffing.slotChoices[id], onSlots)}
  </div>`;
}

export function footTemplate(state: Loadable<StaffingCase | undefined>, balance: StaffingBalance | undefined, messages: Messages, language: string): TemplateResult {
  const value = state.status === 'ready' || state.status === 'stale' ? state.value : undefined;
  const { staffing, trend } = messages;
  const measured = value?.measured;
  return html`<p class="foot">
    ${state.status === 'stale' ? html`<span class="state">${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[state.reason.code]}</span>` : nothing}
    ${measured && measured.completeness !== 'full' ? html`<span class="state">${stateGlyph('info')} ${messages.state[measured.completeness]}</span>` : nothing}
    ${balance ? html`<span>${staffing.models[balance.model].name}</span><span>${staffing.load(numberFormat(language, { most: 1 }).format(balance.load))}</span>` : nothing}
    ${value?.measuredServiceLevel === undefined ? nothing : html`<span>${staffing.measuredLevel(formatText(value.measuredServiceLevel, 'ratio', language))}</span>`}
    ${measured ? html`<span>${trend.asOf(formatClock(measured.asOf, measured.zone, language))}</span>` : nothing}
    ${value?.source ? html`<span class="source" title=${value.source}>${value.source}</span>` : nothing}
    <span>${staffing.steady}</span>
  </p>`;
}

function option(value: string, text: string, isChosen: boolean): TemplateResult {
  return html`<option value=${value} .selected=${isChosen}>${text}</option>`;
}
