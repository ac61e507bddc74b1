import type { Change, DataAdapter, RequestContext, SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, Completeness, CountsAnswer } from '../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';
import { DESCRIPTION } from './desk-adapter.js';

/** Satisfied of surveyed. */
export type Surveys = readonly [satisfied: number, surveyed: number];

const WEEK = 7 * 86_400_000;
const HALF_HOUR = 1_800_000;
/** Monday 2026-11-23, 10:00 to 10:30. */
export const RANGE = { start: Date.UTC(2026, 10, 23, 10), end: Date.UTC(2026, 10, 23, 10, 30) };

/** A centre that asks its customers: what they said in half an hour, and in the same half hour a week before. */
export class SurveyAdapter implements DataAdapter {
  before: Surveys;
  now: Surveys;
  completeness: Completeness = 'full';
  failure: Error | undefined;
  readonly asked: CountsQuery[] = [];
  readonly description: SourceDescription;
  #wake: (() => void)[] = [];

  constructor(before: Surveys, now: Surveys, description: Partial<SourceDescription> = {}) {
    this.before = before;
    this.now = now;
    this.description = {
      ...DESCRIPTION,
      zone: 'UTC',
      counters: ['surveyed', 'satisfied', 'talk'],
      dimensions: [{ id: 'skillGroup', members: [{ id: 'loan', label: '贷款' }] }],
      steps: ['PT30M'],
      history: { start: RANGE.start - 4 * WEEK, end: RANGE.end },
      cadenceMs: 60_000,
      ...description,
    };
  }

  /** Says to whoever watches that something has changed. */
  tell(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  async describe(): Promise<SourceDescription> {
    return this.description;
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    if (this.failure) throw this.failure;
    if (query.kind !== 'counts') throw new Error('not asked here');
    return this.#answer(query) as Answer<Q>;
  }

  async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    if (query.kind === 'counts') this.asked.push(query);
    signal.addEventListener('abort', () => this.tell());
    while (!signal.aborted) {
      yield { kind: 'reset', answer: await this.read(query) };
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  #answer({ shift }: CountsQuery): CountsAnswer {
    const [satisfied, surveyed] = shift ? this.before : this.now;
    const start = RANGE.start - (shift ? WEEK : 0);
    return {
      kind: 'counts', range: { start, end: start + HALF_HOUR }, asOf: RANGE.end, zone: 'UTC', completeness: this.completeness, revision: 0,
      length: 1, start: [start], end: [start + HALF_HOUR], keys: {}, counters: { surveyed: [surveyed], satisfied: [satisfied] },
    };
  }
}
