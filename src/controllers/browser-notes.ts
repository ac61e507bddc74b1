import type { StoredNotes } from '../domain/alert-book.js';
import { isJsonObject } from '../domain/json-object.js';
import type { NoteKeeper } from '../runtime/alerts.js';

const KEY = 'contact-cockpit.notes';

/** What pages without storage keep until they are closed. */
const kept = new Map<string, StoredNotes>();

/**
 * Keeps notes in this browser, by source: they survive a reload, and nobody else sees them. Where the browser forbids
 * storage, or it is full, or holds something else under the name, they last as long as the page.
 */
export const browserNotes: NoteKeeper = {
  load: (source) => stored(source) ?? kept.get(source) ?? { alerts: {}, muted: {} },
  save(source, notes) {
    kept.set(source, notes);
    try {
      localStorage.setItem(keyOf(source), JSON.stringify(notes));
    } catch {
      // Forbidden or full: the notes are in memory, and the alerts say "this browser only" either way.
    }
  },
};

function stored(source: string): StoredNotes | undefined {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(keyOf(source)) ?? 'null');
    return isNotes(json) ? json : undefined;
  } catch {
    return undefined; // Forbidden, or no JSON: somebody else's.
  }
}

function isNotes(json: unknown): json is StoredNotes {
  return isJsonObject(json) && isJsonObject(json.alerts) && isJsonObject(json.muted);
}

function keyOf(source: string): string {
  return `${KEY}.${source}`;
}
