import { AdapterError, type AnyAnswer, type SourceDescription } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import type { Filters } from '../../domain/dimension.js';
import { stricter, type Privacy } from '../../domain/privacy.js';
import { pseudonymOf } from '../../domain/pseudonym.js';
import type { Query, RowsQuery } from '../../domain/query.js';
import type { Seal } from './seal.js';

const PERSON = 'agent';
/** Columns that say who somebody is. */
const TELLING: readonly string[] = [PERSON, 'name', 'agentName'];
/** Entities that are persons, row by row. */
const PERSONS: readonly string[] = ['agent', 'skill-score'];

/** What somebody who may not know persons by name may ask, and what of an answer he gets. Ids are sealed: they stay keys, and tell nothing. */
export class PersonMask {
  readonly #people: Exclude<Privacy, 'named'>;
  readonly #seal: Seal;

  constructor(people: Exclude<Privacy, 'named'>, seal: Seal) {
    this.#people = people;
    this.#seal = seal;
  }

  describe(source: SourceDescription): SourceDescription {
    const isTeam = this.#people === 'team';
    const dimensions = source.dimensions.filter(({ id }) => !(isTeam && id === PERSON)).map((dimension) =>
      dimension.id === PERSON ? { ...dimension, members: dimension.members.map((member) => ({ ...member, id: this.#seal.close(member.id), label: pseudonymOf(this.#seal.close(member.id)) })) } : dimension);
    return { ...source, dimensions, people: stricter(this.#people, source.people), entities: source.entities.filter((entity) => !(isTeam && entity === PERSON)) };
  }

  /** The question that may be put to the source. @throws AdapterError `forbidden` where only the person's name could answer it. */
  question<Q extends Query>(query: Q): Q {
    const isTeam = this.#people === 'team';
    if (query.kind === 'counts') {
      if (isTeam && query.by?.includes(PERSON)) throw new AdapterError('forbidden', 'counts by person');
      return { ...query, ...this.#filters(query.filters) };
    }
    if (isTeam && query.entity === PERSON) throw new AdapterError('forbidden', `rows of ${query.entity}`);
    return { ...query, ...this.#rows(query) };
  }

  answer<A extends AnyAnswer>(answer: A): A {
    if (answer.kind === 'counts') {
      const { [PERSON]: ids } = answer.keys;
      return ids ? { ...answer, keys: { ...answer.keys, [PERSON]: ids.map((id) => this.#sealed(id)) } } : answer;
    }
    const told = Object.entries(answer.columns).map(([name, cells]) => [name, TELLING.includes(name) ? this.#cells(name, cells, answer.columns[PERSON]) : cells] as const);
    return { ...answer, columns: Object.fromEntries(told) };
  }

  #rows(query: RowsQuery): Partial<RowsQuery> {
    const { entity, search, order, where = [] } = query;
    if (search !== undefined && search !== '') throw new AdapterError('forbidden', 'a search that would look at names');
    if (order?.some((by) => 'column' in by && TELLING.includes(by.column))) throw new AdapterError('forbidden', 'an order by who somebody is');
    const asked = where.map((filter) => {
      if (!('column' in filter) || !TELLING.includes(filter.column)) return filter;
      if (filter.column === PERSON && 'anyOf' in filter && this.#people === 'masked') return { ...filter, anyOf: this.#opened(filter.anyOf) };
      throw new AdapterError('forbidden', `rows by ${filter.column}`);
    });
    return {
      ...this.#filters(query.filters, this.#people === 'team' && entity === 'skill-score' ? { rater: ['team'] } : {}),
      // Nobody's own order would be that of the names.
      ...(entity === PERSON && !order && { order: [{ column: 'offered', descending: true }] }),
      // A name without its id could not be told from another's.
      ...(query.columns?.includes('name') && PERSONS.includes(entity) && !query.columns.includes(PERSON) && { columns: [...query.columns, PERSON] }),
      ...(where.length > 0 && { where: asked }),
    };
  }

  #filters(filters: Filters = {}, only: Filters = {}): { readonly filters?: Filters } {
    const { [PERSON]: persons, ...others } = filters;
    if (persons && this.#people === 'team') throw new AdapterError('forbidden', 'a filter by person');
    const all = { ...others, ...only, ...(persons && { [PERSON]: this.#opened(persons) }) };
    return Object.keys(all).length > 0 ? { filters: all } : {};
  }

  /** What is no person's sealed id is nobody's. */
  #opened(sealed: readonly string[]): string[] {
    return sealed.flatMap((text) => (text === '' ? [''] : (this.#seal.open(text) ?? [])));
  }

  #sealed(id: string): string {
    return id === '' ? '' : this.#seal.close(id);
  }

  #cells(name: string, cells: readonly Cell[], ids: readonly Cell[] | undefined): Cell[] {
    return cells.map((cell, row) => {
      // A row without a person is a team's, and its name the team's.
      const id = name === PERSON ? cell : ids?.[row];
      if (name !== PERSON && ids && (id === null || id === '')) return cell;
      if (cell === null || this.#people === 'team') return null;
      return name === PERSON ? this.#sealed(String(cell)) : pseudonymOf(this.#sealed(String(id ?? cell)));
    });
  }
}
