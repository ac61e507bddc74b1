import type { Contact } from '../../domain/contact.js';
import type { EpochMs } from '../../domain/time.js';
import { ContactStore, type ContactStoreOptions } from '../store/contact-store.js';

const SEAL_EVERY = 1000;

/**
 * The contacts of at least the last `spanMs`, and of never more than twice that.
 *
 * A store cannot forget, so two fill at a time: when the younger has a whole span, the elder is dropped and
 * another begins. No moment is longer than the others for it.
 */
export class ContactHistory {
  /** From when on everything is there. */
  start: EpochMs;
  /** Contacts ever recorded. */
  recorded = 0;
  readonly #options: ContactStoreOptions;
  readonly #spanMs: number;
  #elder: ContactStore;
  #younger: ContactStore;
  #youngerStart: EpochMs;

  constructor(options: ContactStoreOptions, start: EpochMs, spanMs: number) {
    this.#options = options;
    this.#spanMs = spanMs;
    this.start = start;
    this.#elder = new ContactStore(options);
    this.#younger = new ContactStore(options);
    this.#youngerStart = start + spanMs;
  }

  /** What is remembered, up to the last `seal`. */
  get store(): ContactStore {
    return this.#elder;
  }

  /** @param at - When the record was complete; never earlier than that of the record before. */
  append(contact: Contact, at: EpochMs): void {
    if (at >= this.#youngerStart + this.#spanMs) {
      this.start = this.#youngerStart;
      this.#youngerStart += this.#spanMs;
      this.#elder = this.#younger;
      this.#younger = new ContactStore(this.#options);
    }
    this.#elder.append(contact);
    if (contact.offeredAt >= this.#youngerStart) this.#younger.append(contact);
    this.recorded++;
    // Many little seals while history is made, rather than one long one at the first answer.
    if (this.recorded % SEAL_EVERY === 0) this.seal();
  }

  seal(): void {
    this.#elder.seal();
    this.#younger.seal();
  }
}
