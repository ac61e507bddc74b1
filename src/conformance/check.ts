import type { Contact } from '../domain/contact.js';
import type { Subject } from './subject.js';

export interface ConformanceOptions {
  /** Of the random questions: equal seeds ask the same. */
  readonly seed?: number;
  /** The contacts that the source holds, to be recounted, such as `seededContacts()`; those that it lists when absent. */
  readonly contacts?: readonly Contact[];
  /** Whether its counters are those of the contacts that it lists; yes when absent. Not so where it also counts what no contact tells. */
  readonly listsAllContacts?: boolean;
  /** Whether the kit may start and revert a plan, and mute a rule and lift it again. It never does unless told so. */
  readonly mayAct?: boolean;
  /** Lets something new happen in the source, such as a contact that is offered now: for pages under inserts and for changes. */
  readonly happen?: () => Promise<void> | void;
  /** Cuts the line to the source: for what a watch does then. */
  readonly interrupt?: () => Promise<void> | void;
  /** Lets the token in use expire at the source, at once. */
  readonly expire?: () => Promise<void> | void;
  /** How often the adapter has fetched a token so far. */
  readonly renewals?: () => number;
  /** Puts the clock of whoever asks wrong by so many ms; right again with 0. */
  readonly skew?: (ms: number) => void;
  /** Makes a part of the source unavailable: its answers must say that they are partial. Called last. */
  readonly degrade?: () => Promise<void> | void;
}

/** Why a check was left out, in words. */
export class LeftOut extends Error {}

/** One thing that the contract demands. */
export interface Check {
  readonly id: string;
  /** What a conforming adapter does, as a sentence without its subject. */
  readonly title: string;
  /** Whether it asks for counts: left out of a source that has none. */
  readonly isOfCounts?: boolean;
  /** @throws Nonconformity with how it does not; LeftOut where it cannot be told. */
  run(subject: Subject, options: ConformanceOptions): Promise<void>;
}
