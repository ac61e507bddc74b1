import type { Change } from '../domain/adapter.js';

/** A change as it lies in a log. */
export interface Logged {
  readonly number: number;
  /** Number of the question's change before; absent of a reset. */
  readonly after?: number;
  readonly change: Change;
  /** The change as JSON text. */
  readonly text: string;
}

/** What one gateway makes of one question in a log that it shares. */
export interface Follower {
  /**
   * What is known at the start, and again where something was missed since: the whole answer at a number, if there is one
   * by now, and the changes that are kept, before and after it.
   */
  load(whole: Logged | undefined, kept: readonly Logged[]): void;
  /** The next change, in its order, once. */
  take(logged: Logged): void;
  beat(asOf: number): void;
  /** A change as it is to be written. @throws AdapterError `too-large`. */
  text(change: Change): string;
  /** What the source tells, for as long as this gateway is the one that asks it. */
  lead(signal: AbortSignal): AsyncIterable<Change>;
}

/** A log of live changes that several gateways share: one of them asks the source, all of them tell, and a place of one is a place of all. */
export interface LiveLog {
  /** Of which all positions speak; `undefined` while the log cannot be reached. Another one after it has lost anything. */
  readonly life: string | undefined;
  /** Calls `lost` whenever the log can no longer be reached: nothing that was said since is certain. */
  whenLost(lost: () => void): void;
  /** Follows a question until the signal aborts. @throws What the source failed with, or AdapterError `unavailable` where the log is lost. */
  follow(question: string, follower: Follower, signal: AbortSignal): Promise<void>;
  /** Lets go of what it leads, and of its connections. */
  close(): Promise<void>;
}
