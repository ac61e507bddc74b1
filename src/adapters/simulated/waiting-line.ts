import type { OpenContact } from './open-contact.js';

/** One skill group's queue: first in, first out; who hangs up is passed over. */
export class WaitingLine {
  #contacts: OpenContact[] = [];
  #head = 0;
  #size = 0;

  /** Contacts waiting. */
  get size(): number {
    return this.#size;
  }

  push(contact: OpenContact): void {
    this.#contacts.push(contact);
    this.#size++;
  }

  /** Takes the contact that waits longest; `undefined` when nobody waits. */
  take(): OpenContact | undefined {
    while (this.#head < this.#contacts.length) {
      const contact = this.#contacts[this.#head++];
      if (this.#head > 256) {
        this.#contacts = this.#contacts.slice(this.#head);
        this.#head = 0;
      }
      if (contact?.phase !== 'waiting') continue;
      this.#size--;
      return contact;
    }
    return undefined;
  }

  /** Notes that a waiting contact has left. */
  leave(): void {
    this.#size--;
  }
}
