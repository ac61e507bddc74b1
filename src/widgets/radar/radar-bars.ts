import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AxisReading } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';
import { axisNote } from './radar-texts.js';

/** The same scores along lines: for more than eight skills, fewer than three, and little room. */
export function barsTemplate(axes: readonly AxisReading[], messages: Messages, language: string): TemplateResult {
  return html`<div class="bars" aria-hidden="true">
    ${axes.map((reading) => {
      const { axis, scores, target, team, chance } = reading;
      const [first] = scores;
      return html`<div class="bar">
        <span class="bar-name">${axis.name}</span>
        <svg class="bar-track">
          <line class="ring" x1="0" x2="100%" y1="50%" y2="50%"></line>
          ${team ? svg`<rect class="band" x="${team.lower}%" width="${team.upper - team.lower}%" y="4" height="10"></rect>` : nothing}
          ${chance && first ? svg`<line class="chance" x1="${chance.lower}%" x2="${chance.upper}%" y1="50%" y2="50%"></line>` : nothing}
          <line class="target" x1="${target}%" x2="${target}%" y1="2" y2="16"></line>
          ${first?.lower === undefined || first.upper === undefined ? nothing : svg`<line class="error" x1="${first.lower}%" x2="${first.upper}%" y1="50%" y2="50%"></line>`}
          ${scores.map((score, profile) => (score ? svg`<g class="profile p${profile}">${profile === 0 ? svg`<line x1="0" x2="${score.score}%" y1="50%" y2="50%"></line>` : nothing}<circle class=${score.isBeyond ? 'beyond' : ''} r="4" cx="${score.score}%" cy="50%"></circle></g>` : nothing))}
        </svg>
        <span class="bar-value">${axisNote(reading, messages, language)}</span>
      </div>`;
    })}
  </div>`;
}
