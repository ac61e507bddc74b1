import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { readingPlace } from '../../geometry/reading-place.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { Messages } from '../../locale/messages.js';
import { linesAt, yAt, type Place } from './cursor.js';
import { readingCard } from './reading-card.js';
import type { TrendPicture } from './trend-picture.js';

/** What lies over the plot while somebody reads it. */
export interface Overlay {
  readonly picture: TrendPicture | undefined;
  readonly place: Place | undefined;
  /** What a live region says. */
  readonly spoken: string;
  readonly messages: Messages;
  readonly language: string;
}

/**
 * Draws the point being read: the line through its slot, the points on it, and the card. It has an element of its own
 * that the chart's template does not look into, so that reading draws nothing else again.
 */
export function paintOverlay(root: ParentNode, overlay: Overlay): void {
  const box = root.querySelector<HTMLElement>('.overlay');
  if (!box) return;
  render(overlayTemplate(overlay), box);
  const { picture, place } = overlay;
  const card = box.querySelector<HTMLElement>('.reading');
  if (picture && place && card) moveCard(box, card, picture.origin[0] + picture.layout.xOf(place.slot));
}

function overlayTemplate({ picture, place, spoken, messages, language }: Overlay): TemplateResult {
  return html`
    <svg class="cover" aria-hidden="true">${picture && place ? crosshair(picture, place) : nothing}</svg>
    <div class="reading" aria-hidden="true" ?hidden=${!place}>${picture && place ? readingCard(picture, place, messages, language) : nothing}</div>
    <p class="visually-hidden" aria-live="polite">${spoken}</p>
  `;
}

function crosshair({ layout, origin, styles }: TrendPicture, place: Place): TemplateResult {
  return svg`<g transform="translate(${origin[0] + layout.xOf(place.slot)} ${origin[1]})">
    <line class="crosshair" x1="0" x2="0" y1="0" y2=${layout.height}></line>
    ${linesAt(layout, place.slot).map((index) => {
      const isRead = index === place.line;
      if (styles[index]?.ink === 'muted' && !isRead) return nothing;
      return svg`<circle class="point ${styles[index]?.ink ?? ''} ${isRead ? 'read' : ''}" r=${isRead ? 5 : 3.5} cx="0" cy=${yAt(layout, index, place.slot)}></circle>`;
    })}
  </g>`;
}

/** Moves the mark of an instant that is pointed at in another widget; by hand, for it comes at the pace of a hand. */
export function paintEcho(root: ParentNode, picture: TrendPicture | undefined, at: EpochMs | undefined): void {
  const echo = root.querySelector<HTMLElement>('.echo');
  if (!echo) return;
  const isSeen = picture !== undefined && at !== undefined && at >= picture.layout.span.start && at <= picture.layout.span.end;
  echo.hidden = !isSeen;
  if (!isSeen) return;
  const { layout, origin } = picture;
  echo.style.blockSize = `${layout.height}px`;
  echo.style.transform = `translate(${Math.round(origin[0] + layout.xAt(at))}px, ${origin[1]}px)`;
}

/** Lays the stretch that is or would be selected over the plot. */
export function paintBrush(root: ParentNode, picture: TrendPicture | undefined, stretch: Interval | undefined, isDraft: boolean): void {
  const brush = root.querySelector<HTMLElement>('.brush');
  if (!brush) return;
  const { layout, origin } = picture ?? {};
  const from = layout && stretch ? Math.max(0, layout.xAt(stretch.start)) : 0;
  const to = layout && stretch ? Math.min(layout.width, layout.xAt(stretch.end)) : 0;
  brush.hidden = !layout || to <= from;
  if (brush.hidden || !layout || !origin) return;
  brush.classList.toggle('draft', isDraft);
  brush.style.blockSize = `${layout.height}px`;
  brush.style.inlineSize = `${to - from}px`;
  brush.style.transform = `translate(${origin[0] + from}px, ${origin[1]}px)`;
}

function moveCard(box: HTMLElement, card: HTMLElement, x: number): void {
  const room = { width: box.clientWidth, height: box.clientHeight };
  const { left, top } = readingPlace(x, room, { width: card.offsetWidth, height: card.offsetHeight }, box.getBoundingClientRect().top);
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
