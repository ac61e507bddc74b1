/** Whether anybody looks at the page. In Node, and in a worker, somebody always does. */
export class Attention {
  get isHidden(): boolean {
    return typeof document !== 'undefined' && document.visibilityState === 'hidden';
  }

  /** Calls `changed` when the page is hidden or shown, and when the network is back, until the signal aborts. */
  listen(changed: () => void, signal: AbortSignal): void {
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', changed, { signal });
    if (typeof addEventListener === 'function') addEventListener('online', changed, { signal });
  }
}
