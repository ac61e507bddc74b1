import type { RowsMessages } from './rows-messages.js';

export const rowsZhCN: RowsMessages = {
  filter: '筛选',
  filterCount: (count) => `${count} 个条件`,
  contains: (column) => `${column}包含`,
  least: '从',
  most: '到',
  chip: (column, what) => `${column}：${what}`,
  containing: (text) => `包含“${text}”`,
  atLeast: (value) => `≥ ${value}`,
  atMost: (value) => `≤ ${value}`,
  between: (least, most) => `${least} – ${most}`,
  orWords: (words) => words.join('、'),
  remove: (filter) => `移除筛选 ${filter}`,
  removeAll: '清除全部筛选',
  of: (shown, all) => `${shown} / ${all} 名坐席`,
  nobodyPasses: '没有坐席符合筛选条件',
  waiting: '数据源迟迟没有应答，仍在等待',
  seconds: '秒',
  withoutGroup: '未分组',
};
