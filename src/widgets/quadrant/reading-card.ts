import type { Privacy } from '../../domain/privacy.js';
import type { Point } from '../../geometry/enclosed.js';
import type { Quadrant } from '../../people/quadrant.js';
import { errorBars } from './error-bars.js';
import type { Messages } from './messages.js';
import { MARGIN } from './quadrant-margin.js';
import { memberOf, tiedWith, type QuadrantPicture } from './quadrant-picture.js';
import { axisText, countText, personName, scoreText } from './quadrant-texts.js';

/** Between a point and its card, px. */
const GAP = 14;

export interface ReadingView {
  readonly privacy: Privacy;
  readonly coaching: Readonly<Record<Quadrant, string>>;
  readonly messages: Messages;
  readonly language: string;
}

/**
 * What is read, beside its point, and the line being drawn around points: written into nodes that no template touches,
 * and placed without measuring, so that a pointer that moves renders and lays out nothing but these few words.
 */
export class ReadingCard {
  #of: readonly unknown[] = [];
  #isOutlined = false;
  #bars = '';

  /** @param at - Index of the person read; undefined for nobody. */
  write(root: ParentNode, picture: QuadrantPicture | undefined, at: number | undefined, outline: readonly Point[] | undefined, view: ReadingView): void {
    const card = root.querySelector<HTMLElement>('.reading');
    if (!card) return;
    if (outline || this.#isOutlined) root.querySelector('.outline')?.setAttribute('d', outline ? `M${outline.map((point) => point.join(' ')).join('L')}Z` : '');
    this.#isOutlined = outline !== undefined;
    const of = [card, picture, at, view.privacy, view.language, view.coaching];
    if (of.every((part, index) => part === this.#of[index])) return;
    this.#of = of;
    const isRead = picture !== undefined && at !== undefined;
    card.hidden = !isRead;
    const ring = root.querySelector<HTMLElement>('.read');
    if (ring) ring.hidden = !isRead;
    const bars = isRead ? errorBars(picture.standings, picture.layout, at) : '';
    if (bars !== this.#bars) root.querySelector('.cover > g > .bars')?.setAttribute('d', (this.#bars = bars));
    if (!isRead || !ring) return;
    place(ring, card, picture, at);
    words(card, picture, at, view);
  }
}

/** On the side where there is more room, so that the card lies within the plot whatever its size is. */
function place(ring: HTMLElement, card: HTMLElement, { layout }: QuadrantPicture, at: number): void {
  const [x, y] = [layout.x[at] ?? 0, layout.y[at] ?? 0];
  const across = x > layout.width / 2 ? `calc(${MARGIN.left + x - GAP}px - 100%)` : `${MARGIN.left + x + GAP}px`;
  const down = y > layout.height / 2 ? `calc(${MARGIN.top + y + GAP}px - 100%)` : `${MARGIN.top + y - GAP}px`;
  card.style.transform = `translate(${across}, ${down})`;
  ring.style.transform = `translate(${MARGIN.left + x}px, ${MARGIN.top + y}px)`;
}

function words(card: HTMLElement, picture: QuadrantPicture, at: number, { privacy, coaching, messages, language }: ReadingView): void {
  const { quadrant } = messages;
  const { abilityError, willingnessError } = picture.standings;
  const write = (selector: string, text: string) => {
    const node = card.querySelector(selector);
    if (node && node.textContent !== text) node.textContent = text;
  };
  const error = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : quadrant.error(scoreText(value, language)));
  const member = memberOf(picture, at);
  const tied = tiedWith(picture, at);
  write('.who', personName(picture, at, privacy, messages));
  write('.ability', axisText(picture, 'ability', at, messages, language));
  write('.ability + small', error(abilityError?.[at]));
  write('.willingness', axisText(picture, 'willingness', at, messages, language));
  write('.willingness + small', error(willingnessError?.[at]));
  write('.where', member ? `${quadrant.quadrants[member]} · ${coaching[member]}` : '');
  write('.tied', tied > 1 ? quadrant.tied(countText(tied, language)) : '');
}
