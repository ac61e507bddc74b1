import { html, type TemplateResult } from 'lit';
import { numberFormat } from '../../locale/number.js';
import type { RadarReading } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';
import { gapText, pointsText, profileName, valueText } from './radar-texts.js';

/** The radar's twin for reading and screen readers: axes down, persons across. */
export function tableTemplate({ axes, profiles, shortfalls }: RadarReading, caption: string, isMasked: boolean, messages: Messages, language: string): TemplateResult {
  const { radar } = messages;
  const { columns } = radar;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${columns.axis}</th>
          ${profiles.map((profile) => {
            const name = profiles.length > 1 ? `${profileName(profile, isMasked, profiles, messages)} ` : '';
            return html`<th scope="col" class="figure">${name}${columns.value}</th><th scope="col" class="figure">${columns.score}</th><th scope="col" class="figure">${columns.gap}</th>`;
          })}
          <th scope="col" class="figure">${columns.target}</th><th scope="col" class="figure">${columns.team}</th><th scope="col" class="figure">${columns.sample}</th>
        </tr>
      </thead>
      <tbody>
        ${axes.map(({ axis, problem, scores, team }, row) => {
          const gap = (profile: number) => shortfalls[profile]?.gaps[row];
          return html`<tr>
            <th scope="row">${axis.name}${problem ? html` <small>${radar.problems[problem]}</small>` : ''}</th>
            ${scores.map((score, profile) => html`<td class="figure">${score ? valueText(score.measured.value, axis.unit, language) : radar.missing}${score?.isBeyond ? html` <small>${radar.beyond}</small>` : ''}</td>
              <td class="figure">${score ? pointsText(score.score, language) : '—'}</td><td class="figure">${gap(profile) === undefined ? '—' : gapText(gap(profile) ?? 0, language)}</td>`)}
            <td class="figure">${valueText(axis.target, axis.unit, language)}</td>
            <td class="figure">${team ? `${pointsText(team.lower, language)}–${pointsText(team.upper, language)}` : '—'}</td>
            <td class="figure">${scores[0]?.measured.n === undefined ? '—' : numberFormat(language, { most: 0 }).format(scores[0].measured.n)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
