import type { ServerResponse } from 'node:http';
import type { Change } from '../domain/adapter.js';
import { together } from '../domain/change.js';
import { encode } from '../protocol/encode.js';
import { eventText } from '../protocol/event-stream.js';
import { failureOf } from '../protocol/failure.js';
import { PROTOCOL, type LiveFailure } from '../protocol/messages.js';
import { positionText } from '../protocol/position.js';
import type { Told } from './change-log.js';
import type { Gauges } from './gauges.js';

/** What a slow client has not been sent yet of one question: one change, however many it stands for. */
interface Held {
  readonly change: Change;
  readonly number: number | undefined;
  readonly after: number | undefined;
}

/**
 * One client's live stream.
 *
 * While the client does not read, changes are not written but folded together, question by question, so that what is held
 * for it never grows beyond one answer each. An event carries an `id` only where everything before it has been written.
 */
export class LiveViewer {
  readonly #response: ServerResponse;
  readonly #life: string;
  readonly #gauges: Gauges;
  readonly #held = new Map<string, Held>();
  readonly #stallMs: number;
  #isBlocked = false;
  #stalled: ReturnType<typeof setTimeout> | undefined;
  /** Whether nothing has been written since the last heartbeat. */
  #isSilent = false;

  constructor(response: ServerResponse, life: string, gauges: Gauges, stallMs: number) {
    this.#response = response;
    this.#life = life;
    this.#gauges = gauges;
    this.#stallMs = stallMs;
    response.on('drain', () => this.#drained());
    response.on('close', () => clearTimeout(this.#stalled));
  }

  greet(heartbeatMs: number): void {
    this.#write(eventText('hello', encode({ protocol: PROTOCOL, heartbeatMs })));
  }

  tell(watch: string, { change, number, after, tail }: Told): void {
    if (this.#isBlocked) return this.#hold(watch, { change, number, after });
    this.#gauges.add('changes_sent_total');
    this.#write(eventText('change', `{"watch":${JSON.stringify(watch)},${tail}`, this.#id(number)));
  }

  /** Ends one watch, or the whole stream. */
  fail(watch: string | undefined, error: unknown): void {
    if (watch !== undefined) this.#held.delete(watch);
    const failure: LiveFailure = { ...(watch !== undefined && { watch }), error: failureOf(error) };
    this.#write(eventText('failure', encode(failure)));
    if (watch === undefined) this.#response.end();
  }

  /** Says that the line lives, unless something else has said so. */
  beat(): void {
    if (this.#isSilent && !this.#isBlocked) this.#write(': beat\n\n');
    this.#isSilent = true;
  }

  #hold(watch: string, { change, number, after }: Held): void {
    this.#gauges.add('changes_folded_total');
    const held = this.#held.get(watch);
    const isWhole = change.kind === 'reset' || change.kind === 'gap';
    this.#held.set(watch, {
      change: together(held?.change, change),
      number: number ?? held?.number,
      // A beat that was held says nothing of where the question stood.
      after: isWhole || held?.number === undefined ? after : held.after,
    });
  }

  #drained(): void {
    clearTimeout(this.#stalled);
    this.#isBlocked = false;
    const held = [...this.#held];
    this.#held.clear();
    const latest = held.reduce((most, [, { number = 0 }]) => Math.max(most, number), 0);
    for (const [index, [watch, { change, number, after }]] of held.entries()) {
      const [at, before] = [number, after].map((place) => (place === undefined ? undefined : positionText({ life: this.#life, number: place })));
      this.#gauges.add('changes_sent_total');
      this.#write(eventText('change', encode({ watch, at, after: before, change }), index === held.length - 1 && latest > 0 ? this.#id(latest) : undefined));
    }
  }

  #id(number: number | undefined): string | undefined {
    return number === undefined ? undefined : positionText({ life: this.#life, number });
  }

  #write(text: string): void {
    this.#isSilent = false;
    if (this.#response.writableEnded || this.#response.destroyed || this.#response.write(text) || this.#isBlocked) return;
    this.#isBlocked = true;
    this.#stalled = setTimeout(() => {
      this.#gauges.add('stalled_total');
      this.#response.destroy();
    }, this.#stallMs);
  }
}
