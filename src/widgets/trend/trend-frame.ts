import { html, nothing, type TemplateResult } from 'lit';
import type { DimensionId } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Interval } from '../../domain/time.js';
import type { Trend } from '../../domain/trend.js';
import { formatClock } from '../../locale/clock.js';
import { targetText } from '../../locale/target-text.js';
import { formatSpan } from '../../locale/span.js';
import { formulaCard, type FormulaCard } from '../../marks/formula-card.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';
import type { TrendPicture } from './trend-picture.js';
import { windowText, zoneText } from './trend-texts.js';

export interface HeadView {
  readonly title: string;
  readonly by: DimensionId;
  readonly trend: Loadable<Trend>;
  readonly isTable: boolean;
  /** The stretch that was zoomed to, and the way back; absent while all is shown. */
  readonly zoom: { readonly window: Interval; readonly onShowAll: () => void } | undefined;
  readonly details: TemplateResult | typeof nothing;
  /** Absent while there is nothing to tabulate. */
  readonly onToggle: (() => void) | undefined;
}

/** Title, what it covers, and the way to the table and the details. */
export function headTemplate({ title, by, trend, isTable, zoom, details, onToggle }: HeadView, messages: Messages, language: string): TemplateResult {
  const value = trend.status === 'ready' || trend.status === 'stale' ? trend.value : undefined;
  const dimension = by && (messages.dimensions[by] ?? by);
  return html`
    <figcaption class="head">
      <h3 id="title" class="title" title=${title}>${title}${dimension ? html` <span class="by">${messages.trend.by(dimension)}</span>` : nothing}</h3>
      <p class="range">
        ${value ? html`${zoom ? windowText(zoom.window, value, language) : formatSpan(value.range, value.zone, language)} <span class="zone">${zoneText(value.zone, messages)}</span>` : trend.status === 'loading' ? html`<span class="bone"></span>` : nothing}
        ${zoom ? html`<button type="button" class="show-all" @click=${zoom.onShowAll}>${messages.trend.showAll}</button>` : nothing}
      </p>
      <div class="actions">
        ${details} ${onToggle ? html`<button type="button" class="quiet toggle" @click=${onToggle}>${isTable ? messages.trend.showPlot : messages.trend.showTable}</button>` : nothing}
      </div>
    </figcaption>
  `;
}

/** The button and the popover with what lies behind the lines; filled only while it is open. */
export function detailsTemplate(name: string, card: FormulaCard | undefined, onBeforeToggle: (event: ToggleEvent) => void): TemplateResult {
  return html`
    <button class="details quiet" type="button" popovertarget="card" aria-haspopup="dialog" aria-label=${name}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 7.2v4.6M8 4.2v.1" /></svg>
    </button>
    <div id="card" class="card" part="card" popover role="dialog" tabindex="-1" aria-label=${name} @beforetoggle=${onBeforeToggle}>${card ? formulaCard(card) : nothing}</div>
  `;
}

/** How fresh and how whole the numbers are, where they come from, and where the axis begins. */
export function footTemplate(trend: Loadable<Trend>, picture: TrendPicture | undefined, messages: Messages, language: string): TemplateResult {
  if (trend.status === 'loading') return html`<p class="foot"><span class="bone"></span></p>`;
  // The zone went with the answer, so a failure is told in the plot's place, without a clock.
  if (trend.status === 'failed') return html`<p class="foot"></p>`;
  const { asOf, zone, completeness, source, metric } = trend.value;
  const { code, since } = trend.status === 'stale' ? trend.reason : {};
  return html`${picture?.drift ? html`<p class="drift">${picture.drift}</p>` : nothing}
    <p class="foot">
    ${code === undefined
      ? nothing
      : html`<span class="state">${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[code]}${since === undefined ? nothing : html` · ${messages.state.since(formatClock(since, zone, language))}`}</span>`}
    ${completeness === 'full' ? nothing : html`<span class="state">${stateGlyph('info')} ${messages.state[completeness]}</span>`}
    <span>${messages.trend.asOf(formatClock(asOf, zone, language))}</span>
    ${source ? html`<span class="source" title=${source}>${source}</span>` : nothing}
    ${picture?.layout.values.isCut ? html`<span>${messages.trend.cutFrom(targetText(picture.layout.values.domain[0], METRICS[metric].unit, language))}</span>` : nothing}
  </p>`;
}
