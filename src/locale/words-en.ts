import type { Messages } from './messages.js';

export const dimensionsEn: Messages['dimensions'] = {
  skillGroup: 'Skill group',
  channel: 'Channel',
  agent: 'Agent',
};

export const rollUpRefusalsEn: Messages['rollUpRefusals'] = {
  nothing: 'There is nothing to put together',
  'unlike-metrics': 'Different metrics or formulas cannot be put together',
  'unlike-thresholds': 'Service levels with different thresholds cannot be put together',
  reported: 'The source gives ready-made ratios, which cannot be put together',
  'not-mergeable': 'Medians and the like cannot be put together from parts',
};

export const outcomesEn: Messages['outcomes'] = {
  answered: 'Answered',
  abandoned: 'Abandoned',
  flowOut: 'Flowed out',
};
