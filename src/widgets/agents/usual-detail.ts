import { html, nothing, type TemplateResult } from 'lit';
import { formatText } from '../../locale/format.js';
import { COUNTERS } from '../../domain/counter.js';
import { formulaOf } from '../../metrics/measure.js';
import { METRICS } from '../../metrics/index.js';
import { wilson } from '../../metrics/wilson.js';
import type { Column } from '../../table/column.js';
import { isTooSmall } from '../../table/too-small.js';
import { measureAt } from '../../table/row-values.js';
import type { AgentCells } from './agent-cells.js';
import type { AgentLines } from './agent-lines.js';
import type { Messages } from './messages.js';
import { exportRow } from './export-cells.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { titleOf } from './agent-columns.js';

/** Of 95 %. */
const Z = 1.96;

/** What stands below an expanded row where the page has nothing of its own: every column, hidden ones too, and how far chance alone could move a share. */
export function usualDetail(row: number, columns: readonly Column[], lines: AgentLines, cells: AgentCells, labelOf: LabelOf, messages: Messages, language: string): TemplateResult {
  const place = lines.place(row);
  if (!place) return html``;
  return html`<dl class="facts">${columns.map((column) => {
    const value = valueText(column, place, cells, labelOf, messages);
    if (value === '') return nothing;
    const { note } = intervalOf(column, place, messages, language);
    return html`<div><dt>${titleOf(column, messages)}</dt><dd>${value}${note === '' ? nothing : html` <span class="note">${note}</span>`}</dd></div>`;
  })}</dl>`;
}

type Place = NonNullable<ReturnType<AgentLines['place']>>;

function valueText(column: Column, { page, at }: Place, cells: AgentCells, labelOf: LabelOf, messages: Messages): string {
  if (column.kind === 'slot' || column.kind === 'sparkline') return '';
  if (column.kind === 'text' || column.kind === 'chips' || column.kind === 'custom') return String(exportRow([column], page, at, labelOf, messages)[0] ?? '');
  return cells.plain(column, { page, at });
}

/** A share of few contacts says little: within what chance moves it, at 95 %, and of how many. */
function intervalOf(column: Column, { page, at }: Place, messages: Messages, language: string): { readonly note: string } {
  if ((column.kind !== 'metric' && column.kind !== 'bar') || METRICS[column.choice.metric].unit !== 'ratio') return { note: '' };
  const measured = measureAt(page.columns, column.choice, at);
  const { numerator, denominator } = measured;
  // Shares of time are not drawn by lot.
  const isCounted = formulaOf(column.choice).denominator?.plus.every((counter) => COUNTERS[counter].unit !== 'seconds' && COUNTERS[counter].unit !== 'agents') ?? false;
  if (isTooSmall(column, measured) || !isCounted || numerator === undefined || !denominator || numerator > denominator) return { note: '' };
  const { lower, upper } = wilson(numerator, denominator, Z);
  return { note: messages.table.interval(formatText(lower, 'ratio', language), formatText(upper, 'ratio', language), String(denominator)) };
}
