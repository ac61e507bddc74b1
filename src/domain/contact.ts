import type { EpochMs } from './time.js';

/** How a contact ended, as far as the queue is concerned. */
export type Outcome = 'answered' | 'abandoned' | 'flowOut';

/** One contact as a source recorded it; what it did not record is absent, or undefined in an object that a reader uses again for every row. */
export interface Contact {
  readonly id: string;
  /** When it entered the queue (or, without one, when it reached the agent). */
  readonly offeredAt: EpochMs;
  readonly skillGroup: string;
  readonly channel?: string | undefined;
  readonly outcome: Outcome;
  /** Seconds between offer and answer or leaving; 0 when connected at once. */
  readonly waitSeconds: number;
  readonly talkSeconds?: number | undefined;
  readonly holdSeconds?: number | undefined;
  readonly wrapUpSeconds?: number | undefined;
  /** Who answered; absent when nobody did or nobody knows. */
  readonly agent?: string | undefined;
  readonly transferred?: boolean | undefined;
  /** Top-two-box answer to the survey; absent when none was given. */
  readonly satisfied?: boolean | undefined;
}
