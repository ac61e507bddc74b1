import { html, nothing, type TemplateResult } from 'lit';
import type { MetricSwing } from '../../domain/metric-swing.js';
import { swingText } from '../../locale/swing-text.js';
import { alertGlyph } from '../../marks/alert-glyph.js';
import { stateGlyph, type GlyphState } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import type { AlertFace } from './tile-alert-face.js';

/** What stands below the face: what is wrong, else how the metric swung; nothing where neither is. */
export function tileLine(told: AlertFace | MetricSwing | undefined, messages: Messages, language: string, ask: (event: Event, swing?: MetricSwing) => void): TemplateResult | typeof nothing {
  if (!told) return nothing;
  return 'look' in told ? whyLine(told, messages, ask) : swingLine(told, messages, language, ask);
}

/** Classes of the tile's box. */
export function tileClass(alert: AlertFace | undefined, swing: MetricSwing | undefined): string {
  if (alert) return `tile alarmed ${alert.look} ${alert.severity}`;
  return swing ? 'tile alarmed swung' : 'tile';
}

/** What stands below the face while something is wrong: what, since when, and what is being done. A button that says why. */
function whyLine({ what, lasting, since, judged, facts }: AlertFace, { tile }: Messages, ask: (event: Event) => void): TemplateResult {
  return html`<button
    class=${facts ? 'cause focus-inset noted' : 'cause focus-inset'}
    part="why"
    type="button"
    popovertarget="why-card"
    aria-haspopup="dialog"
    title=${[lasting, since, judged, facts].filter(Boolean).join(' · ')}
    @click=${ask}
  >
    <span class="what short">${what}</span> <span class="what long">${lasting}</span>
    ${since ? html`<span class="since">${since}</span>` : nothing} ${judged && !facts ? html`<span class="judged">${judged}</span>` : nothing}
    ${facts ? html`<span class="facts">${facts}</span>` : nothing}
    <span class="ask">${tile.why}</span>
  </button>`;
}

/** Shape by shape: what alarms, and beside it that nothing newer is known. @param state - Of the reading itself. */
export function glyphsOf(alert: AlertFace | undefined, isStale: boolean | undefined, state: GlyphState | undefined): TemplateResult[] {
  if (!alert) return state ? [stateGlyph(state)] : [];
  const { look, severity } = alert;
  const shape = look === 'aside' ? stateGlyph('silenced') : look === 'doubtful' ? stateGlyph('stale') : alertGlyph(look === 'parts' ? 'firing' : look, severity);
  return (isStale || state === 'stale') && look !== 'doubtful' ? [shape, stateGlyph('stale')] : [shape];
}

/** Frame and tint of what fires, and the same once more to blink over it. */
export function alarmFrame(): TemplateResult {
  return html`<div class="alarm"></div>
    <div class="blink"></div>`;
}

/** To the plan that answers what fires. */
export function remedyButton(word: string, name: string, ask: () => void): TemplateResult {
  return html`<button class="remedy" part="plan" type="button" aria-label=${name} title=${name} @click=${ask}>${word}</button>`;
}

/** There only while something blinks. */
export function stopButton({ tile }: Messages, stop: () => void): TemplateResult {
  return html`<button class="stop" type="button" aria-label=${tile.stopBlinking} title=${tile.stopBlinking} @click=${stop}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M5.5 4v8M10.5 4v8" /></svg>
  </button>`;
}

/** By how much the metric swung, both ways. A button that asks what moved it. */
function swingLine(swing: MetricSwing, messages: Messages, language: string, explain: (event: Event, swing: MetricSwing) => void): TemplateResult {
  const { moved, relative, brief, against, sample, chance } = swingText(swing, messages, language);
  const { title, explain: ask } = messages.swings;
  return html`<button class="cause focus-inset" part="swing" type="button" title=${[title, brief, against, sample, chance].join(' · ')} @click=${(event: Event) => explain(event, swing)}>
    <span class="what">${moved}</span> <span class="since">${relative}</span> <span class="judged">${against}</span> <span class="ask">${ask}</span>
  </button>`;
}
