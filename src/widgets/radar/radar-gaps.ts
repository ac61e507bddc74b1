import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../../locale/number.js';
import type { RadarReading } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';
import { gapSentence, gapText, profileName, valueText } from './radar-texts.js';

/** What is missing to the targets in words, the largest first: skills of one person are put in order, never persons. */
export function gapsTemplate(reading: RadarReading, isMasked: boolean, messages: Messages, language: string): TemplateResult {
  const { radar } = messages;
  const { axes, profiles, shortfalls } = reading;
  const gaps = shortfalls[0]?.gaps ?? [];
  const short = axes
    .map(({ axis, scores, chance }, index) => ({ axis, value: scores[0]?.measured.value, gap: gaps[index], isChance: chance?.isWithin ?? false }))
    .filter(({ gap }) => gap !== undefined && gap < 0)
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
  const refused = axes.flatMap(({ axis, problem, thin }) => (problem ? [[axis.name, radar.problems[problem]]] : thin === undefined ? [] : [[axis.name, radar.thin(numberFormat(language, { most: 0 }).format(thin))]]));
  return html`<div class="gaps">
    ${profiles.map((profile, index) => html`<p class="sentence"><i class="key p${index}" aria-hidden="true"></i>${profiles.length > 1 ? html`<b>${profileName(profile, isMasked, profiles, messages)}</b> ` : nothing}${gapSentence(reading, index, messages, language)}</p>`)}
    ${short.length > 0
      ? html`<ol aria-label=${radar.gaps}>
          ${short.map(({ axis, value, gap, isChance }) => html`<li><span>${axis.name}${isChance ? html` <small>${radar.withinChance}</small>` : nothing}</span><span class="from">${valueText(value, axis.unit, language)} → ${valueText(axis.target, axis.unit, language)}</span><b>${gapText(gap ?? 0, language)}</b></li>`)}
        </ol>`
      : nothing}
    ${refused.map(([name, reason]) => html`<p class="problem">${name}：${reason}</p>`)}
  </div>`;
}
