import { html, nothing, type TemplateResult } from 'lit';
import type { CardController } from '../../controllers/card-controller.js';
import type { Messages } from './messages.js';
import type { ShownLines } from './shown-lines.js';
import { bodyTemplate, type Body } from './trend-body.js';
import { cardOf } from './trend-card.js';
import { detailsTemplate, footTemplate, headTemplate } from './trend-frame.js';
import { legendTemplate } from './trend-legend.js';
import { ROWS_A_PAGE } from './trend-table.js';

/** What people do to the chart beside its plot. */
export interface FigureActions {
  readonly pick: (id: string) => void;
  readonly show: (id: string) => void;
}

export interface Figure extends Omit<Body, 'dimension'> {
  readonly lines: ShownLines;
  readonly card: CardController;
  readonly on: FigureActions & Body['on'];
}

/** The whole chart: head, legend, plot or table, foot. */
export function figureTemplate(figure: Figure, messages: Messages, language: string): TemplateResult {
  const { chart, title, picture, lines, card, controls, rows, on } = figure;
  const { trend, by } = chart;
  const details = picture ? detailsTemplate(messages.tile.details(title), card.isOpen ? cardOf(title, picture.trend, messages, language) : undefined, card.toggle) : nothing;
  const { stretch } = controls.window;
  return html`
    <figure aria-labelledby="title" aria-busy=${trend.status === 'loading'} data-status=${trend.status}>
      ${headTemplate({ title, by, trend, details, zoom: stretch && { window: stretch, onShowAll: controls.showAll }, isTable: rows !== undefined, onToggle: picture && (() => on.list(rows === undefined ? ROWS_A_PAGE : undefined)) }, messages, language)}
      ${by ? legendTemplate(picture, { picked: lines.picked, hidden: lines.hidden, onPick: on.pick, onToggle: on.show }, messages) : nothing}
      <div class="body">${bodyTemplate({ ...figure, dimension: by ? (messages.dimensions[by] ?? by) : undefined }, messages, language)}</div>
      ${footTemplate(trend, picture, messages, language)}
    </figure>
  `;
}
