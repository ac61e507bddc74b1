import { NO_NOTES } from '../../src/alerts/notes.js';
import type { DataAdapter } from '../../src/domain/adapter.js';
import type { AlertBook, StoredNotes } from '../../src/domain/alert-book.js';
import type { Loadable } from '../../src/domain/loadable.js';
import { AlertDesk } from '../../src/runtime/alert-desk.js';
import { CockpitRuntime } from '../../src/runtime/cockpit-runtime.js';
import { FakeClock } from './fake-clock.js';

/** A page with a warning layer: the real runtime over a clock that a test moves, and every book it was delivered. */
export class Page {
  readonly clock: FakeClock;
  readonly runtime: CockpitRuntime;
  readonly desk: AlertDesk;
  readonly books: Loadable<AlertBook>[] = [];
  readonly kept = new Map<string, StoredNotes>();
  readonly #closed = new AbortController();

  constructor(adapter: DataAdapter, rules: readonly unknown[], wall = 1_000_000) {
    this.clock = new FakeClock(wall);
    this.runtime = new CockpitRuntime(this.clock);
    this.runtime.adapter = adapter;
    const keeper = { load: (source: string) => this.kept.get(source) ?? NO_NOTES, save: (source: string, notes: StoredNotes) => void this.kept.set(source, notes) };
    this.desk = new AlertDesk(this.runtime, { adapter: () => this.runtime.adapter, settings: () => ({}), keeper });
    this.desk.judgeBy(rules);
  }

  /** Opens the page and shows its first picture. */
  async open(): Promise<this> {
    this.desk.watch((book) => this.books.push(book), this.#closed.signal);
    for (let frame = 0; frame < 4; frame++) await this.clock.draw();
    return this;
  }

  close(): void {
    this.#closed.abort();
  }

  get last(): Loadable<AlertBook> {
    const last = this.books.at(-1);
    if (!last) throw new Error('nothing was delivered');
    return last;
  }

  /** The book as it stands, late or not. */
  get book(): AlertBook {
    if (!('value' in this.last)) throw new Error(`no book: ${JSON.stringify(this.last)}`);
    return this.last.value;
  }
}
