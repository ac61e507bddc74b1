import type { Contact, Outcome } from '../../domain/contact.js';
import { Dictionary } from './dictionary.js';
import { IdColumn } from './id-column.js';
import { IndexColumn } from './index-column.js';
import { SecondsColumn } from './seconds-column.js';
import { atOnce, type Steps } from '../../domain/steps.js';
import { permute, resizing } from './typed-array.js';

export const OUTCOMES: readonly Outcome[] = ['answered', 'abandoned', 'flowOut'];

/** Outcome and flags share a byte. A flag takes two bits: 0 absent, 1 no, 2 yes. */
export const OUTCOME_MASK = 3;
export const ANSWERED = 0;
export const ABANDONED = 1;
export const TRANSFERRED_SHIFT = 2;
export const SATISFIED_SHIFT = 4;
export const FLAG_MASK = 3;
export const YES = 2;

/** One row a contact, one typed array a field: nothing of the appended objects is kept. */
export class ContactColumns {
  length = 0;
  /** Rows in order of offer: only these are searched and counted. */
  sealed = 0;
  /** Longer than `length`, as are all `values`. */
  offeredAt = new Float64Array(0);
  readonly id = new IdColumn();
  readonly flags = new IndexColumn();
  readonly skillGroup = new IndexColumn();
  readonly channel = new IndexColumn();
  readonly agent = new IndexColumn();
  readonly wait = new SecondsColumn();
  readonly talk = new SecondsColumn();
  readonly hold = new SecondsColumn();
  readonly wrapUp = new SecondsColumn();
  readonly dictionaries = { skillGroup: new Dictionary(), channel: new Dictionary(), agent: new Dictionary() };
  hasTransferred = false;
  hasSatisfied = false;

  /** @throws RangeError `invalid contact: …` for a time, a duration or an outcome that is none. */
  append(contact: Contact): void {
    const outcome = OUTCOMES.indexOf(contact.outcome);
    if (!Number.isFinite(contact.offeredAt) || !Number.isFinite(contact.waitSeconds) || outcome < 0) {
      throw new RangeError(`invalid contact: ${JSON.stringify(contact)}`);
    }
    const row = this.length;
    if (row === this.offeredAt.length) atOnce(this.resize(Math.ceil(row * (row < 1e5 ? 2 : 1.25)) + 16));
    this.offeredAt[row] = contact.offeredAt;
    this.wait.set(row, contact.waitSeconds);
    this.talk.set(row, contact.talkSeconds);
    this.hold.set(row, contact.holdSeconds);
    this.wrapUp.set(row, contact.wrapUpSeconds);
    this.id.set(row, contact.id);
    this.skillGroup.set(row, this.dictionaries.skillGroup.encode(contact.skillGroup));
    this.channel.set(row, this.dictionaries.channel.encode(contact.channel));
    this.agent.set(row, this.dictionaries.agent.encode(contact.agent));
    this.flags.set(row, outcome | (flag(contact.transferred) << TRANSFERRED_SHIFT) | (flag(contact.satisfied) << SATISFIED_SHIFT));
    if (contact.transferred !== undefined) this.hasTransferred = true;
    if (contact.satisfied !== undefined) this.hasSatisfied = true;
    this.length = row + 1;
  }

  /** Puts row `order[i]` at `from + i`. */
  *permute(from: number, order: Uint32Array): Steps {
    yield* permute(this.offeredAt, from, order);
    for (const column of this.#columns()) yield* column.permute(from, order);
  }

  /** Gives back what growth has reserved too much. */
  *trim(): Steps {
    if (this.offeredAt.length > this.length * 1.02 + 1024) yield* this.resize(this.length);
  }

  /** Makes room for `capacity` rows; nothing may be appended before the last step. */
  *resize(capacity: number): Steps {
    this.offeredAt = yield* resizing(this.offeredAt, capacity);
    for (const column of this.#columns()) yield* column.resize(capacity);
  }

  /** First row offered at or after `instant`, in rows `[from, to)`. */
  firstAt(instant: number, from = 0, to = this.sealed): number {
    const { offeredAt } = this;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((offeredAt[middle] as number) < instant) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** First row offered after `instant`, which may lie between whole milliseconds. */
  firstAfter(instant: number): number {
    const { offeredAt } = this;
    let from = 0;
    for (let to = this.sealed; from < to; ) {
      const middle = (from + to) >>> 1;
      if ((offeredAt[middle] as number) <= instant) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Bytes of the rows, without the dictionaries. */
  get bytes(): number {
    return this.#columns().reduce(
      (sum, column) => sum + ('values' in column ? column.values.byteLength : column.bytes),
      this.offeredAt.byteLength,
    );
  }

  #columns(): readonly (IdColumn | IndexColumn | SecondsColumn)[] {
    return [this.id, this.flags, this.skillGroup, this.channel, this.agent, this.wait, this.talk, this.hold, this.wrapUp];
  }
}

function flag(value: boolean | undefined): number {
  return value === undefined ? 0 : value ? YES : 1;
}
