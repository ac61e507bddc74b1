import type { ReactiveController, ReactiveElement } from 'lit';

export interface AddressOptions {
  /** The parameter's name; `undefined` leaves the address alone. Read when the host enters the page and at every write. */
  readonly name: () => string | undefined;
  /** Takes what the address says, at first and whenever the user goes back or forward. Empty where it says nothing. */
  readonly read: (text: string) => void;
}

/** Names in use: of two hosts that want the same, the later gets a number. */
const taken = new Map<string, AddressController>();

/**
 * Keeps a text in a parameter of the page's address, so that the back button and a link bring it back.
 *
 * Other parameters, the path and the fragment stay as they are, byte by byte. Where the browser forbids changing the
 * address, as in a sandboxed frame, nothing is kept.
 */
export class AddressController implements ReactiveController {
  readonly #options: AddressOptions;
  #present: AbortController | undefined;
  #name: string | undefined;

  constructor(host: ReactiveElement, options: AddressOptions) {
    this.#options = options;
    host.addController(this);
  }

  /**
   * Puts the text into the address, if it is not there already; an empty one takes the parameter away.
   *
   * @param isStep - A place to come back to: a new entry in the history rather than a change of the present one.
   */
  write(text: string, isStep: boolean): void {
    const name = this.#claim();
    if (name === undefined || text === valueOf(name)) return;
    try {
      history[isStep ? 'pushState' : 'replaceState'](history.state, '', addressWith(name, text));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  hostConnected(): void {
    const { signal } = (this.#present = new AbortController());
    addEventListener('popstate', () => this.#name !== undefined && this.#options.read(valueOf(this.#name)), { signal });
    const name = this.#claim();
    const text = name === undefined ? '' : valueOf(name);
    if (text !== '') this.#options.read(text);
  }

  hostDisconnected(): void {
    this.#present?.abort();
    this.#release();
  }

  #claim(): string | undefined {
    const wanted = this.#options.name();
    if (wanted === undefined || !this.#present || this.#present.signal.aborted) {
      this.#release();
      return undefined;
    }
    if (this.#name !== undefined && (this.#name === wanted || this.#name.startsWith(`${wanted}-`))) return this.#name;
    this.#release();
    let name = wanted;
    for (let place = 2; taken.has(name); place++) name = `${wanted}-${place}`;
    taken.set(name, this);
    return (this.#name = name);
  }

  #release(): void {
    if (this.#name !== undefined && taken.get(this.#name) === this) taken.delete(this.#name);
    this.#name = undefined;
  }
}

/** What the address says under a name; empty where it says nothing, or nothing that can be read. */
function valueOf(name: string): string {
  const part = partsOf(location.search).find((candidate) => keyOf(candidate) === name);
  const value = part?.slice(part.indexOf('=') + 1) ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function addressWith(name: string, text: string): string {
  const others = partsOf(location.search).filter((part) => keyOf(part) !== name);
  const search = [...others, ...(text === '' ? [] : [`${encodeURIComponent(name)}=${encodeURI(text)}`])].join('&');
  return `${location.pathname}${search ? `?${search}` : ''}${location.hash}`;
}

function partsOf(search: string): readonly string[] {
  return search.slice(1).split('&').filter(Boolean);
}

function keyOf(part: string): string {
  const [key = ''] = part.split('=');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
