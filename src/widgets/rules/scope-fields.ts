import { html, nothing, type TemplateResult } from 'lit';
import type { DimensionMember } from '../../domain/dimension.js';
import { choiceField, fieldId, remarks, type Choice, type RuleForm } from './field.js';

const DIMENSIONS = ['skillGroup', 'channel'] as const;

/** For which part of the centre: one alert for each member of a dimension or one for all, narrowed to some members. */
export function scopeFields(form: RuleForm): TemplateResult {
  const { draft, messages, source } = form;
  const texts = messages.rules.form;
  const nameOf = (id: string) => messages.dimensions[id] ?? id;
  const choices: Choice[] = [
    { value: '', text: texts.byNothing },
    ...DIMENSIONS.map((id) => ({ value: id, text: texts.byEach(nameOf(id)), isMissing: source !== undefined && !source.dimensions.some((known) => known.id === id) })),
  ];
  return html`<fieldset class="group">
    <legend>${texts.scope}</legend>
    ${choiceField(form, 'scope.by', { label: texts.by, size: 'wide' }, choices, draft.by, (by) => ({ by: by === 'skillGroup' || by === 'channel' ? by : '' }))}
    ${dimensionsOf(form).map((id) => memberField(form, id, nameOf(id)))}
  </fieldset>`;
}

/** Dimensions with members to narrow to, and those the rule is narrowed by already. Agents are no part of the centre. */
function dimensionsOf({ draft, source }: RuleForm): string[] {
  const offered = (source?.dimensions ?? []).filter(({ id, members }) => id !== 'agent' && members.length > 1).map(({ id }) => id);
  const chosen = Object.keys(draft.filters).filter((id) => (draft.filters[id]?.length ?? 0) > 0);
  return [...new Set([...offered, ...chosen])];
}

function memberField(form: RuleForm, dimension: string, name: string): TemplateResult {
  const { draft, messages, source } = form;
  const texts = messages.rules.form;
  const path = `scope.filters.${dimension}`;
  const chosen = draft.filters[dimension] ?? [];
  const members = source?.dimensions.find(({ id }) => id === dimension)?.members ?? [];
  const lost = chosen.filter((id) => !members.some((member) => member.id === id)).map((id): DimensionMember => ({ id, label: `${id} · ${texts.unknownMember}` }));
  const toggle = (id: string) => form.change(({ filters }) => ({ filters: { ...filters, [dimension]: toggled(filters[dimension] ?? [], id) } }), path);
  return html`<fieldset class="members" id=${fieldId(path)} tabindex="-1" aria-describedby="${fieldId(path)}-hint">
    <legend>${texts.only(name)}${chosen.length > 0 ? html` <span class="count">${chosen.length}</span>` : nothing}</legend>
    <div class="ticks">
      ${[...members, ...lost].map(
        ({ id, label }) => html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(id)} @change=${() => toggle(id)} /><span title=${label}>${label}</span></label>`,
      )}
    </div>
    ${remarks(form, path, texts.onlyHint)}
  </fieldset>`;
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
