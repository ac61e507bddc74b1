import type { ReactiveController } from 'lit';
import { LanguageController } from '../controllers/language-controller.js';
import type { DataAdapter } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import { isJsonObject } from '../domain/json-object.js';
import { recordsPart } from '../locale/parts/records.js';
import { fileProblemText } from '../locale/records-messages.js';
import { textsOf } from '../locale/texts.js';
import type { CockpitBoard } from '../widgets/board/board.js';
import { InlineSettings, type FurtherSettings } from './inline-settings.js';
import { adapterMaker, adapterNames, MissingSetting, type PageSource } from './adapter-shelf.js';
import type { SettingsProblem } from './settings-problem.js';

const messagesFor = textsOf(recordsPart);

/** Adapters that hold a file or a worker let go of it. */
type ClosingAdapter = DataAdapter & { close?: () => void };

/** An adapter, and the settings that it was made of. */
interface MadeAdapter {
  readonly of: string;
  readonly adapter: ClosingAdapter;
}

/** What a tag says of its source, as it stands there. */
interface Wanted {
  readonly name: string | undefined;
  readonly src: string | undefined;
  readonly mapping: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

const ATTRIBUTES = ['adapter', 'src', 'mapping'] as const;

/**
 * Gives a board the source that its tag names: `adapter="records" src="calls.csv" mapping="calls.mapping.json"`, or the same
 * and a `source` with further options as JSON inside the tag. A board whose tag names none is left to the page's script.
 */
export class BoardSource implements ReactiveController, FurtherSettings {
  readonly names = [...ATTRIBUTES, 'source'];
  readonly #host: CockpitBoard;
  readonly #language: LanguageController;
  readonly #settings: InlineSettings;
  readonly #watch = new MutationObserver(() => this.#read());
  #inline: Readonly<Record<string, unknown>> = {};
  #made: MadeAdapter | undefined;
  /** What the adapter is made of that is being fetched. */
  #coming: string | undefined;
  #problems: readonly SettingsProblem[] = [];

  constructor(host: CockpitBoard) {
    this.#host = host;
    this.#language = new LanguageController(host);
    // First, so that a board is asked for its source once it is known what stands inside it.
    this.#settings = new InlineSettings(host, this);
    host.addController(this);
  }

  get problems(): readonly SettingsProblem[] {
    return this.#problems;
  }

  hostConnected(): void {
    this.#watch.observe(this.#host, { attributeFilter: [...ATTRIBUTES] });
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    // A board that is only moved is back before this; one that is gone must not leave a worker behind.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  take(settings: Readonly<Record<string, unknown>>): void {
    this.#inline = settings;
    this.#read();
  }

  #read(): void {
    const wanted = this.#wanted();
    const of = JSON.stringify(wanted);
    if (of === (this.#coming ?? this.#made?.of)) return;
    this.#problems = [];
    if (wanted.name === undefined) this.#letGo();
    else this.#make(of, wanted.name, wanted);
    this.#settings.tell();
  }

  /** What the tag says: an attribute, or the name of the same inside the tag. */
  #wanted(): Wanted {
    const { adapter, src, mapping } = Object.fromEntries(ATTRIBUTES.map((name) => [name, this.#host.getAttribute(name) ?? this.#inline[name]]));
    const { source } = this.#inline;
    const options = isJsonObject(source) ? source : {};
    const name = typeof adapter === 'string' ? adapter : src === undefined ? undefined : 'records';
    return { name, src: typeof src === 'string' ? src : undefined, mapping, options };
  }

  #make(of: string, name: string, { src, mapping, options }: Wanted): void {
    this.#coming = undefined;
    const maker = adapterMaker(name);
    if (!maker) {
      this.#problems = [{ kind: 'adapter', name, known: adapterNames() }];
      return;
    }
    try {
      const source: PageSource = {
        src: src === undefined ? undefined : new URL(src, this.#host.baseURI),
        mapping: typeof mapping === 'string' ? new URL(mapping, this.#host.baseURI) : isJsonObject(mapping) ? mapping : undefined,
        options,
        words: (problem) => fileProblemText(problem, messagesFor(this.#language.language).records),
      };
      const made = maker(source);
      if (made instanceof Promise) void this.#await(of, name, made);
      else this.#take(of, made);
    } catch (error) {
      this.#problems = [refusal(name, error)];
    }
  }

  /** An adapter that is fetched first: by then the tag may say something else, or be gone. */
  async #await(of: string, name: string, made: Promise<ClosingAdapter>): Promise<void> {
    this.#coming = of;
    try {
      const adapter = await made;
      if (this.#coming === of) this.#take(of, adapter);
      else adapter.close?.();
    } catch (error) {
      if (this.#coming !== of) return;
      this.#coming = undefined;
      this.#problems = [refusal(name, error)];
      this.#settings.tell();
    }
  }

  #take(of: string, adapter: ClosingAdapter): void {
    this.#letGo();
    this.#made = { of, adapter };
    this.#host.adapter = adapter;
  }

  #letGo(): void {
    this.#coming = undefined;
    if (!this.#made) return;
    const { adapter } = this.#made;
    this.#made = undefined;
    // A script may have given the board another one in the meantime.
    if (this.#host.adapter === adapter) this.#host.adapter = undefined;
    adapter.close?.();
  }
}

function refusal(adapter: string, error: unknown): SettingsProblem {
  return error instanceof MissingSetting ? { kind: 'missing', adapter, name: error.setting } : { kind: 'refused', name: 'adapter', detail: errorText(error) };
}
