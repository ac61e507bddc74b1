import type { SourceDescription } from '../domain/adapter.js';
import type { AlertScope } from '../domain/alert-rule.js';
import type { CountsRecord } from '../domain/alert.js';
import type { CountsAnswer } from '../domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';
import type { DimensionId } from '../domain/dimension.js';
import type { Duration } from '../domain/duration.js';
import { slotsOf } from '../domain/step.js';
import type { EpochMs, Interval } from '../domain/time.js';

/** The scope of an alert on all together, beside the ids of a dimension's members. */
export const ALL_TOGETHER = '';

/** A slot of a scope, and the turn of the last answer that had a row of it. */
interface Entry {
  record: CountsRecord;
  turn: number;
}

type Entries = Map<EpochMs, Entry>;
type Column = readonly [id: CounterId, values: readonly (number | null)[]];

/**
 * Counters by scope and closed slot, as answers bring them.
 *
 * A slot without a row had no contacts: it is written down as such, and says nothing. It is missing only where the
 * answer is partial or the source does not remember so far back. A slot that an answer's range cuts in two is passed
 * over. Other counts for a slot than before are a newer revision of it.
 */
export class CountsLedger {
  readonly #step: Duration;
  readonly #by: DimensionId | undefined;
  readonly #only: readonly string[] | undefined;
  readonly #scopes = new Map<string, Entries>();
  #turn = 0;
  #silence: Counts = {};

  /** @param scope - One scope for each member of its dimension that its filters let pass; one for all together without a dimension. */
  constructor(step: Duration, { by, filters }: AlertScope = {}) {
    this.#step = step;
    this.#by = by;
    this.#only = by === undefined ? undefined : filters?.[by];
  }

  /**
   * Takes in an answer that is not older than those before.
   *
   * @param answer - To a question with the ledger's step and dimension.
   * @param isInDoubt - What it says is taken as part of the truth only: it may alarm, but it clears nothing.
   * @returns What is new or other than before, by scope; a scope without news is there with none.
   */
  take(answer: CountsAnswer, source: SourceDescription, isInDoubt = answer.completeness === 'partial'): Map<string, CountsRecord[]> {
    const turn = ++this.#turn;
    const slots = wholeSlots(answer, source, this.#step);
    const starts = new Set(slots.map(({ start }) => start));
    const news = new Map<string, CountsRecord[]>(this.#scopesOf(answer, source).map((scope) => [scope, []]));
    this.#silence = silenceLike(answer, this.#silence);
    const columns = (Object.keys(answer.counters) as CounterId[]).map((id): Column => [id, answer.counters[id] ?? []]);
    const keys = this.#by === undefined ? undefined : answer.keys[this.#by];
    for (let row = 0; row < answer.length; row++) {
      const start = answer.start?.[row];
      const scope = keys ? (keys[row] ?? '') : ALL_TOGETHER;
      const entries = this.#scopes.get(scope);
      if (start === undefined || !entries || !starts.has(start)) continue;
      const known = entries.get(start);
      if (known) known.turn = turn;
      // Part of the truth never replaces all of it.
      if (known && (isSame(known.record, columns, row, isInDoubt) || (isInDoubt && !known.record.isPartial))) continue;
      const record = { start, revision: nextRevision(answer.revision, known), counts: countsOf(columns, row), ...(isInDoubt && { isPartial: true as const }) };
      entries.set(start, { record, turn });
      news.get(scope)?.push(record);
    }
    if (!isInDoubt) {
      const remembered = slots.filter((slot) => isRemembered(slot, answer, source));
      for (const [scope, entries] of this.#scopes) this.#fallSilent(entries, remembered, answer.revision, news.get(scope) ?? []);
    }
    return news;
  }

  /** Forgets slots that began before an instant. */
  forget(before: EpochMs): void {
    for (const entries of this.#scopes.values()) for (const start of entries.keys()) if (start < before) entries.delete(start);
  }

  /** The source's members in their order, and whatever else has a row; nobody's contacts belong to no scope. */
  #scopesOf(answer: CountsAnswer, source: SourceDescription): string[] {
    const members = source.dimensions.find(({ id }) => id === this.#by)?.members.map(({ id }) => id) ?? [];
    const found = this.#by === undefined ? [ALL_TOGETHER] : [...members, ...(answer.keys[this.#by] ?? [])].filter((id) => id !== '' && (this.#only?.includes(id) ?? true));
    for (const scope of found) if (!this.#scopes.has(scope)) this.#scopes.set(scope, new Map<EpochMs, Entry>());
    return [...this.#scopes.keys()];
  }

  /** Slots that the answer has no row of; what the source said before, and no more, was a mistake. */
  #fallSilent(entries: Entries, slots: readonly Interval[], revision: number, news: CountsRecord[]): void {
    for (const { start } of slots) {
      const known = entries.get(start);
      if (known && (known.turn === this.#turn || known.record.counts === this.#silence)) continue;
      const record = { start, revision: nextRevision(revision, known), counts: this.#silence };
      entries.set(start, { record, turn: this.#turn });
      news.push(record);
    }
  }
}

/** Closed slots that the answer covers from end to end; beyond what the source remembers there is nothing to miss. */
function wholeSlots({ range, asOf, zone }: CountsAnswer, { history, live }: SourceDescription, step: Duration): Interval[] {
  const from = history && range.start <= history.start ? -Infinity : range.start;
  const to = history && !live && range.end >= history.end ? Infinity : range.end;
  return slotsOf(step, zone, range).filter(({ start, end }) => start >= from && end <= asOf && end <= to);
}

function isRemembered({ start, end }: Interval, answer: CountsAnswer, { history, live }: SourceDescription): boolean {
  if (!history) return start >= (answer.start?.[0] ?? Infinity);
  return end > history.start && (live || start < history.end);
}

/** Whether a row says what is known already. */
function isSame({ counts, isPartial }: CountsRecord, columns: readonly Column[], row: number, isInDoubt: boolean): boolean {
  if (Boolean(isPartial) !== isInDoubt) return false;
  for (const [id, values] of columns) if ((values[row] ?? undefined) !== counts[id]) return false;
  return true;
}

function countsOf(columns: readonly Column[], row: number): Counts {
  const counts: { [C in CounterId]?: number } = {};
  for (const [id, values] of columns) {
    const value = values[row];
    if (value !== undefined && value !== null) counts[id] = value;
  }
  return counts;
}

function nextRevision(revision: number, known: Entry | undefined): number {
  return known ? Math.max(revision, known.record.revision + 1) : revision;
}

/** No contacts: 0 of everything that adds up, and no longest wait or snapshot. The same object while the counters are the same. */
function silenceLike({ counters }: CountsAnswer, before: Counts): Counts {
  const ids = (Object.keys(counters) as CounterId[]).filter((id) => COUNTERS[id].rollUp === 'sum');
  const isSame = ids.length === Object.keys(before).length && ids.every((id) => before[id] === 0);
  return isSame ? before : Object.fromEntries(ids.map((id) => [id, 0]));
}
