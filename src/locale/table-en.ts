import type { TableMessages } from './table-messages.js';

export const tableEn: TableMessages = {
  columnMenu: (title) => `Column ${title}`,
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  unsort: 'Do not sort',
  pinLeft: 'Pin to the left',
  pinRight: 'Pin to the right',
  hide: 'Hide column',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  wider: 'Wider',
  narrower: 'Narrower',
  fit: 'Fit to content',
  columns: 'Columns',
  everyColumn: 'Show all columns',
  resetColumns: 'Reset columns',
  said: {
    pinnedLeft: (title) => `${title} pinned to the left`,
    pinnedRight: (title) => `${title} pinned to the right`,
    unpinned: (title) => `${title} no longer pinned`,
    hidden: (title) => `${title} hidden`,
    shown: (title) => `${title} shown`,
    moved: (title, place, count) => `${title} moved to column ${place} of ${count}`,
    width: (title, px) => `${title}: ${px} pixels wide`,
    reset: 'Columns are as they were',
  },
};
