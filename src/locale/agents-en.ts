import type { AgentsMessages, Messages } from './messages.js';

export const agentsEn: AgentsMessages = {
  agent: 'Agent',
  columns: { name: 'Name', skillGroup: 'Skill group', state: 'State' },
  table: 'Agents',
  search: 'Search name or id',
  clear: 'Clear search',
  total: (count) => `${count} agents`,
  found: (count) => `${count} agents found`,
  sorted: (column, direction) => `Sorted by ${column}, ${direction}`,
  thenSorted: (column, direction) => `, then by ${column}, ${direction}`,
  sortKey: (rank, direction) => `sort key ${rank}, ${direction}`,
  unsorted: 'Back in the original order',
  totals: 'Total',
  nobody: 'No agent handled a contact in this time; try another range or skill group',
  nobodyFound: (text) => `No agent whose name or id contains “${text}”`,
  sample: (count) => `n=${count}`,
  unknownState: 'Unknown state',
  cellFailed: (detail) => `Failed: ${detail}`,
};

export const agentStatesEn: Messages['agentStates'] = {
  ready: 'Ready',
  talking: 'Talking',
  holding: 'Holding',
  wrapUp: 'Wrap-up',
  notReady: 'Not ready',
  offline: 'Offline',
};
