import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { HeatPlace } from '../../geometry/heat-grid.js';
import { usedBins } from '../../geometry/heat-scale.js';
import { fitMiddle, textWidth } from '../../geometry/text-width.js';
import { timeTicks } from '../../geometry/time-ticks.js';
import { formatTick } from '../../locale/span.js';
import { timeAxisMark } from '../../marks/axis.js';
import type { CellReader } from './cell-reader.js';
import { heatInks } from './heatmap-painter.js';
import type { HeatPicture } from './heatmap-picture.js';
import { columnName, legendTexts, placeText, weekdayName } from './heatmap-texts.js';
import type { Messages } from './messages.js';

export interface PlotView {
  readonly picture: HeatPicture;
  readonly reader: CellReader;
  readonly summary: string;
  /** Px of the column of names, and of the cells; 0 while the browser has not told. */
  readonly namesWidth: number;
  readonly width: number;
  readonly isPicked: (place: HeatPlace) => boolean;
  readonly onScroll: () => void;
  readonly onTheme: () => void;
}

/**
 * Names, canvas and axis. For assistive technology it is a grid whose active row and cell alone are in the page, by
 * `aria-activedescendant`: tens of thousands of cells would be none the better read for being elements.
 */
export function plotTemplate(view: PlotView, messages: Messages, language: string): TemplateResult {
  const { picture, reader, summary, namesWidth, onScroll, onTheme } = view;
  const { map } = picture;
  const here = reader.place ?? { row: 0, column: 0 };
  const isRead = reader.place !== undefined;
  return html`
    <p id="instructions" class="visually-hidden">${messages.heatmap.instructions}</p>
    <div
      class="scroller"
      role="grid"
      tabindex="0"
      aria-label=${summary}
      aria-describedby="instructions"
      aria-rowcount=${map.rows.length}
      aria-colcount=${map.columns.length + 1}
      aria-activedescendant=${isRead ? 'cell' : nothing}
      @keydown=${reader.onKey}
      @scroll=${onScroll}
    >
      <div class="visually-hidden" role="row" aria-rowindex=${here.row + 1}>
        <span role="rowheader" aria-colindex="1">${map.rows[here.row]?.label}</span>
        <span id="cell" role="gridcell" aria-colindex=${here.column + 2} aria-selected=${view.isPicked(here)}>${placeText(map, here, messages, language)}</span>
      </div>
      <div class="space" aria-hidden="true">
        <div class="names">${guard([map.rows.map(({ label }) => label).join('\n'), namesWidth], () => map.rows.map(({ label }) => html`<div class="name" title=${label}>${fitMiddle(label, namesWidth - 10, 12)}</div>`))}</div>
        <canvas @pointermove=${reader.onPoint} @pointerdown=${reader.onPoint} @pointerleave=${reader.onLeave} @click=${reader.onClick} @dblclick=${reader.onDoubleClick}></canvas>
        <div class="open" hidden></div>
        <div class="picked" hidden></div>
        <div class="cursor" hidden></div>
      </div>
      <div class="axis" aria-hidden="true">${guard([map.columns.length, map.columns[0]?.weekday, map.columns[0]?.start, map.columns.at(-1)?.end, map.zone, namesWidth, view.width, language], () => axis(view, language))}</div>
    </div>
    ${heatInks(onTheme)}
    <p class="reading">${isRead ? placeText(map, here, messages, language) : html`<span class="hint">${messages.heatmap.hint}</span>`}</p>
  `;
}

function axis({ picture, namesWidth, width }: PlotView, language: string): TemplateResult | typeof nothing {
  const { map } = picture;
  if (width <= 0) return nothing;
  const weekly = map.columns[0]?.weekday !== undefined;
  const [first, last] = [map.columns[0], map.columns.at(-1)];
  const marks = weekly
    ? map.columns.map(({ weekday = 0 }, index) => {
        const x = ((index + 0.5) * width) / map.columns.length;
        return { x, labelX: x, text: weekdayName(weekday, language), isMajor: false };
      })
    : timeTicks({ start: first?.start ?? 0, end: last?.end ?? 0 }, map.zone, { width, clockLabel: textWidth('00:00', 12), dateLabel: textWidth('12月30日', 12), bleed: [namesWidth, 0] }).map(({ at, kind, x, labelX }) => ({
        x,
        labelX,
        text: formatTick(at, kind, map.zone, language),
        isMajor: kind !== 'clock',
      }));
  return html`<svg width=${width} height="24" focusable="false">${svg`${timeAxisMark(marks, 0)}`}</svg>`;
}

/** Every step with its bounds in numbers, the target between the two sides, and what hatching means. */
export function legendTemplate({ map, scale, codes }: HeatPicture, messages: Messages, language: string): unknown {
  const { from, to } = usedBins(codes, scale);
  // Other numbers seldom have another scale.
  return guard([scale.kind, scale.thresholds.join(), from, to, map.metric, language], () => {
    const texts = legendTexts(scale, map, messages, language);
    return html`<ul class="legend" aria-label=${messages.heatmap.legend}>
      ${texts.map((text, index) => (index < from || index > to ? nothing : html`<li><i class="step ${scale.kind}-${scale.steps[index] ?? 0}"></i>${text}</li>`))}
      <li><i class="step none"></i>${messages.heatmap.nothing}</li>
    </ul>`;
  });
}

/** How many rows each further request adds. */
export const ROWS_A_PAGE = 50;

/** The map's twin for reading, copying and screen readers. */
export function tableTemplate({ map }: HeatPicture, summary: string, rows: number, textOf: (row: number, column: number) => string, onMore: () => void, byName: string, messages: Messages, language: string): TemplateResult {
  const left = map.rows.length - rows;
  return html`<div class="twin-scroller focus-inset" tabindex="0" role="region" aria-label=${summary}>
      <table class="twin">
        <caption class="visually-hidden">${summary}</caption>
        <thead>
          <tr>
            <th scope="col">${byName}</th>
            ${map.columns.map((_, column) => html`<th scope="col" class="figure">${columnName(map, column, messages, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${map.rows.slice(0, rows).map(
            ({ label, cells }, row) => html`<tr>
              <th scope="row" title=${label}>${fitMiddle(label, 144, 12)}</th>
              ${cells.map((_, column) => html`<td class="figure">${textOf(row, column)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<button class="quiet more" type="button" @click=${onMore}>${messages.heatmap.moreRows(String(Math.min(left, ROWS_A_PAGE)))}</button>` : nothing}`;
}
