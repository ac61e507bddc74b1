/** A live source of contacts in memory, whose clock moves only when something happens. */
import { ContactStore } from '../../src/adapters/store/contact-store.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { SEEDED_ZONE, seededContacts } from '../../src/conformance/seeded-contacts.js';
import type { Change, DataAdapter, RequestContext, SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import type { Contact } from '../../src/domain/contact.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';

export class GrowingSource implements DataAdapter {
  isDegraded = false;
  readonly #store = new ContactStore({ zone: SEEDED_ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  readonly #source = new StoreSource(this.#store, 'growing');
  readonly #listeners = new Set<() => void>();
  readonly #last: Contact;
  #count = 0;

  constructor(contacts: readonly Contact[] = seededContacts(300)) {
    for (const contact of contacts) this.#store.append(contact);
    this.#store.seal();
    this.#last = contacts.at(-1) as Contact;
  }

  /** One more contact is offered, later than all others. */
  happen(): void {
    this.#count++;
    this.#store.append({ ...this.#last, id: `new ${this.#count}`, offeredAt: this.#last.offeredAt + this.#count * 1_000, skillGroup: this.#count % 2 === 0 ? 'card' : 'loan' });
    this.#store.seal();
    for (const listener of this.#listeners) listener();
  }

  async describe(context: RequestContext): Promise<SourceDescription> {
    return { ...(await this.#source.describe(context)), nature: 'live', live: true, cadenceMs: 1_000 };
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    const answer = await this.#source.read(query, context);
    return this.isDegraded ? { ...answer, completeness: 'partial' } : answer;
  }

  async *watch<Q extends Query>(query: Q, context: RequestContext): AsyncGenerator<Change<Q>, void, undefined> {
    const { signal } = context;
    let news = true;
    let wake = () => undefined as void;
    const listener = () => {
      news = true;
      wake();
    };
    this.#listeners.add(listener);
    signal.addEventListener('abort', listener);
    try {
      for (let said: Answer<Q> | undefined; !signal.aborted; ) {
        if (!news) await new Promise<void>((resolve) => (wake = resolve));
        if (signal.aborted) return;
        news = false;
        const answer = await this.read(query, context);
        yield said?.kind === 'counts' && answer.kind === 'counts' ? ({ kind: 'merge', answer: changed(said, answer, query as CountsQuery) } as unknown as Change<Q>) : { kind: 'reset', answer };
        said = answer;
      }
    } finally {
      this.#listeners.delete(listener);
    }
  }
}

/** Only the rows of an answer that are not those of another. */
function changed(before: CountsAnswer, answer: CountsAnswer, { by = [] }: CountsQuery): CountsAnswer {
  const rowsOf = ({ length, start, keys, counters }: CountsAnswer) => Array.from({ length }, (_, row) => JSON.stringify([start?.[row], by.map((id) => keys[id]?.[row]), Object.values(counters).map((column) => column[row])]));
  const known = new Set(rowsOf(before));
  const rows = rowsOf(answer).flatMap((row, index) => (known.has(row) ? [] : [index]));
  const pick = <T>(column: readonly T[]) => rows.map((row) => column[row] as T);
  const each = <T>(columns: Readonly<Record<string, readonly T[]>>) => Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, pick(column)]));
  return { ...answer, length: rows.length, ...(answer.start && answer.end && { start: pick(answer.start), end: pick(answer.end) }), keys: each(answer.keys), counters: each(answer.counters as Record<string, readonly (number | null)[]>) };
}
