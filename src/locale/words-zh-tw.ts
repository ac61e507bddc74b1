import type { Messages } from './messages.js';

export const dimensionsZhTW: Messages['dimensions'] = {
  skillGroup: '技能組',
  channel: '管道',
  agent: '座席',
};

export const rollUpRefusalsZhTW: Messages['rollUpRefusals'] = {
  nothing: '沒有可彙總的數值',
  'unlike-metrics': '指標或口徑不同，不能彙總',
  'unlike-thresholds': '各佇列的應答門檻不同，服務水準不能彙總',
  reported: '資料來源只提供現成的比率，不能再彙總',
  'not-mergeable': '中位數等數值不能由各部分彙總',
};

export const outcomesZhTW: Messages['outcomes'] = {
  answered: '已接通',
  abandoned: '已放棄',
  flowOut: '已流出',
};
