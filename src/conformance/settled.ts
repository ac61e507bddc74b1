export interface Settled<T> {
  readonly value?: T;
  readonly error?: Error;
  /** Neither came in time. */
  readonly isLate: boolean;
}

/** What becomes of a promise within a time; of any, where none is given. */
export async function settled<T>(promise: Promise<T>, ms?: number): Promise<Settled<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Settled<T>>((resolve) => {
    if (ms !== undefined) timer = setTimeout(() => resolve({ isLate: true }), ms);
  });
  const outcome = promise.then(
    (value): Settled<T> => ({ value, isLate: false }),
    (error: unknown): Settled<T> => ({ error: error instanceof Error ? error : new Error(`rejected with ${String(error)}`), isLate: false }),
  );
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
