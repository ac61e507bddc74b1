import { html, type TemplateResult } from 'lit';
import type { StepGraph } from '../../domain/step-graph.js';
import type { FlowMessages } from '../../locale/flow-messages.js';
import { countText, lengthText, meanLength, shareText } from './flow-texts.js';

/** The same graph as two tables: steps, and edges with the most waiting first. */
export function flowTableTemplate({ steps, edges }: StepGraph, messages: FlowMessages, language: string): TemplateResult {
  const { columns } = messages;
  const count = (value: number) => html`<td class="figure">${countText(value, language)}</td>`;
  const length = (value: number | undefined) => html`<td class="figure">${lengthText(value, language)}</td>`;
  return html`<div class="tables focus-inset" tabindex="0" role="region" aria-label=${messages.views.table}>
    <table class="twin">
      <caption>${messages.steps}</caption>
      <thead><tr><th scope="col">${columns.step}</th>${[columns.count, columns.cases, columns.service, columns.rework].map((name) => html`<th scope="col" class="figure">${name}</th>`)}</tr></thead>
      <tbody>${steps.map((node) => html`<tr><th scope="row">${node.step}</th>${count(node.count)}${count(node.cases)}${length(meanLength(node))}${count(node.rework)}</tr>`)}</tbody>
    </table>
    <table class="twin">
      <caption>${messages.edges}</caption>
      <thead><tr><th scope="col">${columns.from}</th><th scope="col">${columns.to}</th>${[columns.count, columns.wait, columns.waitMean, columns.waitMedian, columns.waitShare].map((name) => html`<th scope="col" class="figure">${name}</th>`)}</tr></thead>
      <tbody>${edges.toSorted((a, b) => b.wait - a.wait).map((edge) => html`<tr><th scope="row">${edge.from}</th><td>${edge.to}</td>${count(edge.count)}${length(edge.measured === 0 ? undefined : edge.wait)}${length(edge.waitMean)}${length(edge.waitMedian)}<td class="figure">${shareText(edge.waitShare, language)}</td></tr>`)}</tbody>
    </table>
  </div>`;
}
