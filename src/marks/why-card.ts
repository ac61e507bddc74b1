import { html, nothing, type TemplateResult } from 'lit';
import { evidenceChart, type ChartLimit, type ChartSlot } from '../geometry/evidence-chart.js';
import { evidenceFigure } from './evidence-figure.js';
import type { CardRow } from './formula-card.js';
import { slotGlyph } from './slot-shape.js';

/** One slot of the evidence: numbers for the chart, words for the table. */
export interface WhySlot extends ChartSlot {
  readonly slot: string;
  readonly text: string;
  /** What it is divided by; empty where that counts nothing. */
  readonly sample: string;
  /** What it says of the rule, in words. */
  readonly verdict: string;
  /** Said of a slot that the source corrected; absent otherwise. */
  readonly revised?: string;
}

/** Why an alert stands where it stands; the caller has the words in the user's language. */
export interface WhyCard {
  readonly title: string;
  /** What is wrong, for how long and since when. */
  readonly summary: string;
  /** What comes next if it goes on; absent where nothing is under way. */
  readonly outlook?: string;
  readonly formula: string;
  readonly columns: { readonly caption: string; readonly slot: string; readonly value: string; readonly sample: string; readonly verdict: string };
  readonly slots: readonly WhySlot[];
  readonly limit: ChartLimit;
  /** Names beside the lines of the chart. */
  readonly names: { readonly threshold: string; readonly resolve: string; readonly from: string; readonly to: string };
  readonly rows: readonly CardRow[];
  /** Instead of the table where there are no slots. */
  readonly empty: string;
}

/**
 * "Why is this red?": what was judged, by which limit, how often, and what comes next. The same from tile and list.
 *
 * A fragment without a frame of its own; put it into a popover with `class="card"`, or anywhere inline.
 */
export function whyCard(card: WhyCard): TemplateResult {
  const { title, summary, outlook, formula, slots, rows } = card;
  return html`<div class="why">
    <p class="card-title">${title}</p>
    <p class="why-summary">${summary}</p>
    ${outlook ? html`<p class="why-outlook">${outlook}</p>` : nothing}
    ${slots.length > 0 ? evidence(card) : html`<p class="why-empty">${card.empty}</p>`}
    <div class="why-facts">
      <p class="card-formula">${formula}</p>
      <dl class="card-rows">${rows.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    </div>
  </div>`;
}

function evidence({ slots, limit, names, columns }: WhyCard): TemplateResult {
  const hasSample = slots.some(({ sample }) => sample !== '');
  return html`<div class="why-evidence">
    ${evidenceFigure(evidenceChart(slots, limit), names)}
    <div class="why-scroll" role="region" tabindex="0" aria-label=${columns.caption}>
      <table class="why-table">
        <thead>
          <tr><th scope="col">${columns.slot}</th><th scope="col" class="figure">${columns.value}</th>${hasSample ? html`<th scope="col" class="figure">${columns.sample}</th>` : nothing}<th scope="col">${columns.verdict}</th></tr>
        </thead>
        <tbody>
          ${slots.map((slot) => html`<tr>
            <th scope="row">${slot.slot}</th>
            <td class="figure">${slot.text}</td>
            ${hasSample ? html`<td class="figure">${slot.sample}</td>` : nothing}
            <td>${slotGlyph(slot.says)}${slot.verdict}${slot.revised ? html` <span class="why-revised">${slot.revised}</span>` : nothing}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
  </div>`;
}
