import { AdapterError, type AnyAnswer, type Change, type DataAdapter, type RequestContext, type SourceDescription, type WatchContext } from '../../domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../../domain/alert-book.js';
import type { Answer } from '../../domain/answer.js';
import { narrowed } from '../../domain/dimension.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { Query } from '../../domain/query.js';
import { deedWithin, notesWithin } from './note-scope.js';
import { PersonMask } from './person-mask.js';
import { actWithin } from './plan-scope.js';
import { isWithin, type Scope } from './scope.js';
import type { Seal } from './seal.js';

/** A source as somebody of a scope may see it: whatever is asked is narrowed before it reaches the source, whatever comes back is masked. */
export class ScopedSource implements DataAdapter {
  readonly watch?: DataAdapter['watch'] & object;
  readonly act?: DataAdapter['act'] & object;
  readonly notes?: DataAdapter['notes'] & object;
  readonly note?: DataAdapter['note'] & object;
  readonly #source: DataAdapter;
  readonly #scope: Scope;
  readonly #mask: PersonMask | undefined;

  /** @param by - Whose name stands under what he does; the one that he gives when empty. */
  constructor(source: DataAdapter, scope: Scope, by: string, seal: Seal) {
    this.#source = source;
    this.#scope = scope;
    const { people = 'named' } = scope;
    this.#mask = people === 'named' ? undefined : new PersonMask(people, seal);
    const [watch, act, notes, note] = [source.watch?.bind(source), source.act?.bind(source), source.notes?.bind(source), source.note?.bind(source)];
    if (watch) this.watch = (query, context) => this.#watch(watch, query, context);
    if (act) this.act = <C extends PlanCommand>(command: C, context: RequestContext): Promise<PlanReply<C>> => actWithin(act, scope, by, command, context);
    if (notes) this.notes = async (context): Promise<StoredNotes> => notesWithin(await notes(context), scope);
    if (note) this.note = async (deed: AlertDeed, context): Promise<StoredNotes> => notesWithin(await note(deedWithin(deed, scope, by), context), scope);
  }

  async describe(context: RequestContext): Promise<SourceDescription> {
    return this.described(await this.#source.describe(context));
  }

  /** What a description is to him. */
  described(source: SourceDescription): SourceDescription {
    const narrow = this.#scope.skillGroups ? { ...source, dimensions: source.dimensions.map((dimension) => this.#dimension(dimension)) } : source;
    return this.#mask?.describe(narrow) ?? narrow;
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.#answer(query, await this.#source.read(this.#question(query), context));
  }

  async *#watch<Q extends Query>(watch: NonNullable<DataAdapter['watch']>, query: Q, context: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    for await (const change of watch(this.#question(query), context)) yield 'answer' in change ? { ...change, answer: this.#answer(query, change.answer) } : change;
  }

  /** Which persons belong to which group no description says: to whoever sees some groups they are listed by his answers alone. */
  #dimension(dimension: SourceDescription['dimensions'][number]): SourceDescription['dimensions'][number] {
    if (dimension.id === 'agent') return { ...dimension, members: [] };
    return dimension.id === 'skillGroup' ? { ...dimension, members: dimension.members.filter(({ id }) => isWithin(this.#scope, id)) } : dimension;
  }

  #question<Q extends Query>(query: Q): Q {
    const { skillGroups } = this.#scope;
    const narrow = skillGroups ? { ...query, filters: narrowed(query.filters ?? {}, { skillGroup: skillGroups }) } : query;
    return this.#mask?.question(narrow) ?? narrow;
  }

  /** @throws AdapterError `internal` where the source has passed over the filter: better no answer than a foreign one. */
  #answer<A extends AnyAnswer>(query: Query, answer: A): A {
    // Of an agent a source may name another group, his first, than the one that he is asked for by.
    const groups = answer.kind === 'counts' ? answer.keys.skillGroup : query.kind === 'rows' && query.entity === 'contact' ? answer.columns.skillGroup : undefined;
    if (groups?.some((group) => !isWithin(this.#scope, String(group)))) throw new AdapterError('internal', 'the source has answered beyond what was asked');
    return this.#mask?.answer(answer) ?? answer;
  }
}
