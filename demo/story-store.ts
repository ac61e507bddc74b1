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
  if (!(now() - Number(storage.getItem(SEEN)) < FORGET_MS)) storage.removeItem(STORY);
  const beat = () => storage.setItem(SEEN, String(now()));
  beat();
  setInterval(beat, BEAT_MS);
  addEventListener('pagehide', beat);
  return {
    read: () => storage.getItem(STORY),
    write: (text) => storage.setItem(STORY, text),
    alone: (run) => locks.request(STORY, run),
  };
}

function browserStorage(): Storage | undefined {
  try {
    localStorage.setItem(SEEN, localStorage.getItem(SEEN) ?? '0');
    return localStorage;
  } catch {
    return undefined; // A browser that keeps nothing says so only by throwing.
  }
}
