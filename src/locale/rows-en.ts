import type { RowsMessages } from './rows-messages.js';

export const rowsEn: RowsMessages = {
  filter: 'Filter',
  filterCount: (count) => `${count} ${count === 1 ? 'filter' : 'filters'}`,
  contains: (column) => `${column} contains`,
  least: 'From',
  most: 'to',
  chip: (column, what) => `${column}: ${what}`,
  containing: (text) => `contains “${text}”`,
  atLeast: (value) => `≥ ${value}`,
  atMost: (value) => `≤ ${value}`,
  between: (least, most) => `${least} – ${most}`,
  orWords: (words) => words.join(', '),
  remove: (filter) => `Remove filter ${filter}`,
  removeAll: 'Remove all filters',
  of: (shown, all) => `${shown} of ${all} agents`,
  nobodyPasses: 'No agent passes the filters',
  waiting: 'The source has not answered yet; still waiting',
  seconds: 's',
  withoutGroup: 'No group',
};
