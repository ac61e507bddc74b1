import { AdapterError } from '../../domain/adapter.js';
import type { CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { Contact } from '../../domain/contact.js';
import type { CounterId } from '../../domain/counter.js';
import type { DimensionId, DimensionMember } from '../../domain/dimension.js';
import type { CountsQuery, RowsQuery, TimeRange } from '../../domain/query.js';
import type { Duration } from '../../domain/duration.js';
import type { Filters } from '../../domain/dimension.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import type { KnownAt } from '../recorded-source.js';
import { agentRows } from './agent-rows.js';
import { ContactColumns } from './contact-columns.js';
import { contactRows } from './contact-rows.js';
import type { Thresholds } from './count-rows.js';
import { countSelection } from './counts.js';
import { Cube } from './cube.js';
import type { Labeller } from './dictionary.js';
import { PageMemory } from './page-memory.js';
import { providedCounters } from './provided.js';
import { resolveRange } from '../../domain/range.js';
import { dimensionOf, masksOf, type Selection } from './selection.js';
import { sortedOrder } from './sorted-order.js';
import { atOnce, type Steps } from '../../domain/steps.js';

export interface ContactStoreOptions extends Thresholds {
  readonly zone: Zone;
}

/**
 * Contacts in memory, as columns, answering `counts` and `rows` queries.
 *
 * Everything of a contact belongs to the interval of its offer. Nothing appended is seen before `seal`. A contact
 * without a channel or an agent has the member with the empty id, which `members` does not list.
 */
export class ContactStore {
  readonly #options: ContactStoreOptions;
  readonly #columns = new ContactColumns();
  readonly #cube: Cube;
  readonly #pages = new PageMemory();
  #revision = 0;

  constructor(options: ContactStoreOptions) {
    this.#options = { ...options };
    this.#cube = new Cube(this.#options, options.zone);
  }

  get zone(): Zone {
    return this.#options.zone;
  }

  get serviceThresholdSeconds(): number {
    return this.#options.serviceThresholdSeconds;
  }

  get shortAbandonSeconds(): number {
    return this.#options.shortAbandonSeconds;
  }

  /** Copies a contact; the object may be used again for the next. @throws RangeError `invalid contact: …`, `invalid seconds: …`. */
  append(contact: Contact): void {
    this.#columns.append(contact);
  }

  /**
   * Makes room for at least `rows` more, in steps. Appending makes room as well, but at once.
   *
   * @param expected - How many contacts there will be in all, as far as is known.
   */
  *makingRoom(rows: number, expected = 0): Steps {
    const columns = this.#columns;
    const needed = columns.length + rows;
    if (needed > columns.offeredAt.length) yield* columns.resize(Math.ceil(expected > 0 ? Math.max(expected, needed) * 1.01 : needed * 1.25));
  }

  /** Puts what was appended in order of offer, equal offers in order of appending, and makes it visible. Cheap after a few late rows. */
  seal(): void {
    atOnce(this.sealing());
  }

  /** As `seal`, in steps; between two of them nothing may be appended or asked. */
  *sealing(): Steps {
    const columns = this.#columns;
    const appended = columns.length - columns.sealed;
    if (appended === 0) return;
    const { sealed } = columns;
    const { from, order } = yield* sortedOrder(columns.offeredAt, sealed, columns.length);
    if (order.length > 0) yield* columns.permute(from, order);
    // After the move, old and new rows are mixed from `from` on.
    if (from < sealed) yield* this.#cube.add(columns, from, (row) => (order[row - from] as number) >= sealed);
    else yield* this.#cube.add(columns, sealed);
    // Only a bulk load gives memory back: a live source would move all of it at every seal.
    if (appended * 4 > columns.length) {
      yield* columns.trim();
      yield* this.#cube.trim();
    }
    columns.sealed = columns.length;
    this.#revision++;
    this.#pages.clear();
  }

  /** Contacts appended, sealed or not. */
  get appended(): number {
    return this.#columns.length;
  }

  /** Contacts sealed. */
  get length(): number {
    return this.#columns.sealed;
  }

  /** From the first offer to just past the last; `undefined` when empty. */
  get span(): Interval | undefined {
    const { offeredAt, sealed } = this.#columns;
    return sealed === 0 ? undefined : { start: offeredAt[0] as number, end: (offeredAt[sealed - 1] as number) + 1 };
  }

  /** Counters that the contacts give: those of a field that none of them has are missing. */
  get counters(): readonly CounterId[] {
    return providedCounters(this.#columns);
  }

  /** Bytes of the contacts, without the dictionaries of members and the cube. */
  get bytes(): number {
    return this.#columns.bytes;
  }

  /** Bytes of what is counted ahead. */
  get cubeBytes(): number {
    return this.#cube.bytes;
  }

  /** Grows with every `seal` that added contacts. */
  get revision(): number {
    return this.#revision;
  }

  /** Names the members of a dimension, now and those to come; `index` counts them in order of appearance. */
  setLabel(dimension: DimensionId, label: Labeller): void {
    this.#columns.dictionaries[dimensionOf(dimension)].setLabeller(label);
    this.#pages.clear();
  }

  /** Members in order of their labels. @throws AdapterError `unsupported`. */
  members(dimension: DimensionId): readonly DimensionMember[] {
    return this.#columns.dictionaries[dimensionOf(dimension)].members();
  }

  /**
   * @param asOf - The source's clock: contacts offered later are not there yet.
   * @param knownAt - With `decided`, neither are those whose outcome was not decided by then.
   * @throws AdapterError `unsupported` or `invalid`.
   */
  counts(query: CountsQuery, asOf: EpochMs, knownAt: KnownAt = 'offered'): CountsAnswer {
    const selection = this.#select(query, asOf, knownAt, query.shift);
    const counted = countSelection(this.#columns, this.#options, this.#cube, this.counters, query, selection, this.#options.zone);
    return { kind: 'counts', ...this.#provenance(asOf), range: selection.range, ...counted };
  }

  /** Pages of `contact` and `agent`. Parameters and errors as for `counts`. */
  rows(query: RowsQuery, asOf: EpochMs, knownAt: KnownAt = 'offered'): RowsAnswer {
    const selection = this.#select(query, asOf, knownAt);
    const page =
      query.entity === 'contact'
        ? contactRows(this.#columns, query, selection, this.#pages)
        : query.entity === 'agent'
          ? agentRows(this.#columns, this.#options, this.counters, query, selection, this.#pages)
          : undefined;
    if (!page) throw new AdapterError('unsupported', `entity ${query.entity}`);
    return { kind: 'rows', ...this.#provenance(asOf), range: selection.range, ...page };
  }

  #select(query: { range: TimeRange; filters?: Filters }, asOf: EpochMs, knownAt: KnownAt, shift?: Duration): Selection {
    const range = resolveRange(query.range, asOf, this.#options.zone, this.span, shift);
    return { range, masks: masksOf(this.#columns, query.filters), asOf, knownAt };
  }

  #provenance(asOf: EpochMs) {
    return { asOf, zone: this.#options.zone, completeness: 'full', revision: this.#revision } as const;
  }
}
