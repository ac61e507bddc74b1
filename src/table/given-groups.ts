import type { AnsweredGroups } from '../domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';
import type { RowGroup } from './row-groups.js';

/** Groups that the source made and counted, of which not every row need be here. */
export class GivenGroups {
  readonly groups: readonly RowGroup[];
  readonly #answered: AnsweredGroups;

  constructor(answered: AnsweredGroups) {
    this.#answered = answered;
    let start = 0;
    this.groups = answered.ids.map((id, at) => ({ id, start, end: (start += answered.lengths[at] ?? 0) }));
  }

  /** The counters of one group. */
  countsOf(group: number): Counts {
    return this.#counts((column) => column[group] ?? undefined);
  }

  /** Those of all groups together, each by its roll-up; one that a group lacks is left out. */
  get total(): Counts {
    return this.#counts((column, isMax) => {
      // The longest wait of nobody is nothing, not a hole.
      const values = isMax ? column.filter((value) => value !== null) : column;
      return values.length === 0 ? undefined : values.reduce<number | undefined>((sum, value) => (sum === undefined || value === null ? undefined : isMax ? Math.max(sum, value) : sum + value), isMax ? -Infinity : 0);
    });
  }

  #counts(read: (column: readonly (number | null)[], isMax: boolean) => number | undefined): Counts {
    const counts: { [C in CounterId]?: number } = {};
    for (const [counter, column] of Object.entries(this.#answered.counters) as [CounterId, readonly (number | null)[]][]) {
      const value = read(column, COUNTERS[counter].rollUp === 'max');
      if (value !== undefined) counts[counter] = value;
    }
    return counts;
  }
}
