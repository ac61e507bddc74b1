import type { StaffingField, StaffingInputs } from '../../domain/staffing.js';
import { numberFormat } from '../../locale/number.js';

/** Fields of the form in their order. */
export const FIELDS = ['calls', 'periodSeconds', 'handleSeconds', 'patienceSeconds', 'agents', 'thresholdSeconds', 'target', 'agentHour', 'waitHour', 'abandoned', 'shrinkage'] as const satisfies readonly StaffingField[];

/** How many of the input's own unit one unit of the form is: a percent is 0.01. */
const FORM_UNIT: Readonly<Partial<Record<StaffingField, number>>> = { periodSeconds: 60, target: 0.01, shrinkage: 0.01 };

const ENDLESS = /^(∞|不限|no limit)?$/i;

/** What a person typed, as a number of the input's own unit; NaN where it is none, undefined for agents that nobody knows. */
export function readField(field: StaffingField, text: string): number | undefined {
  const typed = text.trim().normalize('NFKC').replaceAll(',', '').replace(/%$/, '').trim();
  if (field === 'patienceSeconds' && ENDLESS.test(typed)) return Infinity;
  if (typed === '') return field === 'agents' ? undefined : NaN;
  const value = Number(typed) * (FORM_UNIT[field] ?? 1);
  // 80 percent is 0.8, not 0.8000000000000002.
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : NaN;
}

/** An input as the form shows it before anybody typed. */
export function fieldText(field: StaffingField, value: number | undefined, language: string): string {
  if (value === undefined || value === Infinity) return '';
  return numberFormat(language, { most: 1 }).format(value / (FORM_UNIT[field] ?? 1));
}

/** The case's inputs with what was typed in their place. */
export function typedInputs(inputs: StaffingInputs, typed: ReadonlyMap<StaffingField, string>): StaffingInputs {
  const changed: { [F in StaffingField]?: number | undefined } = { ...inputs };
  for (const [field, text] of typed) changed[field] = readField(field, text);
  const { agents, ...rest } = changed as StaffingInputs;
  return agents === undefined ? rest : { ...rest, agents };
}
