import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { element, say, svgElement, textIn, write } from './made-elements.js';

/** A line as the legend tells it. */
export interface LegendPair {
  readonly name: string;
  /** The name, as far as it has room. */
  readonly text: string;
  /** What its first button does. */
  readonly shows: string;
  readonly isShown: boolean;
  readonly isPicked: boolean;
  readonly ink: string;
  readonly weight: number;
  /** Of the stroke: lengths, or `none`. */
  readonly dash: string;
}

/** Two buttons a line, made by hand and then told what changed: there may be four hundred, and a template each took longer to make than their lines to draw. */
class LegendPairs extends Directive {
  readonly #shown: ShownPair[] = [];

  override render(_pairs: readonly LegendPair[]): typeof noChange {
    return noChange;
  }

  override update({ element: box }: ElementPart, [pairs]: [pairs: readonly LegendPair[]]): typeof noChange {
    pairs.forEach((pair, index) => {
      const shown = (this.#shown[index] ??= new ShownPair(box));
      shown.tell(pair);
    });
    for (const { root } of this.#shown.splice(pairs.length)) root.remove();
    return noChange;
  }
}

/** The elements of one line. */
class ShownPair {
  readonly root: HTMLElement;
  readonly #show: HTMLElement;
  readonly #swatch: SVGElement;
  readonly #line: SVGElement;
  readonly #key: HTMLElement;
  readonly #text: Text;
  #told: LegendPair | undefined;

  constructor(box: Element) {
    const { ownerDocument: page } = box;
    this.root = element(page, 'span', 'pair');
    this.#show = buttonIn(this.root, 'show');
    this.#swatch = svgElement(page, 'svg', { 'viewBox': '0 0 20 8', 'aria-hidden': 'true' });
    this.#line = svgElement(page, 'line', { x1: '0', x2: '20', y1: '4', y2: '4' });
    this.#swatch.append(this.#line);
    this.#show.append(this.#swatch);
    this.#key = buttonIn(this.root, 'key');
    this.#text = textIn(this.#key.appendChild(page.createElement('span')));
    box.append(this.root);
  }

  tell(pair: LegendPair): void {
    const { name, text, shows, isShown, isPicked, ink, weight, dash } = pair;
    const told = this.#told;
    this.#told = pair;
    if (isShown !== told?.isShown) {
      this.root.className = isShown ? 'pair' : 'pair off';
      this.#show.setAttribute('aria-pressed', String(isShown));
    }
    if (isPicked !== told?.isPicked) this.#key.setAttribute('aria-pressed', String(isPicked));
    if (shows !== told?.shows) {
      this.#show.setAttribute('aria-label', shows);
      this.#show.title = shows;
    }
    if (name !== told?.name) this.#key.title = name;
    if (text !== told?.text) write(this.#text, text);
    if (ink !== told?.ink) say(this.#swatch, 'class', `swatch ${ink}`);
    if (weight !== told?.weight) say(this.#line, 'stroke-width', String(weight));
    if (dash !== told?.dash) say(this.#line, 'stroke-dasharray', dash);
  }
}

function buttonIn(box: HTMLElement, className: string): HTMLButtonElement {
  const button = element(box.ownerDocument, 'button', className);
  button.type = 'button';
  return box.appendChild(button);
}

/** Keeps a legend's pairs of buttons in the element that it stands on. */
export const legendPairs = directive(LegendPairs);
