import { html, type TemplateResult } from 'lit';
import { LEVER_KINDS, type AuditEntry, type Lever } from '../../domain/plan.js';
import { formatAge } from '../../locale/duration.js';
import { countText, leverText, leverValue, type PlanTongue } from './plan-words.js';

/** What an entry of the log says besides, in words; a name that nobody knows stands as its source wrote it. */
export function auditDetails({ detail }: AuditEntry, tongue: PlanTongue): readonly TemplateResult[] {
  const words: Readonly<Record<string, string>> = tongue.messages.plans.details;
  const lever = leverOf(String(detail['lever'] ?? ''));
  return Object.entries(detail).flatMap(([name, value]) => {
    // Where a lever was set to says what was done; the lever's own key says no more.
    if (lever && name === 'to' && typeof value === 'number') return [];
    const told = lever ? ofLever(name, value, lever, detail['to'], tongue) : undefined;
    const said = told ?? (typeof value === 'number' ? (name === 'byMs' ? formatAge(value, tongue.language) : countText(value, tongue.language)) : String(value));
    const label = name === 'lever' && told !== undefined ? '' : (words[name] ?? html`<code>${name}</code>`);
    return [html`<span class="pair">${label} ${name === 'step' || name === 'levers' || (name === 'lever' && told === undefined) ? html`<code>${said}</code>` : said}</span> `];
  });
}

function ofLever(name: string, value: unknown, lever: Lever, to: unknown, tongue: PlanTongue): string | undefined {
  if (name === 'lever' && typeof to === 'number') return leverText(lever, to, tongue);
  return name === 'from' && typeof value === 'number' ? leverValue(lever.kind, value, tongue) : undefined;
}

/** The lever of a key as `leverKey` writes it. */
function leverOf(key: string): Lever | undefined {
  const [given, skillGroup, to] = key.split('|');
  const kind = LEVER_KINDS.find((known) => known === given);
  return kind && skillGroup !== undefined ? { kind, skillGroup, ...(to !== undefined && { to }) } : undefined;
}
