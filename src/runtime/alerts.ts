import type { AlertBook, AlertDeed, StoredNotes } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { Loadable } from '../domain/loadable.js';

/** What a widget may ask of a board's warning layer. */
export interface Alerts {
  /** Rules that can be judged, those that the source cannot serve included. */
  readonly rules: readonly AlertRule[];
  /** Delivers what is known at once and then every change until `signal` aborts. While nobody watches, nothing is asked. */
  watch(deliver: (book: Loadable<AlertBook>) => void, signal: AbortSignal): void;
  /**
   * Keeps what somebody did about an alert: at the source where it can, otherwise in this browser.
   *
   * Rejects with `AdapterError` when the source does not take it, or while there is no source.
   */
  act(deed: AlertDeed): Promise<void>;
}

/** Keeps notes where the source cannot. Never throws: where nothing can be kept, notes last as long as the page. */
export interface NoteKeeper {
  /** @param source - Name of the source that the notes are about. */
  load(source: string): StoredNotes;
  save(source: string, notes: StoredNotes): void;
}
