import { eachBlock, placesOf } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import { leaveOut, type Selection } from './selection.js';

/** For each agent, by code, the code of the skill group that gave them most contacts of the selection; of equals the first by name. */
export function mainSkillGroups(columns: ContactColumns, selection: Selection, agents: Uint32Array): Uint32Array {
  const groups = columns.dictionaries.skillGroup.size;
  const ranks = columns.dictionaries.skillGroup.ranks();
  const places = placesOf(columns, agents);
  const volumes = new Uint32Array(agents.length * groups);

  eachBlock(columns, selection, (from, to, cells) => {
    const codes = columns.agent.values;
    const groupCodes = columns.skillGroup.values;
    for (let row = from; row < to; row++) cells[row - from] = places[codes[row] as number] as number;
    leaveOut(columns, selection, from, to, cells);
    for (let row = from; row < to; row++) {
      const place = cells[row - from] as number;
      if (place < 0) continue;
      const at = place * groups + (groupCodes[row] as number);
      volumes[at] = (volumes[at] as number) + 1;
    }
  });
  return agents.map((_, place) => largest(volumes, place * groups, groups, ranks));
}

function largest(volumes: Uint32Array, from: number, groups: number, ranks: Uint32Array): number {
  let best = 0;
  for (let code = 1; code < groups; code++) {
    const lead = (volumes[from + code] as number) - (volumes[from + best] as number);
    if (lead > 0 || (lead === 0 && (ranks[code] as number) < (ranks[best] as number))) best = code;
  }
  return best;
}
