import { html, type TemplateResult } from 'lit';

/** What stands beside a small line: texts, ready to be written. */
export interface FigureTexts {
  readonly digits: string;
  readonly unit: string;
  readonly change?: {
    readonly digits: string;
    readonly unit: string;
    readonly arrow: 'up' | 'down' | 'level';
    readonly verdict: 'better' | 'worse' | 'neutral';
    /** The verdict in words, for who does not see it. */
    readonly word: string;
    /** With what it is compared. */
    readonly against: string;
  };
  readonly warnings: string;
  readonly quiet: string;
  readonly isStale: boolean;
}

/** More characters than this need a smaller size, and a clip. */
const LONG = 7;
/** So many characters of a difference have room in every tile. */
const BRIEF = 10;

/** Empty figures for a `Figures` painter; the template never touches them again. */
export function figuresTemplate(): TemplateResult {
  return html`<span id="figures" class="figures">
    <span class="value" part="value"><span class="unit"></span></span>
    <span class="delta"
      ><span class="change neutral"
        ><span class="arrow level"></span
        ><span class="by"></span></span
      ><span class="against"></span></span
    >
    <span class="spark" part="sparkline"></span>
    <span class="notes" part="notes"><span class="warning"></span><span class="quiet"></span></span>
  </span>`;
}

/** Writes the figures of one tile in place. A thousand a second stay cheap: what has not changed is not even compared in the page. */
export class Figures {
  readonly #digits: Written;
  readonly #unit: Written;
  readonly #by: Written;
  readonly #byUnit: Written;
  readonly #arrow: Element;
  #word = '';
  readonly #against: Written;
  readonly #warnings: Written;
  readonly #quiet: Written;
  readonly #classes: readonly [all: Classed, value: Classed, delta: Classed, change: Classed, arrow: Classed, notes: Classed];
  readonly #notes: HTMLElement;
  /** Where a small line goes. */
  readonly spark: HTMLElement;

  /** @param element - What `figuresTemplate` made. */
  constructor(readonly element: Element) {
    const part = (name: string): HTMLElement => {
      const found = element.querySelector<HTMLElement>(`.${name}`);
      if (!found) throw new TypeError(`invalid figures: without .${name}`);
      return found;
    };
    const value = part('value');
    const change = part('change');
    const by = part('by');
    this.#digits = new Written(value, value.firstChild);
    this.#unit = new Written(part('unit'));
    this.#by = new Written(change, by);
    this.#byUnit = new Written(by);
    this.#arrow = part('arrow');
    this.#against = new Written(part('against'));
    this.#warnings = new Written(part('warning'));
    this.#quiet = new Written(part('quiet'));
    this.#classes = [new Classed(element), new Classed(value), new Classed(part('delta')), new Classed(change), new Classed(part('arrow')), new Classed(part('notes'))];
    this.#notes = part('notes');
    this.spark = part('spark');
  }

  /** @param isSeen - Whether they have boxes; looks that nobody sees are not written. */
  write(texts: FigureTexts, isSeen = true): void {
    const { digits, unit, change, warnings, quiet } = texts;
    if (isSeen) this.#dress(texts);
    this.#digits.write(digits);
    this.#unit.write(withSpace(unit));
    this.#by.write(change?.digits ?? '');
    this.#byUnit.write(withSpace(change?.unit));
    this.#tell(change?.word ?? '');
    this.#against.write(change?.against ?? '');
    const isNew = this.#warnings.write(warnings);
    if (this.#quiet.write(warnings && quiet ? ` · ${quiet}` : quiet) || isNew) this.#notes.title = [warnings, quiet].filter(Boolean).join(' · ');
  }

  #dress({ digits, unit, change, warnings, quiet, isStale }: FigureTexts): void {
    const [all, value, delta, changeClass, arrow, notes] = this.#classes;
    all.write(isStale ? 'figures stale' : 'figures');
    const isNoted = warnings !== '' || quiet !== '';
    notes.write(isNoted ? 'notes noted' : 'notes');
    value.write(digits.length + unit.length > LONG ? 'value long' : 'value');
    delta.write(`delta${(change?.digits.length ?? 0) + (change?.unit.length ?? 0) > BRIEF ? '' : ' brief'}${isNoted ? ' beside-notes' : ''}`);
    changeClass.write(`change ${change?.verdict ?? 'neutral'}`);
    arrow.write(`arrow ${change?.arrow ?? 'level'}`);
  }

  /** Whether that is better or worse, for who does not see it: the arrow is named by it. */
  #tell(word: string): void {
    if (word === this.#word) return;
    this.#word = word;
    if (word) this.#arrow.setAttribute('role', 'img');
    else this.#arrow.removeAttribute('role');
    if (word) this.#arrow.setAttribute('aria-label', word);
    else this.#arrow.removeAttribute('aria-label');
  }
}

/** A text node and what stands in it. */
class Written {
  readonly #node: Text;
  #text = '';

  constructor(parent: Element, before: Node | null = null) {
    this.#node = parent.insertBefore(parent.ownerDocument.createTextNode(''), before);
  }

  /** @returns Whether that is new. */
  write(text: string): boolean {
    if (text === this.#text) return false;
    this.#text = text;
    this.#node.data = text;
    return true;
  }
}

/** An element and its classes; a class written anew costs a style pass even where it is the same. */
class Classed {
  readonly #element: Element;
  #classes: string;

  constructor(element: Element) {
    this.#element = element;
    this.#classes = element.getAttribute('class') ?? '';
  }

  write(classes: string): void {
    if (classes === this.#classes) return;
    this.#classes = classes;
    this.#element.setAttribute('class', classes);
  }
}

/** A unit stands after a thin space. */
function withSpace(unit: string | undefined): string {
  return unit ? `\u2009${unit}` : '';
}
