import type { ReactiveController, ReactiveElement } from 'lit';
import { LanguageController } from '../controllers/language-controller.js';
import { errorText } from '../domain/error-text.js';
import { isJsonObject } from '../domain/json-object.js';
import { pagePart } from '../locale/parts/page.js';
import { textsOf } from '../locale/texts.js';
import { SettingsNote } from './settings-note.js';
import type { SettingsProblem } from './settings-problem.js';

const messagesFor = textsOf(pagePart);

type Settings = Readonly<Record<string, unknown>>;

/** Something that has settings of its own in the same object. */
export interface FurtherSettings {
  readonly names: readonly string[];
  /** Is told whenever the tag has been read, of nothing where nothing stands inside it. */
  take: (settings: Settings) => void;
  /** What is wrong with them. */
  readonly problems: readonly SettingsProblem[];
}

const SCRIPT = 'script[type="application/json"]';

/**
 * Reads what a page without a build writes into a tag: `<script type="application/json">{ "rules": [ … ] }</script>`.
 * Each name is a property or an attribute of the element; text goes the way of the attribute where there is one, so that
 * `"80%"` means what it means there. What cannot be set is said in the element, and the rest is set all the same.
 */
export class InlineSettings implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #note: SettingsNote;
  readonly #further: FurtherSettings | undefined;
  /** Only where there is something to say: a wall has hundreds of tiles without a word inside. */
  #language: LanguageController | undefined;
  #text: string | undefined;
  #settings: Settings = {};
  #problems: readonly SettingsProblem[] = [];
  #watch: MutationObserver | undefined;

  constructor(host: ReactiveElement, further?: FurtherSettings) {
    this.#host = host;
    this.#further = further;
    this.#note = new SettingsNote(host);
    host.addController(this);
  }

  hostConnected(): void {
    // While the page is parsed, a tag is an element before what stands inside it has come.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#read, { once: true });
      return;
    }
    this.#read();
    // Scripts that make elements by hand put something inside them after they are on the page.
    if (this.#text === undefined) queueMicrotask(this.#read);
  }

  hostUpdated(): void {
    if (this.#language) this.#note.show(this.#allProblems, messagesFor(this.#language.language).page);
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#read);
    this.#watch?.disconnect();
    this.#watch = undefined;
  }

  readonly #read = (): void => {
    if (!this.#host.isConnected) return;
    const script = this.#host.firstElementChild && [...this.#host.children].find((child) => child.matches(SCRIPT));
    if (script && !this.#watch) {
      this.#watch = new MutationObserver(this.#read);
      this.#watch.observe(script, { childList: true, characterData: true, subtree: true });
    }
    const text = script?.textContent;
    if (text !== undefined && text !== this.#text) {
      this.#text = text;
      this.#set(text);
    }
    this.#further?.take(this.#settings);
    this.tell();
  };

  /** Says in the element what is wrong now. */
  tell(): void {
    if (this.#allProblems.length > 0) this.#language ??= new LanguageController(this.#host);
    if (this.#language) this.#host.requestUpdate();
  }

  get #allProblems(): readonly SettingsProblem[] {
    return [...this.#problems, ...(this.#further?.problems ?? [])];
  }

  #set(text: string): void {
    const { settings, problem } = readSettings(text);
    this.#settings = settings;
    const own = Object.entries(settings).filter(([name]) => !this.#further?.names.includes(name));
    const before = new Map<string, unknown>();
    this.#problems = [problem, ...own.map(([name, value]) => this.#put(name, value, before))].filter((found) => found !== undefined);
    // A value of another shape than the element expects shows only when it is drawn: then the element has back what it had.
    if (before.size > 0) this.#host.updateComplete.catch((error: unknown) => this.#takeBack(before, error));
  }

  #put(name: string, value: unknown, before: Map<string, unknown>): SettingsProblem | undefined {
    const setting = settingsOf(this.#host).get(name);
    if (!setting) return { kind: 'unknown', name };
    try {
      if (typeof value === 'string' && setting.attribute !== undefined) {
        this.#host.setAttribute(setting.attribute, value);
        return undefined;
      }
      const was: unknown = Reflect.get(this.#host, setting.property);
      Reflect.set(this.#host, setting.property, value);
      before.set(setting.property, was);
      return undefined;
    } catch (error) {
      return { kind: 'refused', name, detail: errorText(error) };
    }
  }

  #takeBack(before: ReadonlyMap<string, unknown>, error: unknown): void {
    for (const [property, was] of before) Reflect.set(this.#host, property, was);
    this.#problems = [...this.#problems, { kind: 'refused', name: [...before.keys()].join(', '), detail: errorText(error) }];
    this.tell();
  }
}

interface Setting {
  readonly property: string;
  readonly attribute: string | undefined;
}

/** What may be set in an element from outside, by the names of properties and of attributes. */
function settingsOf(host: ReactiveElement): ReadonlyMap<string, Setting> {
  const { elementProperties } = host.constructor as typeof ReactiveElement;
  const settings = new Map<string, Setting>();
  for (const [property, { state, attribute }] of elementProperties) {
    if (state || typeof property !== 'string') continue;
    const name = attribute === false ? undefined : typeof attribute === 'string' ? attribute : property.toLowerCase();
    settings.set(property, { property, attribute: name });
    if (name !== undefined) settings.set(name, { property, attribute: name });
  }
  return settings;
}

function readSettings(text: string): { readonly settings: Settings; readonly problem?: SettingsProblem } {
  try {
    const settings: unknown = JSON.parse(text);
    return isJsonObject(settings) ? { settings } : { settings: {}, problem: { kind: 'shape' } };
  } catch (error) {
    return { settings: {}, problem: { kind: 'json', detail: errorText(error) } };
  }
}
