import type { PackedRows } from '../../domain/answer.js';
import type { CounterId } from '../../domain/counter.js';
import type { ArrangedRows } from '../../table/arranged-rows.js';
import { GivenGroups } from '../../table/given-groups.js';
import { RowSums } from '../../table/row-sums.js';

/** What agents' counters add up to, by group and of all: added up here, or told by the source. */
export class AgentSums {
  #here: RowSums | undefined;
  #isAddedUp = false;
  #given: { readonly of: PackedRows; readonly groups: GivenGroups | undefined } | undefined;

  /** The sums made here, as far as they are. */
  get here(): RowSums | undefined {
    return this.#here;
  }

  /** Whether those are of all rows, whatever is looked for again since. */
  get isAddedUp(): boolean {
    return this.#isAddedUp;
  }

  /** The groups that an answer tells of. */
  given(answer: PackedRows | undefined): GivenGroups | undefined {
    if (answer && this.#given?.of !== answer) this.#given = { of: answer, groups: answer.groups && new GivenGroups(answer.groups) };
    return answer && this.#given?.groups;
  }

  /** Adds up more rows, as many as this at most, and says whether those were the last. */
  addUp(whole: PackedRows, { rows, groups }: ArrangedRows, counters: readonly CounterId[], most: number): boolean {
    this.#here ??= new RowSums(whole, rows, groups, counters);
    if (!this.#here.add(most)) return false;
    this.#isAddedUp = true;
    return true;
  }

  /** A cell was written. @returns The group whose sums it changed; -1 for none. */
  change(row: number, column: string, before: unknown): number {
    return this.#here?.change(row, column, before) ?? -1;
  }

  /** Other rows, or other counters. */
  forget(): void {
    this.#here = undefined;
    this.#isAddedUp = false;
  }
}
