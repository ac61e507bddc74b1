import type { Contact } from '../../domain/contact.js';
import type { SetAsideReason } from '../../domain/set-aside.js';

/** A contact that is written anew for every record. */
export type ReusedContact = { -readonly [P in keyof Contact]: Contact[P] };

/**
 * What a reader made of a record. One object serves for all records of a file, since making one
 * for each would cost as much as reading it: only the fields that go with `kind` mean anything.
 */
export class Verdict {
  kind: 'contact' | 'ignored' | 'set-aside' = 'contact';
  readonly contact: ReusedContact = {
    id: '',
    offeredAt: 0,
    skillGroup: '',
    channel: undefined,
    outcome: 'answered',
    waitSeconds: 0,
    talkSeconds: undefined,
    holdSeconds: undefined,
    wrapUpSeconds: undefined,
    agent: undefined,
    transferred: undefined,
    satisfied: undefined,
  };
  /** Of `ignored`: the rule's name. */
  rule = '';
  /** Of `set-aside`. */
  reason: SetAsideReason = 'mapping';
  detail = '';
  /** Of any kind: oddities to count. */
  notes: readonly string[] | undefined;

  isContact(): this {
    this.kind = 'contact';
    return this;
  }

  ignore(rule: string): this {
    this.kind = 'ignored';
    this.rule = rule;
    return this;
  }

  setAside(reason: SetAsideReason, detail: string): this {
    this.kind = 'set-aside';
    this.reason = reason;
    this.detail = detail;
    return this;
  }
}

/** Reads the records of one file. */
export interface RecordReader {
  read(fields: readonly string[], line: number): Verdict;
}
