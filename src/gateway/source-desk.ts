import type { DataAdapter, RequestContext, SourceDescription } from '../domain/adapter.js';
import { SECOND_MS } from '../domain/time.js';

/** A description is as good as new for so long. */
const FRESH_MS = SECOND_MS;
const MOST_LANGUAGES = 20;

/** What the source says of itself, asked once for all who want to know at about the same time. */
export class SourceDesk {
  readonly #adapter: DataAdapter;
  readonly #known = new Map<string, { readonly until: number; readonly description: Promise<SourceDescription> }>();

  constructor(adapter: DataAdapter) {
    this.#adapter = adapter;
  }

  /** Rejects as the adapter does. Nobody's leaving calls it off, since others may be waiting. */
  describe(locale: string | undefined): Promise<SourceDescription> {
    const key = locale ?? '';
    const known = this.#known.get(key);
    if (known && performance.now() < known.until) return known.description;
    const context: RequestContext = { signal: new AbortController().signal, ...(locale !== undefined && { locale }) };
    const description = this.#adapter.describe(context);
    if (this.#known.size >= MOST_LANGUAGES) this.#known.clear();
    this.#known.set(key, { until: performance.now() + FRESH_MS, description });
    description.catch(() => this.#known.delete(key));
    return description;
  }
}
