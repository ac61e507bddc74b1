import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import type { SkillRadar } from '../../domain/skill-profile.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { LEAST_MEMBERS } from '../../people/team-band.js';
import type { Messages } from './messages.js';
import type { RadarPicture } from './radar-picture.js';

export interface HeadView {
  readonly title: string;
  readonly who: string;
  readonly isLoading: boolean;
  readonly isTable: boolean;
  /** Undefined where there is nothing to compare with. */
  readonly before: boolean | undefined;
  readonly onToggle: (() => void) | undefined;
  readonly onBefore: () => void;
}

export function headTemplate({ title, who, isLoading, isTable, before, onToggle, onBefore }: HeadView, { radar }: Messages): TemplateResult {
  return html`<figcaption class="head">
    <div class="names"><h3 id="title" class="title" title=${title}>${title}</h3><p class="sub" title=${who}>${isLoading ? html`<span class="bone"></span>` : who}</p></div>
    <div class="actions">
      ${before === undefined ? nothing : html`<button type="button" class="quiet before" aria-pressed=${before} @click=${onBefore}>${radar.compareBefore}</button>`}
      ${onToggle ? html`<button type="button" class="quiet toggle" @click=${onToggle}>${isTable ? radar.showPlot : radar.showTable}</button>` : nothing}
    </div>
  </figcaption>`;
}

/** The lines of the drawing in words. */
export function legendTemplate({ reading, radar: { team, role } }: RadarPicture, { radar }: Messages): TemplateResult {
  const size = Math.max(0, ...reading.axes.map((axis) => axis.team?.n ?? 0));
  const teamText = reading.hiddenTeam !== undefined ? radar.hiddenTeam(String(reading.hiddenTeam), String(LEAST_MEMBERS)) : size > 0 ? (team?.name ? radar.team(team.name, String(size)) : radar.teamNoName(String(size))) : radar.noTeam;
  return html`<p class="legend"><span><i class="key target" aria-hidden="true"></i>${role ? radar.role(role.name) : radar.target}</span><span>${size > 0 ? html`<i class="key band" aria-hidden="true"></i>` : nothing}${teamText}</span>${reading.axes.some(({ chance }) => chance) ? html`<span><i class="key chance" aria-hidden="true"></i>${radar.chance}</span>` : nothing}</p>`;
}

export function footTemplate(radar: Loadable<SkillRadar | undefined>, picture: RadarPicture | undefined, messages: Messages, language: string): TemplateResult {
  const value = radar.status === 'ready' || radar.status === 'stale' ? radar.value : undefined;
  if (!value) return html`<p class="foot"></p>`;
  const { state, reasons, trend } = messages;
  const count = String(picture?.reading.axes.length ?? 0);
  const why = { 'too-few': messages.radar.tooFew(count), 'too-many': messages.radar.tooMany(count), 'too-narrow': messages.radar.tooNarrow, wished: '' }[picture?.bars ?? 'wished'];
  return html`<p class="foot">
    ${radar.status === 'stale' ? html`<span class="state">${stateGlyph('stale')} ${state.stale} · ${reasons[radar.reason.code]}</span>` : nothing}
    ${value.completeness === 'full' ? nothing : html`<span class="state">${stateGlyph('info')} ${state[value.completeness]}</span>`}
    ${why ? html`<span class="state">${why}</span>` : nothing}
    ${picture?.reading.doubled.length ? html`<span class="state">${messages.radar.doubled(picture.reading.doubled.join('、'))}</span>` : nothing}
    ${picture?.reading.axes.some(({ scores }) => scores.some((score) => score?.isBeyond)) ? html`<span>* ${messages.radar.beyond}</span>` : nothing}
    <span>${trend.asOf(formatClock(value.asOf, value.zone, language))}</span>
    ${value.source ? html`<span class="source" title=${value.source}>${value.source}</span>` : nothing}
    <span>${messages.radar.noRanking}</span>
  </p>`;
}
