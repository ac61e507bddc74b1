/**
 * Lets the page live between two slices of work.
 *
 * By a message to itself: that waits its turn behind everything the page has to do. `scheduler.yield` would go before
 * the page's own timers and messages, and a timer that follows itself is made to wait for milliseconds.
 */
export function pauseForPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
