import type { ContactColumns } from './contact-columns.js';
import { leaveOut, rowsWithin, type Selection } from './selection.js';

/** For each agent, by code, the code of the skill group that gave them most contacts of the selection; of equals the first by name. */
export function mainSkillGroups(columns: ContactColumns, selection: Selection, agents: readonly number[]): Uint32Array {
  const { agent, skillGroup, dictionaries } = columns;
  const groups = dictionaries.skillGroup.size;
  const ranks = dictionaries.skillGroup.ranks();
  const place = new Int32Array(dictionaries.agent.size).fill(-1);
  for (const [index, code] of agents.entries()) place[code] = index;

  const [from, to] = rowsWithin(columns, selection.range, selection.asOf);
  const cells = new Int32Array(to - from);
  for (let row = from; row < to; row++) cells[row - from] = place[agent.values[row] as number] as number;
  leaveOut(columns, selection, from, to, cells);
  const volumes = new Uint32Array(agents.length * groups);
  for (let row = from; row < to; row++) {
    const index = cells[row - from] as number;
    if (index < 0) continue;
    const at = index * groups + (skillGroup.values[row] as number);
    volumes[at] = (volumes[at] as number) + 1;
  }
  return Uint32Array.from(agents, (_, index) => largest(volumes.subarray(index * groups, (index + 1) * groups), ranks));
}

function largest(volumes: Uint32Array, ranks: Uint32Array): number {
  let best = 0;
  for (let code = 1; code < volumes.length; code++) {
    const lead = (volumes[code] as number) - (volumes[best] as number);
    if (lead > 0 || (lead === 0 && (ranks[code] as number) < (ranks[best] as number))) best = code;
  }
  return best;
}
