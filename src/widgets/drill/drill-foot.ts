import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { DrillList } from './drill-list.js';
import { gapText } from './drill-texts.js';
import type { Messages } from './messages.js';
import type { RowOrder } from './row-order.js';

/** What the contributions add up to, and what has to be said of the numbers. */
export function footTemplate(list: DrillList, { status, ...rest }: Loadable<DrillList>, messages: Messages, language: string): TemplateResult | typeof nothing {
  const { state: words, reasons } = messages;
  const stale = status === 'stale' && 'reason' in rest ? `${words.stale} · ${reasons[rest.reason.code]}` : '';
  const texts = [list.path.level === 'contacts' || list.rows.length === 0 ? '' : gapText(list, messages, language), stale, list.completeness === 'full' ? '' : words[list.completeness]].filter(Boolean);
  return texts.length === 0 ? nothing : html`<p class="foot">${stale ? stateGlyph('stale') : nothing}${texts.join(' · ')}</p>`;
}

/** By time or by contribution. */
export function orderTemplate(order: RowOrder, { drill }: Messages, choose: (order: RowOrder) => void): TemplateResult {
  return html`<div class="order" role="group" aria-label=${drill.sort}>
    <button type="button" aria-pressed=${order === 'time'} @click=${() => choose('time')}>${drill.byTime}</button><button type="button" aria-pressed=${order === 'effect'} @click=${() => choose('effect')}>${drill.byEffect}</button>
  </div>`;
}
