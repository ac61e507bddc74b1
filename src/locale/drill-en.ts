import type { DrillMessages } from './drill-messages.js';

export const drillEn: DrillMessages = {
  title: 'Drill-down',
  hint: 'Activate a tile, a point or a cell to look under it here: skill groups, then slots, then single contacts.',
  close: 'Close the drill-down',
  path: 'Drill-down path',
  all: 'All',
  allGroups: 'All skill groups',
  allSlots: 'All slots',
  contacts: 'Contacts',
  instructions: 'Up and down arrows move, Enter goes down a level, Backspace goes up',
  group: 'Skill group',
  slot: 'Slot',
  effect: 'Contribution',
  volume: 'Offered',
  gaps: {
    change: (against) => `Contributions split the change ${against} and add up to it`,
    target: (target) => `Contributions split the distance from the target of ${target} and add up to it`,
    average: 'Contributions are what departs from the whole',
    none: 'The parts of this metric do not add up; the most contacts come first',
  },
  others: (count) => `${count} others`,
  more: (count) => `Show ${count} more`,
  sort: 'Order',
  byTime: 'By time',
  byEffect: 'By contribution',
  unnamed: '(not stated)',
  count: (count) => `${count} contacts`,
  noContacts: 'No contacts here',
  noRows: 'No data in this range. Try another range, or clear the filters.',
  unlisted: 'This source lists no single contacts',
  columns: { id: 'Id', offeredAt: 'Offered', skillGroup: 'Skill group', channel: 'Channel', outcome: 'Outcome', waitSeconds: 'Wait', talkSeconds: 'Talk', agent: 'Agent' },
  summary: ({ subject, metric, value, volume, goal, change, first }) =>
    [
      `${subject ? `${subject}: ` : ''}${metric} ${value}`,
      goal && `${goal.by} ${goal.isUp ? 'above' : 'below'} the target of ${goal.target}${goal.since ? `, missed since ${goal.since}` : ''}`,
      change && `${change.isUp ? 'up' : 'down'} ${change.by} ${change.from}`,
      first && `${first.label} contributes ${first.effect}${!goal || !change ? '' : first.of === 'change' ? ' to that change' : ' to that distance'}${first.share ? ` (${first.share} of it)` : ''}`,
      `${volume} offered`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
};
