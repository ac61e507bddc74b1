import { html, type TemplateResult } from 'lit';
import { leverOf, type AuditEntry } from '../../domain/plan.js';
import { formatAge } from '../../locale/duration.js';
import { countText, leverText, leverValue, type PlanTongue } from './plan-words.js';

/** Details that are ids of their source. */
const IDS = ['step', 'lever', 'levers'];

/** What an entry of the log says besides, in words; a name that nobody knows stands as its source wrote it. */
export function auditDetails({ detail }: AuditEntry, tongue: PlanTongue): readonly TemplateResult[] {
  const words: Readonly<Record<string, string>> = tongue.messages.plans.details;
  const { lever: key, from, to, ...others } = detail;
  const lever = leverOf(String(key ?? ''));
  const pairs = (of: AuditEntry['detail']) => Object.entries(of).map(([name, value]) => pair(words[name] ?? html`<code>${name}</code>`, IDS.includes(name) ? html`<code>${value}</code>` : valueText(name, value, tongue)));
  if (!lever || typeof to !== 'number') return pairs(detail);
  // Where a lever was set to says what was done; the lever's own key says no more.
  return [...pairs(others), pair('', leverText(lever, to, tongue)), ...(typeof from === 'number' ? [pair(words['from'], leverValue(lever.kind, from, tongue))] : [])];
}

function pair(label: unknown, said: unknown): TemplateResult {
  return html`<span class="pair">${label} ${said}</span> `;
}

function valueText(name: string, value: string | number | boolean, { language }: PlanTongue): string {
  if (typeof value !== 'number') return String(value);
  return name === 'byMs' ? formatAge(value, language) : countText(value, language);
}
