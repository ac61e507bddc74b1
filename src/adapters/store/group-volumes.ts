import type { ContactColumns } from './contact-columns.js';

/** How many contacts each of some agents had from each skill group. */
export class GroupVolumes {
  readonly #columns: ContactColumns;
  readonly #agents: number;
  readonly #groups: number;
  readonly #volumes: Uint8Array | Uint16Array | Uint32Array;

  /** @param most - No agent has more contacts than this. */
  constructor(columns: ContactColumns, agents: number, most: number) {
    this.#columns = columns;
    this.#agents = agents;
    this.#groups = columns.dictionaries.skillGroup.size;
    // A table of every agent by every group is big, and goes through memory faster when its counts are as small as may be.
    this.#volumes = new (most <= 0xff ? Uint8Array : most <= 0xffff ? Uint16Array : Uint32Array)(agents * this.#groups);
  }

  /** Adds rows `[from, to)` to the agents whose places `cells` names, row `from` first; none where negative. */
  add(from: number, to: number, cells: Int32Array): void {
    const codes = this.#columns.skillGroup.values;
    const groups = this.#groups;
    const volumes = this.#volumes;
    for (let row = from; row < to; row++) {
      const place = cells[row - from] as number;
      if (place < 0) continue;
      const at = place * groups + (codes[row] as number);
      volumes[at] = (volumes[at] as number) + 1;
    }
  }

  /** The code of each agent's group with most contacts; of equals the first by name. */
  main(): Uint32Array {
    const ranks = this.#columns.dictionaries.skillGroup.ranks();
    const groups = this.#groups;
    const volumes = this.#volumes;
    const main = new Uint32Array(this.#agents);
    for (let place = 0; place < main.length; place++) {
      const from = place * groups;
      let best = 0;
      for (let code = 1; code < groups; code++) {
        const lead = (volumes[from + code] as number) - (volumes[from + best] as number);
        if (lead > 0 || (lead === 0 && (ranks[code] as number) < (ranks[best] as number))) best = code;
      }
      main[place] = best;
    }
    return main;
  }
}
