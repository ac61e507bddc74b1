import { html, type TemplateResult } from 'lit';
import type { AuditEntry, Plan } from '../../domain/plan.js';
import type { Zone } from '../../domain/zone.js';
import { formatClockSeconds } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { verifyAudit } from '../../plans/audit-chain.js';
import { auditDetails } from './audit-details.js';
import { countText, type PlanTongue } from './plan-words.js';

/** The log of all that was done, newest first, and whether its chain holds: checked here, whoever sent it. */
export function auditTable(entries: readonly AuditEntry[], nameOf: (plan: Plan['id']) => string, zone: Zone, tongue: PlanTongue): TemplateResult {
  const { messages, language } = tongue;
  const { plans } = messages;
  const verdict = verifyAudit(entries);
  const count = (number: number) => countText(number, language);
  const columns = plans.auditColumns;
  const says = verdict.isWhole ? plans.whole : plans.broken(count(entries[verdict.brokenAt]?.number ?? verdict.brokenAt + 1), plans.brokenWhy[verdict.why]);
  return html`<details class="aside audit">
    <summary>${plans.audit(count(entries.length))} <span class="verdict ${verdict.isWhole ? 'whole' : 'broken'}">${stateGlyph(verdict.isWhole ? 'ok' : 'critical')} ${says}</span></summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${plans.audit(count(entries.length))}>
      <table>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>
          ${entries
            .map(
              (entry, index) => html`<tr class=${!verdict.isWhole && index >= verdict.brokenAt ? 'untrusted' : ''}>
                <th scope="row">${count(entry.number)}</th>
                <td>${formatClockSeconds(entry.at, zone, language)}</td>
                <td>${entry.by === 'clock' ? plans.clock : entry.by}</td>
                <td>${plans.deeds[entry.deed]}</td>
                <td>${nameOf(entry.plan)}</td>
                <td>${auditDetails(entry, tongue)}</td>
                <td><code title=${entry.hash}>${entry.hash.slice(0, 8)}</code></td>
              </tr>`,
            )
            .reverse()}
        </tbody>
      </table>
    </div>
  </details>`;
}
