import type { FiltersMessages } from './filters-messages.js';

export const filtersEn: FiltersMessages = {
  label: 'Filters',
  range: 'Time range',
  step: 'Interval',
  all: 'All',
  search: 'Search',
  nothingFound: 'Nothing found',
  more: (count) => `${count} more; type to find them`,
  chosen: (count) => `${count} chosen`,
  chips: 'Applied filters',
  remove: (label) => `Remove ${label}`,
  picked: 'Picked',
  clear: 'Clear all',
  failed: 'The choices could not be loaded',
  ranges: {
    today: 'Today',
    yesterday: 'Yesterday',
    lastDay: 'Last day of the data',
    dayBefore: 'Day before the last',
    daysAgo: (count) => `${count} days ago`,
    daysBefore: (count) => `${count} days before the last`,
    last: (duration) => `Last ${duration}`,
    lastOfData: (duration) => `Last ${duration} of the data`,
    everything: 'Everything',
  },
};
