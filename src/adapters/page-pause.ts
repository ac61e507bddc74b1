/** Lets the page live between two slices of work. */
export function pauseForPage(): Promise<void> {
  if (typeof scheduler !== 'undefined' && 'yield' in scheduler) return scheduler.yield();
  // Not a timer: browsers make those wait for milliseconds once they follow each other.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

declare const scheduler: { yield(): Promise<void> } | undefined;
