import { html, type TemplateResult } from 'lit';
import type { StrategySettings } from '../../domain/sandbox.js';
import type { Messages } from './messages.js';

const FIELDS = ['overtime', 'transfer', 'divertShare', 'containment', 'callbackAccept', 'overflowShare', 'waitSeconds'] as const satisfies readonly (keyof StrategySettings)[];
type Field = (typeof FIELDS)[number];

const unitOf = (field: Field) => (field === 'overtime' || field === 'transfer' ? 'agents' : field === 'waitSeconds' ? 'seconds' : 'percent');

/** How hard each strategy is pulled, as numbers. */
export function settingsTemplate(settings: StrategySettings, wrong: readonly string[], change: (patch: Partial<StrategySettings>) => void, { sandbox }: Messages): TemplateResult {
  return html`<div class="settings" role="group" aria-label=${sandbox.settingsName}>
    ${FIELDS.map((field) => {
      const unit = unitOf(field);
      const scale = unit === 'percent' ? 100 : 1;
      const take = (event: Event) => {
        const { value } = event.target as HTMLInputElement;
        change({ [field]: value.trim() === '' ? NaN : Number(value) / scale });
      };
      const shown = Number.isNaN(settings[field]) ? '' : String(Number((settings[field] * scale).toPrecision(6)));
      return html`<label class="setting"
        ><span>${sandbox.settings[field]}</span
        ><span class="control"><input type="number" name=${field} min="0" step=${unit === 'percent' ? 5 : 1} max=${unit === 'percent' ? 100 : 600} aria-invalid=${wrong.includes(field) ? 'true' : 'false'} .value=${shown} @change=${take} /><span class="unit">${sandbox.settingUnits[unit]}</span></span></label
      >`;
    })}
  </div>`;
}
