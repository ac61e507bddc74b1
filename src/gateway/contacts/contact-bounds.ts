import type { SourceDescription } from '../../domain/adapter.js';
import { MINUTE_MS, type Interval } from '../../domain/time.js';
import type { ContactTable, Engine, Found } from './contact-table.js';
import { OPTIONAL } from './counter-sql.js';
import { digits } from './dialect.js';
import { DIMENSIONS, type ContactDimension } from './selection-sql.js';

/** A dimension of more members is none to choose from; whose rows they are is listed. */
const MOST_MEMBERS = 5_000;
/** New skill groups are told of within so long. */
const CONTENTS_MS = MINUTE_MS;

export interface History {
  /** `undefined` when there is no contact. */
  readonly history: Interval | undefined;
  readonly isPartial: boolean;
}

export interface Contents {
  readonly dimensions: SourceDescription['dimensions'];
  /** Whether any contact has what an optional counter counts. */
  readonly fields: Readonly<Record<string, boolean>>;
}

/** From when to when a table has contacts, and what there is in it. */
export class ContactBounds {
  readonly #engine: Engine;
  readonly #table: ContactTable;
  readonly #isStill: boolean;
  #still: History | undefined;
  /** Near which instants the first and the last contact are: neither can have come nearer to the other, but by what was taken away. */
  #near: Interval | undefined;
  /** Clocks do not go back, even when a part of the table goes away. */
  #latest = -Infinity;
  #contents: { readonly until: number; readonly found: Promise<Contents> } | undefined;

  constructor(engine: Engine, table: ContactTable, isStill: boolean) {
    this.#engine = engine;
    this.#table = table;
    this.#isStill = isStill;
  }

  async history(signal: AbortSignal): Promise<History> {
    if (this.#still) return this.#still;
    const found = await this.#history(signal);
    if (this.#isStill) this.#still = found;
    if (!found.history) return found;
    this.#latest = Math.max(this.#latest, found.history.end);
    return { ...found, history: { start: found.history.start, end: this.#latest } };
  }

  /** Asked once for all who want to know; nobody's leaving calls it off. @throws The signal's reason, or as the engine. */
  async contents(signal: AbortSignal): Promise<Contents> {
    signal.throwIfAborted();
    if (!this.#contents || performance.now() > this.#contents.until) {
      const found = this.#look();
      this.#contents = { found, until: this.#isStill ? Infinity : performance.now() + CONTENTS_MS };
      found.catch(() => (this.#contents = undefined));
    }
    const { found } = this.#contents;
    return new Promise((resolve, reject) => {
      const gone = () => reject(signal.reason as Error);
      signal.addEventListener('abort', gone, { once: true });
      found.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone));
    });
  }

  async #history(signal: AbortSignal): Promise<History> {
    const { minutes } = this.#table;
    if (!minutes) return this.#exact(undefined, signal);
    // Whoever asks meanwhile may find out that a part is away.
    const near = this.#near;
    if (near) {
      const found = await this.#exact(near, signal);
      if (found.history && found.history.start < near.start + MINUTE_MS) return this.#noted(found);
    }
    const around = await this.#limits(`SELECT ${this.#limitsOf('minute')} FROM ${minutes.from}`, signal);
    if (!around.history) return around;
    const found = await this.#exact(around.history, signal);
    return this.#noted({ ...found, isPartial: found.isPartial || around.isPartial });
  }

  #noted(found: History): History {
    this.#near = found.isPartial ? undefined : found.history;
    return found;
  }

  #exact(near: Interval | undefined, signal: AbortSignal): Promise<History> {
    const { from, columns, usable = '1 = 1' } = this.#table;
    const at = columns.offeredAt;
    const ends = near ? ` AND (${at} < ${digits(near.start + MINUTE_MS)} OR ${at} >= ${digits(near.end - 1)})` : '';
    return this.#limits(`SELECT ${this.#limitsOf(at)} FROM ${from} WHERE ${usable}${ends}`, signal);
  }

  #limitsOf(at: string): string {
    const { double } = this.#engine.dialect;
    return `${double('count(*)')} AS rows_, ${double(`min(${at})`)} AS first_, ${double(`max(${at})`)} AS last_`;
  }

  async #limits(sql: string, signal: AbortSignal): Promise<History> {
    const { columns, isPartial } = await this.#engine.ask({ sql, values: {} }, signal);
    const [rows, first, last] = [columns.rows_, columns.first_, columns.last_].map((column) => Number(column?.[0] ?? 0));
    return { history: rows === undefined || rows === 0 || first === undefined || last === undefined ? undefined : { start: first, end: last + 1 }, isPartial };
  }

  async #look(): Promise<Contents> {
    const { from, columns, usable = '1 = 1' } = this.#table;
    const fields = Object.entries(OPTIONAL);
    const [given, ...dimensions] = await Promise.all([
      this.#ask(`SELECT ${fields.map(([, field], index) => `${this.#engine.dialect.double(`count(${columns[field]})`)} AS field${index}`).join(', ')} FROM ${from} WHERE ${usable}`),
      ...DIMENSIONS.map((dimension) => this.#members(dimension)),
    ]);
    return {
      dimensions: DIMENSIONS.flatMap((id, index) => {
        const members = dimensions[index] ?? [];
        return members.length > 0 && members.length <= MOST_MEMBERS ? [{ id, members: members.map((of) => ({ id: of, label: of })) }] : [];
      }),
      fields: Object.fromEntries(fields.map(([id], index) => [id, Number(given.columns[`field${index}`]?.[0] ?? 0) > 0])),
    };
  }

  /** In the order in which Chinese readers expect them, as everywhere else. */
  async #members(dimension: ContactDimension): Promise<string[]> {
    const { from, columns, minutes, usable = '1 = 1' } = this.#table;
    const known = dimension === 'agent' ? undefined : minutes;
    const column = known ? known[dimension as 'skillGroup' | 'channel'] : columns[dimension];
    const { columns: found } = await this.#ask(`SELECT DISTINCT ${column} AS member FROM ${known?.from ?? from} WHERE ${known ? '1 = 1' : usable} AND ${column} <> '' LIMIT ${digits(MOST_MEMBERS + 1)}`);
    return (found.member ?? []).map(String).sort(new Intl.Collator('zh').compare);
  }

  #ask(sql: string): Promise<Found> {
    return this.#engine.ask({ sql, values: {} }, new AbortController().signal);
  }
}
