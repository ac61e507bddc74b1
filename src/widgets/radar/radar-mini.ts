import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SkillRadar } from '../../domain/skill-profile.js';
import { radarShape } from '../../geometry/radar-shape.js';
import { readRadar } from '../../people/radar-reading.js';
import type { Messages } from './messages.js';
import { barsTemplate } from './radar-bars.js';
import { gapSentence } from './radar-texts.js';

/** What stands below the shape, CSS px. */
const CAPTION = 20;

export interface MiniView {
  /** Undefined while it is not here, and where nobody may be shown. */
  readonly radar: SkillRadar | undefined;
  /** Whoever it is, and what is said where there is nobody. */
  readonly who: string;
  readonly absent: string;
  readonly isBars: boolean;
  readonly least: number;
  /** Of shape and name, CSS px. */
  readonly height: number;
}

/**
 * A small multiple: the shape in a square of its own that the browser fits into its box, so that one update is enough and
 * nothing is measured, however many stand side by side.
 */
export function miniTemplate({ radar, who, absent, isBars, least, height }: MiniView, messages: Messages, language: string): TemplateResult {
  if (!radar || radar.profiles.length === 0) return html`<div class="mini" role="img" aria-label=${absent}></div>`;
  const reading = readRadar(radar, least);
  const label = messages.radar.summary(who, gapSentence(reading, 0, messages, language));
  const room = Math.max(0, height - CAPTION);
  const shape = isBars
    ? undefined
    : radarShape(
        reading.axes.map(({ target, team, scores }) => ({ target, team, scores: scores.map((score) => score?.score) })),
        room,
      );
  if (!shape) return html`<div class="mini" role="img" aria-label=${label}>${barsTemplate(reading.axes, messages, language)}<p class="mini-name">${who}</p></div>`;
  const { ring, band, target, outlines } = shape;
  return html`<svg class="mini plot" role="img" aria-label=${label} height=${room} viewBox=${`${-room / 2} ${-room / 2} ${room} ${room}`}><path class="ring" d=${ring}></path><path class="band" d=${band}></path><path class="target" d=${target}></path><path class="profile p0" d=${outlines[0] ?? ''}></path>${outlines[1] === undefined ? nothing : svg`<path class="profile p1" d=${outlines[1]}></path>`}</svg><p class="mini-name" aria-hidden="true">${who}</p>`;
}
