import type { Touched } from '../../table/whole-rows.js';
import type { AgentSums } from './agent-sums.js';

/** What is to be written anew: rows whose cells changed, by their place in the answer, and groups whose sums did. */
export class ChangedRows {
  readonly #sums: AgentSums;
  #rows = new Set<number>();
  #groups = new Set<number>();

  constructor(sums: AgentSums) {
    this.#sums = sums;
  }

  /** A cell was written. */
  readonly touch: Touched = (row, column, before) => {
    this.#rows.add(row);
    const group = this.#sums.change(row, column, before);
    if (group >= 0) this.#groups.add(group);
  };

  /** What there is since this was asked last. */
  take(): { readonly rows: ReadonlySet<number>; readonly groups: ReadonlySet<number> } {
    const taken = { rows: this.#rows, groups: this.#groups };
    this.forget();
    return taken;
  }

  forget(): void {
    this.#rows = new Set();
    this.#groups = new Set();
  }
}
