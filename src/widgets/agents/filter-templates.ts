import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RowFilter } from '../../domain/query.js';
import type { Column } from '../../table/column.js';
import { filterFields, type FilterField } from '../../table/filter-fields.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { titleOf } from './agent-columns.js';
import type { AgentFilters } from './agent-filters.js';
import type { Messages } from './messages.js';
import { filterText, optionText, typedText, typedUnit } from './filter-texts.js';

export interface FilterSettings {
  readonly filters: AgentFilters;
  readonly where: readonly RowFilter[];
  readonly columns: readonly Column[];
  readonly optionsOf: (name: string) => readonly string[] | undefined;
  readonly labelOf: LabelOf;
  readonly messages: Messages;
}

/** The button that opens the fields, with how many filters are set. */
export function filterButton({ filters, where, messages }: FilterSettings): TemplateResult {
  const { filter, filterCount } = messages.rows;
  return html`<button type="button" class="action filter" aria-expanded=${filters.isOpen ? 'true' : 'false'} aria-controls="filters" @click=${filters.onToggle}>
    <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 2.5h11L8.5 7.5v4l-3 1.5V7.5z" /></svg>${filter}${where.length === 0 ? nothing : html`<span class="badge" aria-hidden="true">${where.length}</span><span class="visually-hidden">${filterCount(where.length)}</span>`}
  </button>`;
}

/** What is filtered by, each with a button that removes it. */
export function filterChips({ filters, where, columns, messages, labelOf }: FilterSettings): TemplateResult | typeof nothing {
  if (where.length === 0) return nothing;
  return html`<ul class="active-filters" aria-label=${messages.rows.filter}>
    ${where.map((filter) => {
      const text = filterText(filter, columns, messages, labelOf);
      return html`<li><button type="button" aria-label=${messages.rows.remove(text)} title=${text} @click=${() => filters.onRemove(filter)}><span><bdi>${text}</bdi></span><span aria-hidden="true">×</span></button></li>`;
    })}
    ${where.length > 1 ? html`<li><button type="button" class="all" @click=${filters.onRemoveAll}>${messages.rows.removeAll}</button></li>` : nothing}
  </ul>`;
}

/** A field for each column that rows can be filtered by. */
export function filterPanel(settings: FilterSettings): TemplateResult {
  const { filters, where, columns, optionsOf, messages } = settings;
  return html`<div class="filters" id="filters" role="group" tabindex="-1" aria-label=${messages.rows.filter} ?hidden=${!filters.isOpen} @keydown=${filters.onKey}>
    ${filters.isOpen ? filterFields(columns, where, optionsOf).map((field) => fieldTemplate(field, settings)) : nothing}
  </div>`;
}

function fieldTemplate(field: FilterField, settings: FilterSettings): TemplateResult {
  const { filters, messages, labelOf } = settings;
  const { column } = field;
  const title = titleOf(column, messages);
  if (field.kind === 'text')
    return html`<label class="field">${messages.rows.contains(title)}<input type="text" autocomplete="off" spellcheck="false" .value=${live(field.contains)} @input=${(event: Event) => filters.onText(column, event)} /></label>`;
  if (field.kind === 'choice')
    return html`<fieldset class="field">
      <legend>${title}</legend>
      <div class="options" tabindex="-1">
        ${field.options.map((id) => html`<label><input type="checkbox" .checked=${live(field.chosen.includes(id))} @change=${(event: Event) => filters.onChoice(column, id, (event.target as HTMLInputElement).checked)} /><bdi>${optionText(column, id, messages, labelOf)}</bdi></label>`)}
      </div>
    </fieldset>`;
  return html`<fieldset class="field">
    <legend>${title}</legend>
    <div class="bounds">${bound(field, 'least', settings)}${bound(field, 'most', settings)}</div>
  </fieldset>`;
}

function bound(field: FilterField & { kind: 'range' }, which: 'least' | 'most', { filters, messages }: FilterSettings): TemplateResult {
  const { column, [which]: value } = field;
  const unit = typedUnit(column, messages);
  return html`<label>${messages.rows[which]}<input type="number" .step=${'any'} .value=${value === undefined ? '' : typedText(value, column)} @input=${(event: Event) => filters.onBound(column, which, event)} />${unit === '' ? nothing : html`<span>${unit}</span>`}</label>`;
}
