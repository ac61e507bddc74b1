/** Wakes those who wait for the next beat, when it is due or when it is rung for before. */
export class Ticker {
  readonly #sleepers = new Set<() => void>();

  /** Resolves after `ms`, at the next `ring`, or once the signal is aborted; never rejects. */
  next(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#sleepers.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }

  /** Wakes all who wait. */
  ring(): void {
    for (const wake of [...this.#sleepers]) wake();
  }
}
