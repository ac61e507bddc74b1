import type { StoryStore } from '../src/adapters/simulated/centre-story.js';

const STORY = 'contact-cockpit.demo.story';
/** When a page of the demo was last open, by the browser's clock. */
const SEEN = 'contact-cockpit.demo.seen';
const BEAT_MS = 15_000;
/** A centre that nobody has looked at for so long is not gone on with: the next visitor finds a fresh one, at ten in the morning. */
const FORGET_MS = 600_000;

/**
 * Keeps the demo's centre in this browser, so that a reload loses nothing and two tabs look at the same one.
 *
 * @returns undefined where the browser keeps nothing for this page, or cannot tell one tab to wait for another.
 */
export function storyStore(now: () => number): StoryStore | undefined {
  const { locks } = navigator as { readonly locks?: LockManager };
  const storage = browserStorage();
  if (!storage || !locks) return undefined;
  const truth = openTruth();
  let written: Promise<unknown> = truth;
  const put = (text: string | null) => (written = written.then(async () => settled((await truth).put(text, STORY))));
  if (!(now() - Number(storage.getItem(SEEN)) < FORGET_MS)) {
    storage.removeItem(STORY);
    void put(null);
  }
  const beat = () => storage.setItem(SEEN, String(now()));
  beat();
  setInterval(beat, BEAT_MS);
  addEventListener('pagehide', beat);
  return {
    read: () => storage.getItem(STORY),
    write: (text) => {
      storage.setItem(STORY, text);
      void put(text);
    },
    // One tab hears of what another wrote to its storage only some time later; a transaction of the database is heard of at once.
    alone: (run) =>
      locks.request(STORY, async () => {
        await written;
        const text: unknown = await settled((await truth).get(STORY));
        if (typeof text === 'string' && text !== storage.getItem(STORY)) storage.setItem(STORY, text);
        const result = await run();
        await written;
        return result;
      }),
  };
}

interface Truth {
  readonly get: (key: string) => IDBRequest<unknown>;
  readonly put: (value: unknown, key: string) => IDBRequest<IDBValidKey>;
}

/** A table of one row, in the browser's database. */
async function openTruth(): Promise<Truth> {
  const opening = indexedDB.open(STORY, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore('story');
  const database = await settled(opening);
  const table = (mode: IDBTransactionMode) => database.transaction('story', mode).objectStore('story');
  return { get: (key) => table('readonly').get(key), put: (value, key) => table('readwrite').put(value, key) };
}

function settled<V>(request: IDBRequest<V>): Promise<V> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not answer'));
  });
}

function browserStorage(): Storage | undefined {
  try {
    localStorage.setItem(SEEN, localStorage.getItem(SEEN) ?? '0');
    return localStorage;
  } catch {
    return undefined; // A browser that keeps nothing says so only by throwing.
  }
}
