import type { Messages } from './messages.js';

export const dimensionsZhCN: Messages['dimensions'] = {
  skillGroup: '技能组',
  channel: '渠道',
  agent: '坐席',
};

export const rollUpRefusalsZhCN: Messages['rollUpRefusals'] = {
  nothing: '没有可汇总的数值',
  'unlike-metrics': '指标或口径不同，不能汇总',
  'unlike-thresholds': '各队列的应答阈值不同，服务水平不能汇总',
  reported: '数据源只给出现成的比率，不能再汇总',
  'not-mergeable': '中位数等数值不能由各部分汇总',
};

export const outcomesZhCN: Messages['outcomes'] = {
  answered: '已接通',
  abandoned: '已放弃',
  flowOut: '已流出',
};
