import { eachBlock, placesOf } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import type { Selection } from './selection.js';

type Volumes = Uint8Array | Uint16Array | Uint32Array;

/**
 * For each agent, by code, the code of the skill group that gave them most contacts of the selection; of equals the first by name.
 *
 * @param most - No agent has more contacts than this.
 */
export function mainSkillGroups(columns: ContactColumns, selection: Selection, agents: Uint32Array, most: number): Uint32Array {
  const groups = columns.dictionaries.skillGroup.size;
  const ranks = columns.dictionaries.skillGroup.ranks();
  // A table of every agent by every group is big, and goes through memory faster when its counts are as small as may be.
  const volumes = new (most <= 0xff ? Uint8Array : most <= 0xffff ? Uint16Array : Uint32Array)(agents.length * groups);
  eachBlock(columns, selection, placesOf(columns, agents), (from, to, cells) => addVolumes(columns, groups, from, to, cells, volumes));

  const main = new Uint32Array(agents.length);
  for (let place = 0; place < main.length; place++) main[place] = largest(volumes, place * groups, groups, ranks);
  return main;
}

function addVolumes(columns: ContactColumns, groups: number, from: number, to: number, cells: Int32Array, volumes: Volumes): void {
  const codes = columns.skillGroup.values;
  for (let row = from; row < to; row++) {
    const place = cells[row - from] as number;
    if (place < 0) continue;
    const at = place * groups + (codes[row] as number);
    volumes[at] = (volumes[at] as number) + 1;
  }
}

function largest(volumes: Volumes, from: number, groups: number, ranks: Uint32Array): number {
  let best = 0;
  for (let code = 1; code < groups; code++) {
    const lead = (volumes[from + code] as number) - (volumes[from + best] as number);
    if (lead > 0 || (lead === 0 && (ranks[code] as number) < (ranks[best] as number))) best = code;
  }
  return best;
}
