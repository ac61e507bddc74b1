import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** A text beside a tick; lengths in px. */
export interface TickLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Begins a day or a month. */
  readonly isMajor?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Adds one text a label to the group it stands on: made by hand, for a chart has dozens, and a template each took longer than its lines. */
class TickLabels extends Directive {
  readonly #texts: Element[] = [];
  #labels: readonly TickLabel[] = [];

  override render(_labels: readonly TickLabel[], _dy: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [labels, dy]: [labels: readonly TickLabel[], dy: string]): typeof noChange {
    for (let index = 0; index < labels.length; index++) {
      const label = labels[index];
      if (label) this.#show(element, index, label, this.#labels[index], dy);
    }
    for (const text of this.#texts.splice(labels.length)) text.remove();
    this.#labels = labels;
    return noChange;
  }

  #show(group: Element, index: number, { text, x, y, isMajor = false }: TickLabel, before: TickLabel | undefined, dy: string): void {
    let made = this.#texts[index];
    if (!made) {
      made = group.ownerDocument.createElementNS(SVG, 'text');
      made.setAttribute('dy', dy);
      this.#texts.push(made);
      group.append(made);
    }
    if (x !== before?.x) made.setAttribute('x', String(x));
    if (y !== before?.y) made.setAttribute('y', String(y));
    if (isMajor !== (before?.isMajor ?? false)) made.classList.toggle('major', isMajor);
    if (text !== before?.text) made.textContent = text;
  }
}

/** Keeps the texts of an axis in its `<g>`, moved down by `dy`. */
export const tickLabels = directive(TickLabels);
