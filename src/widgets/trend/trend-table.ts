import { html, nothing, type TemplateResult } from 'lit';
import type { MetricDefinition } from '../../domain/metric.js';
import { measureAt } from '../../domain/slot-columns.js';
import { columnsOn } from '../../geometry/slot-table.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { isBreached } from '../../metrics/target.js';
import type { Messages } from './messages.js';
import type { TrendPicture } from './trend-picture.js';
import { markersIn } from './reading-facts.js';
import { nameOf, sampleText, slotText, valueText } from './trend-texts.js';

export interface TableView {
  /** Rows shown at most. */
  readonly rows: number;
  readonly caption: string;
  readonly onMore: () => void;
}

/** How many rows each further request adds. */
export const ROWS_A_PAGE = 200;

/**
 * The trend's twin for reading, copying and screen readers: slots down, series across, the same values as the lines, beside
 * each what it is compared with, and at the end what happened in the slot.
 */
export function tableTemplate(picture: TrendPicture, judged: Pick<MetricDefinition, 'unit' | 'direction'>, messages: Messages, language: string, view: TableView): TemplateResult {
  const { layout, trend } = picture;
  const { slots, lines, openFrom } = layout;
  const compared = lines.map((line) => (trend.ghosts ?? []).flatMap(({ series, kind, points }) => (series === line.id ? [{ name: `${nameOf(line, messages)} ${messages.trend.ghosts[kind]}`, values: columnsOn(slots, points).value }] : [])));
  const hasEvents = (trend.markers ?? []).length > 0;
  const head = (name: string) => html`<th scope="col" class="figure" title=${name}>${fitMiddle(name, 144, 12)}</th>`;
  const left = slots.length - view.rows;
  const rows = Array.from({ length: Math.min(slots.length, view.rows) }, (_, row) => ({ row, slot: { start: slots.startOf(row), end: slots.endOf(row) } }));
  return html`
    <div class="scroller focus-inset" tabindex="0" role="region" aria-label=${view.caption}>
      <table class="twin">
        <caption class="visually-hidden">${view.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${messages.trend.slot}</th>
            ${lines.map((line, index) => [head(nameOf(line, messages)), compared[index]?.map(({ name }) => head(name))])}
            ${hasEvents ? html`<th scope="col">${messages.trend.happened}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ row, slot }) => html`<tr>
              <th scope="row">${slotText(slot, trend, language)}${row >= openFrom ? html` <span class="open">${messages.trend.open}</span>` : nothing}</th>
              ${lines.map(({ columns }, index) => {
                const measure = slot.start < trend.asOf ? measureAt(columns, row) : undefined;
                const missed = measure !== undefined && isBreached(measure, trend.target, judged.direction);
                return html`<td class="figure">
                  <span class=${missed ? 'missed' : ''}>${valueText(measure?.value, judged, language, trend.target)}</span>${measure?.value === undefined || measure.denominator === undefined
                    ? nothing
                    : html` <small>${sampleText(measure, language)}</small>`}
                </td>${compared[index]?.map(({ values }) => html`<td class="figure ghost">${valueText(known(values[row]), judged, language)}</td>`)}`;
              })}
              ${hasEvents ? html`<td>${markersIn(picture, row, messages, language).map(({ text }) => html`<p class="event">${text}</p>`)}</td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
      ${left > 0 ? html`<button class="more" type="button" @click=${view.onMore}>${messages.trend.moreRows(String(Math.min(left, ROWS_A_PAGE)))}</button>` : nothing}
    </div>
  `;
}

function known(value: number | undefined): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
