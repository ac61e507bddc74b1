import type { SwingBook } from '../domain/metric-swing.js';

/** What a widget may ask of a board's swing rules. */
export interface Swings {
  /** Delivers what is known at once and then every change until `signal` aborts. While nobody watches, nothing is asked. */
  watch(deliver: (book: SwingBook) => void, signal: AbortSignal): void;
}
