import type { Mapping } from '../../domain/mapping.js';
import type { SetAside, SetAsideReason } from '../../domain/set-aside.js';
import type { EpochMs } from '../../domain/time.js';
import { guessClock } from './clock-guess.js';
import { clockOf } from './clock.js';
import { EVENTS, figureAt, type CallEventRule } from './queue-log-event.js';
import type { ReusedContact } from './verdict.js';
import { wallClock } from './wall-clock.js';

/** Calls that have ended, remembered because some dialects write of them once more. */
const REMEMBERED = 10_000;

/** A call in a queue: it has entered, and perhaps been answered. */
interface OpenCall {
  readonly call: string;
  readonly queue: string;
  readonly enteredAt: EpochMs;
  /** Of its first event. */
  readonly line: number;
  readonly text: string;
  readonly answer?: { readonly at: EpochMs; readonly wait: number; readonly agent: string };
}

/** What becomes of events. */
export interface QueueLogSink {
  /** A contact is complete, made of so many events. */
  contact(contact: ReusedContact, events: number): void;
  ignore(rule: string): void;
  setAside(record: SetAside): void;
  note(name: string): void;
}

/** Assembles the events of a queue log into contacts, one for each time that a call enters a queue. */
export class QueueLog {
  readonly #open = new Map<string, OpenCall>();
  readonly #ended = new Set<string>();
  readonly #toInstant: (wall: number) => EpochMs;
  readonly #clocks = new Map<string, (text: string) => EpochMs>();

  constructor(
    readonly mapping: Mapping,
    readonly sink: QueueLogSink,
  ) {
    this.#toInstant = wallClock(mapping.zone);
  }

  /** @param text - The event as it stands in the file. */
  read(fields: readonly string[], line: number, text: string): void {
    const [time = '', call = '', queue = '', agent = '', name = '', ...data] = fields;
    const aside = (reason: SetAsideReason, detail: string) => this.sink.setAside({ line, reason, detail, text });
    if (fields.length < 5) return aside('field-count', String(fields.length));
    const rule = EVENTS.get(name.trim());
    if (!rule) return aside('unknown-event', name);
    if (rule.does === 'nothing') return this.sink.ignore(rule.rule);
    const at = this.#instant(time.trim());
    if (Number.isNaN(at)) return aside('clock', `time: ${time}`);
    const key = `${call}|${queue}`;
    if (rule.does === 'enter') return this.#enter(key, { call, queue, enteredAt: at, line, text });
    const open = this.#open.get(key);
    if (open) return this.#follow(key, open, rule, data, at, agent);
    return this.#ended.has(key) ? this.sink.ignore('after-end') : aside('no-entry', call);
  }

  /** Calls that are still open: answered ones are contacts whose talk is unknown, the others are set aside. */
  end(): void {
    for (const open of this.#open.values()) this.#giveUp(open);
    this.#open.clear();
  }

  #enter(key: string, call: OpenCall): void {
    const before = this.#open.get(key);
    if (before) this.#giveUp(before);
    this.#open.set(key, call);
  }

  #follow(key: string, open: OpenCall, rule: CallEventRule, data: readonly string[], at: EpochMs, agent: string): void {
    const passed = (since: EpochMs) => Math.max(0, Math.round((at - since) / 1000));
    switch (rule.does) {
      case 'connect': {
        const wait = figureAt(data, rule.wait) ?? passed(open.enteredAt);
        this.#open.set(key, { ...open, answer: { at, wait, agent } });
        return;
      }
      case 'complete': {
        // Some dialects leave out CONNECT where the agent hangs up first; the agent stands in both.
        const answer = open.answer ?? { at, wait: figureAt(data, 0) ?? passed(open.enteredAt), agent };
        const talkSeconds = figureAt(data, rule.talk) ?? passed(answer.at);
        this.#close(key, { ...answered({ ...open, answer }), talkSeconds, transferred: rule.transferred ?? false }, open.answer ? 3 : 2);
        return;
      }
      case 'abandon':
      case 'leave': {
        const waitSeconds = figureAt(data, rule.wait) ?? passed(open.enteredAt);
        this.#close(key, { ...begun(open), outcome: rule.does === 'abandon' ? 'abandoned' : 'flowOut', waitSeconds }, open.answer ? 3 : 2);
      }
    }
  }

  #close(key: string, contact: ReusedContact, events: number): void {
    this.#open.delete(key);
    this.#ended.add(key);
    if (this.#ended.size > REMEMBERED) for (const oldest of this.#ended) {
      this.#ended.delete(oldest);
      break;
    }
    this.sink.contact(contact, events);
  }

  #giveUp(open: OpenCall): void {
    if (open.answer) {
      this.sink.note('answered without an end');
      this.sink.contact(answered(open), 2);
    } else this.sink.setAside({ line: open.line, reason: 'no-end', detail: open.call, text: open.text });
  }

  /** Seconds since 1970, or a date and time: newer dialects can be told to write either. */
  #instant(text: string): EpochMs {
    if (/^\d{9,11}(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
    const pattern = guessClock(text);
    if (pattern === undefined) return NaN;
    let read = this.#clocks.get(pattern);
    if (!read) {
      const clock = clockOf(pattern);
      this.#clocks.set(pattern, (read = clock.isAbsolute ? clock.read : (each) => this.#toInstant(clock.read(each))));
    }
    return read(text);
  }
}

function begun({ call, queue, enteredAt }: OpenCall): ReusedContact {
  return { id: call, offeredAt: enteredAt, skillGroup: queue, outcome: 'answered', waitSeconds: 0 };
}

function answered(open: OpenCall): ReusedContact {
  const { wait = 0, agent = '' } = open.answer ?? {};
  return { ...begun(open), waitSeconds: wait, agent: agent === '' || agent === 'NONE' ? undefined : agent };
}
