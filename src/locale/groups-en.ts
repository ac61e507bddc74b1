import type { GroupsMessages } from './groups-messages.js';

export const groupsEn: GroupsMessages = {
  group: (column) => `Group by ${column}`,
  ungroup: 'Remove grouping',
  by: (column) => `Grouped by ${column}`,
  remove: (column) => `Remove grouping by ${column}`,
  foldAll: 'Collapse all groups',
  unfoldAll: 'Expand all groups',
  fold: 'Collapse group',
  unfold: 'Expand group',
  pick: 'Select the agents of this group',
  menu: 'Group',
  headline: (name, count) => `${name} (${count})`,
  noRollUp: 'No subtotal: there is no rule by which these numbers come together',
  lacking: 'No subtotal: some agents of the group do not have this number',
  refused: 'This source cannot group agents',
  tooMany: 'Too many agents to select at once',
  said: {
    grouped: (column) => `Grouped by ${column}`,
    ungrouped: 'Grouping removed',
    folded: (name) => `${name} collapsed`,
    unfolded: (name) => `${name} expanded`,
    allFolded: 'All groups collapsed',
    allUnfolded: 'All groups expanded',
  },
};
