import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import type { Standings } from '../../domain/standings.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import type { QuadrantPicture } from './quadrant-picture.js';
import type { Tool } from './outline-pen.js';
import { countText } from './quadrant-texts.js';

export interface HeadView {
  readonly title: string;
  readonly standings: Loadable<Standings>;
  readonly placed: number | undefined;
  readonly picked: number;
  readonly tool: Tool;
  readonly isTable: boolean;
  readonly canPick: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onClear: () => void;
  readonly onToggle: () => void;
}

export function headTemplate({ title, standings, placed, picked, tool, isTable, canPick, onTool, onClear, onToggle }: HeadView, { quadrant }: Messages, language: string): TemplateResult {
  const value = standings.status === 'ready' || standings.status === 'stale' ? standings.value : undefined;
  const toolButton = (which: Tool) => html`<button type="button" class="quiet tool" aria-pressed=${tool === which} @click=${() => onTool(which)}>${quadrant[which]}</button>`;
  return html`<figcaption class="head">
    <div class="names">
      <h3 id="title" class="title" title=${title}>${title}</h3>
      <p class="sub">
        ${standings.status === 'loading' ? html`<span class="bone"></span>` : nothing}
        ${value ? `${value.period} ${placed === undefined ? '' : `· ${quadrant.people(countText(placed, language))}`}` : nothing}
        ${picked > 0 ? html`· <b role="status">${quadrant.picked(countText(picked, language))}</b>` : nothing}
      </p>
    </div>
    <div class="actions">
      ${picked > 0 && canPick ? html`<button type="button" class="quiet clear" @click=${onClear}>${quadrant.clear}</button>` : nothing}
      ${canPick && !isTable ? html`${toolButton('box')} ${toolButton('lasso')}` : nothing}
      ${canPick ? html`<button type="button" class="quiet toggle" @click=${onToggle}>${isTable ? quadrant.showPlot : quadrant.showTable}</button>` : nothing}
    </div>
  </figcaption>`;
}

/** How fresh and how whole the scores are, and who is not drawn as measured. */
export function footTemplate(standings: Loadable<Standings>, picture: QuadrantPicture | undefined, isTeam: boolean, messages: Messages, language: string): TemplateResult {
  if (standings.status === 'loading' || standings.status === 'failed') return html`<p class="foot">${standings.status === 'loading' ? html`<span class="bone"></span>` : nothing}</p>`;
  const { quadrant, state, reasons, trend } = messages;
  const { asOf, zone, source, total, completeness, length } = standings.value;
  const note = (count: number | undefined, text: (count: string) => string) => (count ? html`<span class="state">${text(countText(count, language))}</span>` : nothing);
  return html`<p class="foot">
    ${standings.status === 'stale' ? html`<span class="state">${stateGlyph('stale')} ${state.stale} · ${reasons[standings.reason.code]}</span>` : nothing}
    ${completeness !== 'full' && total === undefined ? html`<span class="state">${stateGlyph('info')} ${state[completeness]}</span>` : nothing}
    ${isTeam ? html`<span class="state">${stateGlyph('info')} ${quadrant.teamOnly}</span>` : nothing}
    ${total !== undefined && total > length ? html`<span class="state">${stateGlyph('info')} ${quadrant.some(countText(length, language), countText(total, language))}</span>` : nothing}
    ${note(picture && picture.layout.unmeasured, quadrant.unmeasured)} ${note(picture?.beyond, quadrant.beyond)} ${note(picture?.doubled, quadrant.doubled)} ${note(picture?.thin, quadrant.thin)}
    <span>${trend.asOf(formatClock(asOf, zone, language))}</span>
    ${source ? html`<span class="source" title=${source}>${source}</span>` : nothing}
  </p>`;
}
