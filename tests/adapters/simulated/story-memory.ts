import type { StoryStore } from '../../../src/adapters/simulated/centre-story.js';

/** A store in memory, as the pages of one browser share theirs. */
export function storyMemory(text: string | null = null): StoryStore & { text: string | null } {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    text,
    read() {
      return this.text;
    },
    write(written) {
      this.text = written;
    },
    alone(run) {
      const done = queue.then(run);
      queue = done.catch(() => undefined);
      return done;
    },
  };
}
