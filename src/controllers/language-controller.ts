import type { ReactiveController, ReactiveElement } from 'lit';
import { observeLanguage } from './language-observer.js';

/** The first language of the interface, where no element around says another. */
const FIRST_LANGUAGE = 'zh-CN';

/** Elements on the page that follow a language. */
const followers = new Set<ReactiveElement>();

/** Has every element on the page say its texts once more, for they are others. */
export function redrawAll(): void {
  for (const host of followers) host.requestUpdate();
}

/** Follows the nearest `lang`, across shadow roots, and updates the host when it changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  #language: string = FIRST_LANGUAGE;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A well-formed BCP 47 tag that `Intl` takes: what the page says where it is one, `zh-CN` where it is not. */
  get language(): string {
    return this.#language;
  }

  hostConnected(): void {
    followers.add(this.#host);
    this.#stop = observeLanguage(this.#host, () => this.#read());
    this.#read();
  }

  hostDisconnected(): void {
    followers.delete(this.#host);
    this.#stop?.();
    this.#stop = undefined;
  }

  #read(): void {
    const language = canonical(nearestLang(this.#host));
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  }
}

/** The `lang` of the element or of the nearest ancestor that has one; empty without. */
function nearestLang(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/** The element around, out of a slot or a shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const known = new Map<string, string>();

/** Asked once for each way a page writes a language: hundreds of elements follow the same one. */
function canonical(lang: string): string {
  let tag = known.get(lang);
  if (tag === undefined) known.set(lang, (tag = canonicalTag(lang)));
  return tag;
}

function canonicalTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? FIRST_LANGUAGE;
  } catch {
    // `Intl` reports a malformed tag only by throwing; a page's typing error must not take the numbers away.
    return FIRST_LANGUAGE;
  }
}
