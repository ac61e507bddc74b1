import { noted, NO_NOTES } from '../alerts/notes.js';
import { AdapterError, type DataAdapter } from '../domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../domain/alert-book.js';
import type { EpochMs } from '../domain/time.js';
import type { NoteKeeper } from './alerts.js';
import type { RequestSettings } from './source.js';

/** Where a desk finds the source behind its cockpit. */
export interface NotePlace {
  /** The adapter in use; it may offer to keep notes. */
  readonly adapter: () => DataAdapter | undefined;
  /** Read at every request. */
  readonly settings: () => RequestSettings;
  /** Keeps notes where the adapter does not. */
  readonly keeper: NoteKeeper;
}

/** What people did about alerts, kept by the source where it can and by this browser otherwise. */
export class NoteBook {
  notes: StoredNotes = NO_NOTES;
  readonly #place: NotePlace;
  readonly #changed: () => void;
  #source = '';
  #turn = 0;

  /** @param changed - Called when `notes` has changed. */
  constructor(place: NotePlace, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  get keptBy(): 'source' | 'browser' {
    const adapter = this.#place.adapter();
    return adapter?.note && adapter.notes ? 'source' : 'browser';
  }

  /** Reads what is kept about a source. What others do there is seen when it is read again. */
  async read(source: string, signal: AbortSignal): Promise<void> {
    const adapter = this.#place.adapter();
    this.#source = source;
    if (this.keptBy === 'browser') return this.#accept(this.#place.keeper.load(source));
    const turn = ++this.#turn;
    try {
      const notes = await adapter?.notes?.({ ...this.#place.settings(), signal });
      if (notes && turn === this.#turn && !signal.aborted) this.#accept(notes);
    } catch {
      // Alerts are worth more than the notes about them; they are read again with the next interval.
    }
  }

  /** @param at - The source's clock. Rejects with `AdapterError`. */
  async act(deed: AlertDeed, at: EpochMs): Promise<void> {
    const adapter = this.#place.adapter();
    if (!adapter) throw new AdapterError('unavailable', 'no adapter');
    if (this.keptBy === 'browser') {
      this.#accept(noted(this.notes, deed, at));
      return this.#place.keeper.save(this.#source, this.notes);
    }
    const turn = ++this.#turn;
    const notes = await adapter.note?.(deed, { ...this.#place.settings(), signal: new AbortController().signal });
    // Of two deeds under way the later one's answer holds both.
    if (notes && turn === this.#turn) this.#accept(notes);
  }

  forget(): void {
    this.#turn++;
    this.notes = NO_NOTES;
  }

  #accept(notes: StoredNotes): void {
    if (JSON.stringify(notes) === JSON.stringify(this.notes)) return;
    this.notes = notes;
    this.#changed();
  }
}
