import { html, nothing, type TemplateResult } from 'lit';
import type { MetricSwing } from '../../domain/metric-swing.js';
import { swingRuleName, swingText } from '../../locale/swing-text.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';

/** What all rows of the list share. */
export interface SwingContext {
  readonly messages: Messages;
  readonly language: string;
  readonly tabIndexOf: (key: string) => 0 | -1;
  /** Names of the members that a swing is about; empty for all. */
  readonly scopeOf: (swing: MetricSwing) => string;
  readonly explain: (swing: MetricSwing) => void;
}

/** A swing among rows that are told apart by `data-key`. */
export function swingKey({ rule }: MetricSwing): string {
  return `swing|${rule.id}`;
}

/** Metrics that moved further than chance alone would move them: by how much, both ways, against what, and a way to what moved them. */
export function swingList(swings: readonly MetricSwing[], context: SwingContext): TemplateResult {
  const { title } = context.messages.swings;
  return html`<div class="swings">
    <p class="group-title" id="swings">${title}</p>
    <ul class="alerts" aria-labelledby="swings" aria-describedby="instructions">${swings.map((swing) => swingRow(swing, context))}</ul>
  </div>`;
}

function swingRow(swing: MetricSwing, { messages, language, tabIndexOf, scopeOf, explain }: SwingContext): TemplateResult {
  const { swings, alerts, state } = messages;
  const { name, value, moved, relative, against, sample, chance } = swingText(swing, messages, language);
  const scope = scopeOf(swing);
  const notes = [sample, chance, ...(swing.completeness === 'full' ? [] : [state[swing.completeness]])];
  return html`<li class=${swing.stale ? 'alert swing stale' : 'alert swing'} data-key=${swingKey(swing)}>
    <div class="row" role="group" aria-label="${name}：${moved}">
      <span class="state-glyph">${stateGlyph(swing.stale ? 'stale' : 'info')}</span>
      <span class="word">${moved}</span>
      <span class="name" title=${swingRuleName(swing.rule, messages, language)}><span class="subject">${name}</span>${scope ? html`<span class="scope">${scope}</span>` : nothing}</span>
      <span class="value">${value}</span>
      <span class="lasting"><span class="part">${relative}</span><span class="part">${against}</span></span>
      <span class="notes">${swing.stale ? html`<span class="note unknown">${alerts.stale}</span>` : nothing}${notes.map((text) => html`<span class="note">${text}</span>`)}</span>
      <span class="actions"><button type="button" class="action" data-action="explain" tabindex=${tabIndexOf(swingKey(swing))} aria-label=${swings.explainOf(name)} @click=${() => explain(swing)}>${swings.explain}</button></span>
    </div>
  </li>`;
}
