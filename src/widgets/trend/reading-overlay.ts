import { readingPlace } from '../../geometry/reading-place.js';
import { linesAt, yAt, type Place } from './cursor.js';
import type { Messages } from './messages.js';
import { ReadingCard } from './reading-card.js';
import { say, svgElement } from './reading-elements.js';
import type { TrendPicture } from './trend-picture.js';

/** What lies over the plot while somebody reads it. */
export interface Reading {
  readonly picture: TrendPicture | undefined;
  readonly place: Place | undefined;
  /** What a live region says. */
  readonly spoken: string;
  readonly messages: Messages;
  readonly language: string;
}

/**
 * Draws the point being read: the line through its slot, the points on it, and the card. It comes at the pace of a hand, so
 * its elements are made once and then only told what has changed, and the chart's template does not look into them.
 */
export class ReadingOverlay {
  #box: HTMLElement | undefined;
  #marks: Marks | undefined;
  #card: ReadingCard | undefined;
  #spoken: HTMLElement | undefined;

  /** @param root - Holds `.overlay` while a plot is shown. */
  paint(root: ParentNode, { picture, place, spoken, messages, language }: Reading): void {
    const box = root.querySelector<HTMLElement>('.overlay');
    if (!box) return;
    if (box !== this.#box) this.#open(box);
    if (this.#spoken && this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
    const isRead = picture !== undefined && place !== undefined;
    if (isRead && !this.#card) this.#begin(box);
    this.#marks?.show(isRead);
    if (this.#card) this.#card.element.hidden = !isRead;
    if (!isRead || !this.#card) return;
    const present = linesAt(picture.layout, place.slot);
    this.#marks?.paint(picture, place, present);
    this.#card.read(picture, place, present, messages, language);
    moveCard(box, this.#card.element, picture.origin[0] + picture.layout.xOf(place.slot));
  }

  /** A live region must be there before it speaks; all else waits until somebody reads. */
  #open(box: HTMLElement): void {
    this.#box = box;
    this.#marks = undefined;
    this.#card = undefined;
    this.#spoken = box.ownerDocument.createElement('p');
    this.#spoken.className = 'visually-hidden';
    this.#spoken.ariaLive = 'polite';
    box.replaceChildren(this.#spoken);
  }

  #begin(box: HTMLElement): void {
    this.#marks = new Marks(box.ownerDocument);
    this.#card = new ReadingCard(box.ownerDocument);
    box.prepend(this.#marks.element, this.#card.element);
  }
}

/** The line through the slot being read, and a dot on each line that has a value there. */
class Marks {
  readonly element: SVGElement;
  readonly #group: SVGElement;
  readonly #line: SVGElement;
  readonly #dots: SVGElement[] = [];

  constructor(document: Document) {
    this.element = svgElement(document, 'svg', { class: 'cover', 'aria-hidden': 'true' });
    this.#group = svgElement(document, 'g', {});
    this.#line = svgElement(document, 'line', { class: 'crosshair', x1: '0', x2: '0', y1: '0' });
    this.#group.append(this.#line);
    this.element.append(this.#group);
  }

  show(isShown: boolean): void {
    this.element.toggleAttribute('hidden', !isShown);
  }

  paint({ layout, origin, styles }: TrendPicture, place: Place, present: readonly number[]): void {
    say(this.#group, 'transform', `translate(${origin[0] + layout.xOf(place.slot)} ${origin[1]})`);
    say(this.#line, 'y2', String(layout.height));
    const read = present.filter((line) => line === place.line || styles[line]?.ink !== 'muted');
    read.forEach((line, index) => {
      const dot = (this.#dots[index] ??= this.#group.appendChild(svgElement(this.#group.ownerDocument, 'circle', { cx: '0' })));
      const isRead = line === place.line;
      say(dot, 'class', `point ${styles[line]?.ink ?? ''} ${isRead ? 'read' : ''}`);
      say(dot, 'r', isRead ? '5' : '3.5');
      say(dot, 'cy', String(yAt(layout, line, place.slot)));
    });
    for (const dot of this.#dots.splice(read.length)) dot.remove();
  }
}

function moveCard(box: HTMLElement, card: HTMLElement, x: number): void {
  const room = { width: box.clientWidth, height: box.clientHeight };
  const { left, top } = readingPlace(x, room, { width: card.offsetWidth, height: card.offsetHeight }, box.getBoundingClientRect().top);
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
