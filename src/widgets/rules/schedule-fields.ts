import { html, type TemplateResult } from 'lit';
import type { WeeklyHours } from '../../domain/alert-rule.js';
import { FLOATING } from '../../domain/zone.js';
import { fieldId, remarks, textField, type Patch, type RuleForm } from './field.js';
import { crossGlyph, plusGlyph } from './tool-glyph.js';

const WORKING_HOURS: WeeklyHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
const NIGHT: WeeklyHours = { days: [0, 1, 2, 3, 4, 5, 6], from: '22:00', to: '08:00' };
/** The week as it is written here: from Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** When the rule is judged at all, when in silence, and by whose clock. */
export function scheduleFields(form: RuleForm): TemplateResult {
  const { draft, messages, source } = form;
  const texts = messages.rules.form;
  const zone = source?.zone === undefined || source.zone === FLOATING ? messages.state.sourceClock : source.zone;
  return html`<fieldset class="group">
    <legend>${texts.schedule}</legend>
    ${hoursList(form, 'active', WORKING_HOURS)} ${hoursList(form, 'quiet', NIGHT)}
    ${textField(form, 'schedule.zone', { label: texts.zone, hint: texts.zoneHint(zone), size: 'wide' }, draft.zone, (text) => ({ zone: text }))}
  </fieldset>`;
}

function hoursList(form: RuleForm, kind: 'active' | 'quiet', usual: WeeklyHours): TemplateResult {
  const { draft, messages } = form;
  const texts = messages.rules.form;
  const list = draft[kind];
  const hint = kind === 'active' ? texts.activeHint : texts.quietHint;
  return html`<div class="hours-list">
    <p class="subhead">${texts[kind]}</p>
    ${list.map((hours, index) => hoursRow(form, kind, hours, index))}
    <button type="button" class="quiet add" id="add-${kind}" @click=${() => form.change(({ [kind]: known }) => ({ [kind]: [...known, usual] }), `schedule.${kind}.${list.length}`)}>${plusGlyph()}${texts.addHours(texts[kind])}</button>
    <p class="hint">${hint}</p>
  </div>`;
}

function hoursRow(form: RuleForm, kind: 'active' | 'quiet', hours: WeeklyHours, index: number): TemplateResult {
  const texts = form.messages.rules.form;
  const path = `schedule.${kind}.${index}`;
  const number = String(index + 1);
  const set = (patch: Partial<WeeklyHours>): Patch => ({ [kind]: list }) => ({ [kind]: list.map((known, at) => (at === index ? { ...known, ...patch } : known)) });
  const toggle = (day: number) => form.change(set({ days: hours.days.includes(day) ? hours.days.filter((other) => other !== day) : [...hours.days, day].sort((a, b) => a - b) }), `${path}.days`);
  return html`<div class="hours" role="group" aria-label=${texts.hours(texts[kind], number)}>
    <div class="condition-head">
      <span>${texts.hours(texts[kind], number)}</span>
      <button type="button" class="icon" aria-label=${texts.removeHours(texts[kind], number)} @click=${() => form.change(({ [kind]: list }) => ({ [kind]: list.filter((_, at) => at !== index) }), `schedule.${kind}`)}>${crossGlyph()}</button>
    </div>
    <fieldset class="days" id=${fieldId(`${path}.days`)} tabindex="-1">
      <legend>${texts.days}</legend>
      <div class="ticks">${WEEK.map((day) => html`<label class="tick"><input type="checkbox" .checked=${hours.days.includes(day)} @change=${() => toggle(day)} /><span>${texts.weekdays[day]}</span></label>`)}</div>
      ${remarks(form, `${path}.days`, undefined)}
    </fieldset>
    <div class="row">
      ${textField(form, `${path}.from`, { label: texts.from, size: 'short', placeholder: '08:30' }, hours.from, (from) => set({ from }))}
      ${textField(form, `${path}.to`, { label: texts.to, size: 'short', placeholder: '18:00' }, hours.to, (to) => set({ to }))}
    </div>
  </div>`;
}
