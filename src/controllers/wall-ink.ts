import { frames } from './frame-scheduler.js';

/** Colours and letters as the browser computed them. */
interface Ink {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly surface: string;
  readonly better: string;
  readonly worse: string;
  /** CSS font family. */
  readonly family: string;
  readonly isRtl: boolean;
}

/**
 * The colours of the theme for what is drawn in pixels, and word of their change.
 *
 * Its element takes each role by a property of CSS; when the page turns dark, into forced colours or another theme, the
 * shortest of transitions tells so, whoever changed it, without a look in between.
 */
export class WallInk {
  readonly element: HTMLElement;
  readonly #changed: () => void;
  #ink: Ink | undefined;
  #present: AbortController | undefined;

  /** @param changed - Called when anything of it is another. */
  constructor(document: Document, changed: () => void) {
    this.#changed = changed;
    this.element = document.createElement('span');
    this.element.className = 'ink';
  }

  /** Read once, until it changes. */
  get now(): Ink {
    if (!this.#present) this.#watch();
    return (this.#ink ??= this.#read());
  }

  leave(): void {
    this.#present?.abort();
    this.#present = undefined;
    frames.cancel(this);
    this.#ink = undefined;
  }

  #watch(): void {
    const { signal } = (this.#present = new AbortController());
    const forget = () => {
      this.#ink = undefined;
      // Each colour ends a transition of its own.
      frames.request(this, this.#changed);
    };
    this.element.addEventListener('transitionend', forget, { signal });
    this.element.ownerDocument.fonts.addEventListener('loadingdone', forget, { signal });
  }

  #read(): Ink {
    const style = getComputedStyle(this.element);
    return {
      ink: style.color,
      surface: style.backgroundColor,
      ink2: style.borderTopColor,
      ink3: style.borderRightColor,
      better: style.borderBottomColor,
      worse: style.borderLeftColor,
      family: style.fontFamily,
      isRtl: style.direction === 'rtl',
    };
  }
}
